package org.opendebate.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code bench documents [--short]}. */
public final class Main {

    /**
     * How much is measured.
     *
     * @param most statements of the largest folder
     */
    private record Size(int warmUps, int readings, int statements, int pairs, int many, int most) {

        static final Size WHOLE = new Size(40, 41, 193, 3, 1_000, 5_000);

        /** Shows in seconds that all of it works; its numbers mean nothing. */
        static final Size SHORT = new Size(1, 3, 6, 1, 12, 24);
    }

    private Main() {}

    /** The system property {@code opendebate.root} is the folder of the script. */
    public static void main(String[] arguments) throws IOException {
        // what the peer's logging library thinks of having no logger is no result
        System.setProperty("log4j2.StatusLogger.level", "OFF");
        List<String> asked = List.of(arguments);
        if (!asked.equals(List.of("documents")) && !asked.equals(List.of("documents", "--short"))) {
            System.err.println("usage: bench documents [--short]");
            System.exit(2);
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        measure(Path.of(System.getProperty("opendebate.root")), asked.size() > 1 ? Size.SHORT : Size.WHOLE, out);
    }

    private static void measure(Path root, Size size, PrintStream out) throws IOException {
        Path samples = root.resolve("deploy/local/samples");
        Path work = Files.createTempDirectory("opendebate-bench");
        try {
            Report report = new Report();
            out.println("reading, in turn with Apache POI");
            Reading.measure(samples, work, size.warmUps(), size.readings(), report);
            Sentences sentences = Sentences.of(samples);
            Compiling compiling = new Compiling(root, work, report);
            out.printf("compiling %,d statements, in turn with the peers%n", size.statements());
            Debate peers = Debate.write(work.resolve("peers"), sentences, size.statements());
            compiling.besidePeers(peers, size.pairs());
            out.printf("compiling %,d and %,d statements%n", size.many(), size.most());
            Debate many = Debate.write(work.resolve("many"), sentences, size.many());
            compiling.flat(many, Debate.write(work.resolve("most"), sentences, size.most()));
            for (String language : List.of("ar", "zh", "ru")) {
                Path folder = work.resolve(language);
                compiling.pdf(Debate.write(folder, sentences, List.of(language), size.statements()), language);
            }
            compiling.pdf(peers, "all languages");
            compiling.pdf(many, "all languages");
            report.print(out);
            if (size == Size.SHORT) {
                out.println("This was the short form: it shows that everything works, and its numbers mean nothing.");
            }
        } finally {
            delete(work);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
