package org.opendebate.documents.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Typst in a Node process of its own for each document: one at a time, the others wait in turn, each in bounded time. */
public final class TypstEngine implements PdfEngine {

    /** A thousand annexes take six seconds and 1.7 GB: two at once would ask too much of a small machine. */
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    private static final int COMPLAINT_LIMIT = 4_000;

    private final Path home;
    private final String node;
    private final Duration limit;

    /**
     * @param home the folder with {@code render.mjs}, {@code template.typ} and the installed {@code node_modules}
     * @param node the Node executable, a name on the path or a path
     * @param limit for one document
     */
    public TypstEngine(Path home, String node, Duration limit) {
        this.home = home.toAbsolutePath();
        this.node = node;
        this.limit = limit;
    }

    @Override
    public byte[] render(byte[] json) {
        try {
            ONE_AT_A_TIME.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PdfEngineFailed("interrupted while waiting for the engine", e);
        }
        try {
            return alone(json);
        } catch (IOException e) {
            throw new UncheckedIOException("PDF engine: " + e.getMessage(), e);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private byte[] alone(byte[] json) throws IOException {
        Path folder = Files.createTempDirectory("opendebate-pdf");
        try {
            Path input = folder.resolve("data.json");
            Path output = folder.resolve("out.pdf");
            Path complaints = folder.resolve("stderr");
            Files.write(input, json);
            run(
                    new ProcessBuilder(node, home.resolve("render.mjs").toString(), input.toString(), output.toString())
                            .directory(folder.toFile())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(complaints.toFile()),
                    complaints);
            return Files.readAllBytes(output);
        } finally {
            delete(folder);
        }
    }

    private void run(ProcessBuilder builder, Path complaints) throws IOException {
        Map<String, String> environment = builder.environment();
        String path = environment.get("PATH");
        environment.clear();
        environment.put("TZ", "UTC");
        environment.put("LC_ALL", "C.UTF-8");
        if (path != null) {
            environment.put("PATH", path);
        }
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PdfEngineFailed("the engine did not end within " + limit.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new PdfEngineFailed("the engine ended with " + process.exitValue() + ": " + said(complaints));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PdfEngineFailed("interrupted while the engine ran", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static String said(Path complaints) throws IOException {
        String text = new String(Files.readAllBytes(complaints), StandardCharsets.UTF_8).strip();
        return text.length() > COMPLAINT_LIMIT ? text.substring(0, COMPLAINT_LIMIT) + " ..." : text;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
