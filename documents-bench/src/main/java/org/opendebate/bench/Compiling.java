package org.opendebate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compiling folders of statements, from the Word files to the finished forms, each time by a command of its own. */
final class Compiling {

    /** The four forms in half the time that LibreOffice takes for its PDF alone. */
    private static final double GOAL = 2;

    /** How much more memory than for a thousand five thousand may take to count as flat. */
    private static final double FLAT = 1.2;

    private static final int HEAP_MEGABYTES = 512;

    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M\\(");

    private final Path root;
    private final Path work;
    private final Report report;

    /**
     * @param root of the project
     * @param work an empty folder
     */
    Compiling(Path root, Path work, Report report) {
        this.root = root;
        this.work = work;
        this.report = report;
    }

    /** Into all four forms, with the peers in turn. */
    void besidePeers(Debate debate, int pairs) throws IOException {
        boolean office = Peers.installed("soffice");
        boolean pandoc = Peers.installed("pandoc");
        Peers.LibreOffice libreOffice = new Peers.LibreOffice(work);
        if (office) {
            libreOffice.prepare();
        }
        List<Run> ours = new ArrayList<>();
        List<Run> theirs = new ArrayList<>();
        List<Run> pandocs = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            ours.add(compile(debate, "docx,pdf,html,xml", Map.of()));
            if (office) {
                theirs.add(libreOffice.merge(debate));
            }
            if (pandoc) {
                pandocs.add(Peers.pandoc(work, debate));
            }
        }
        int statements = debate.files().size();
        String what = "%,d statements: DOCX, PDF, HTML and AKN".formatted(statements);
        if (office) {
            report.beside(what, shown(ours), "LibreOffice, PDF alone: " + shown(theirs), ratio(ours, theirs), GOAL);
        } else {
            report.notMeasured(what, "LibreOffice is not installed, install libreoffice-writer-nogui");
        }
        String same = "%,d statements: the same".formatted(statements);
        if (pandoc) {
            report.beside(same, shown(ours), "pandoc, DOCX alone: " + shown(pandocs), ratio(ours, pandocs));
        } else {
            report.notMeasured(same, "pandoc is not installed, install pandoc");
        }
    }

    private static double ratio(List<Run> ours, List<Run> theirs) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(theirs.get(i).seconds() / ours.get(i).seconds());
        }
        return Medians.of(ratios);
    }

    private static String shown(List<Run> runs) {
        return shown(
                Medians.of(runs.stream().map(Run::seconds).toList()),
                Medians.of(
                        runs.stream().map(run -> (double) run.peakMegabytes()).toList()));
    }

    private static String shown(double seconds, double megabytes) {
        return "%.2f s, %,.0f MB".formatted(seconds, megabytes);
    }

    /** What is read as it is written must take no more memory for more statements. */
    void flat(Debate fewer, Debate more) throws IOException {
        long[] few = streamed(fewer);
        long[] many = streamed(more);
        boolean met = many[0] <= FLAT * few[0] && many[1] <= HEAP_MEGABYTES;
        report.alone(
                "%,d beside %,d: memory"
                        .formatted(more.files().size(), fewer.files().size()),
                "%.2fx".formatted((double) many[0] / few[0]),
                "at most %.1fx, and a heap of %d MB: %s".formatted(FLAT, HEAP_MEGABYTES, met ? "met" : "NOT met"));
    }

    /** The peak of all processes, and of the heap after a collection, in megabytes. */
    private long[] streamed(Debate debate) throws IOException {
        Path log = work.resolve("gc.txt");
        Run run = compile(debate, "docx,html,xml", Map.of("OPENDEBATE_JAVA_OPTIONS", "-Xlog:gc:file=" + log));
        long heap = 1;
        Matcher matcher = AFTER_COLLECTION.matcher(Files.readString(log));
        while (matcher.find()) {
            heap = Math.max(heap, Long.parseLong(matcher.group(1)));
        }
        report.alone(
                "%,d statements: DOCX, HTML and AKN".formatted(debate.files().size()),
                shown(run.seconds(), run.peakMegabytes()),
                "heap after collections at most %,d MB".formatted(heap));
        return new long[] {run.peakMegabytes(), heap};
    }

    /**
     * The form that needs all pages at once.
     *
     * @param in the languages, as the report names them
     */
    void pdf(Debate debate, String in) throws IOException {
        Run run = compile(debate, "pdf", Map.of());
        report.alone(
                "%,d statements in %s: PDF".formatted(debate.files().size(), in),
                shown(run.seconds(), run.peakMegabytes()),
                "Node alone %,d MB".formatted(run.typesetterMegabytes()));
    }

    private Run compile(Debate debate, String forms, Map<String, String> environment) throws IOException {
        return Run.of(
                work,
                environment,
                List.of(
                        root.resolve("opendebate").toString(),
                        "compile",
                        debate.folder().toString(),
                        "--meeting",
                        debate.meeting().toString(),
                        "--forms",
                        forms,
                        "--out",
                        work.resolve("out").toString()));
    }
}
