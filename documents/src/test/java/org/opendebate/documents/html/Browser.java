package org.opendebate.documents.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real browser, without a window, that opens pages which lie in a folder. */
final class Browser {

    private static final String PROGRAM = "chromium";

    private final Path folder;

    Browser(Path folder) {
        this.folder = folder;
    }

    static void needed() {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, PROGRAM)));
        Assumptions.assumeTrue(there, "not run: needs chromium, install chromium");
    }

    /** The page as it is once its scripts have run. */
    String dom(Path page) throws IOException {
        return run("--dump-dom", "--virtual-time-budget=30000", page.toUri().toString());
    }

    private String run(String... last) throws IOException {
        Path out = folder.resolve("dom.html");
        List<String> command = new ArrayList<>(List.of(
                PROGRAM,
                "--headless",
                // pages of our own only, and who builds in a container is root
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile")));
        command.addAll(List.of(last));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                throw new AssertionError(PROGRAM + " did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}
