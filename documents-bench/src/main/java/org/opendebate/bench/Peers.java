package org.opendebate.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The programs that the engine is measured beside, where they are installed. */
final class Peers {

    private Peers() {}

    static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /**
     * LibreOffice inserts every file at the end of one document, each on a new page, and exports that as PDF: without
     * masthead, titles or contents, which makes less of it.
     */
    static final class LibreOffice {

        private final Path work;

        LibreOffice(Path work) {
            this.work = work;
        }

        /** Makes a profile, which its first start would do else, with the macro in it. */
        void prepare() throws IOException {
            Run.of(work, Map.of(), command("--convert-to", "pdf", "--outdir", work.toString(), empty().toString()));
            Path basic = Files.createDirectories(work.resolve("profile/user/basic/Standard"));
            copy("script.xlb", basic.resolve("script.xlb"));
            copy("Merging.xba", basic.resolve("Merging.xba"));
        }

        Run merge(Debate debate) throws IOException {
            Path list = work.resolve("files.txt");
            Files.write(
                    list,
                    debate.files().stream().map(file -> file.toUri().toString()).toList());
            Path target = work.resolve("libreoffice.pdf");
            Files.deleteIfExists(target);
            Run run = Run.of(
                    work,
                    Map.of(),
                    command("macro:///Standard.Merging.Merge(\"" + list + "\",\"" + target.toUri() + "\")"));
            if (!Files.exists(target)) {
                throw new IOException("LibreOffice made no PDF");
            }
            return run;
        }

        private Path empty() throws IOException {
            return Files.writeString(work.resolve("empty.txt"), "\n");
        }

        private List<String> command(String... last) {
            List<String> command = new ArrayList<>(List.of(
                    "soffice",
                    "-env:UserInstallation=" + work.resolve("profile").toUri(),
                    "--headless",
                    "--norestore",
                    "--nologo"));
            command.addAll(List.of(last));
            return command;
        }

        private static void copy(String resource, Path target) throws IOException {
            try (InputStream in = Peers.class.getResourceAsStream(resource)) {
                Files.write(target, in.readAllBytes());
            }
        }
    }

    /** pandoc reads the files one after the other into one document, and writes that as DOCX. */
    static Run pandoc(Path work, Debate debate) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("pandoc", "-o", work.resolve("pandoc.docx").toString()));
        debate.files().forEach(file -> command.add(file.toString()));
        return Run.of(work, Map.of(), command);
    }
}
