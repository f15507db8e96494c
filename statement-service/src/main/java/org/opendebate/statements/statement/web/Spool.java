package org.opendebate.statements.statement.web;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.Problems;
import org.opendebate.statements.submission.UploadedFile;

/** A request's body on the local disk, until it is closed. */
final class Spool implements AutoCloseable {
    private final Path file;

    private Spool(Path file) {
        this.file = file;
    }

    /** Reads the body to its end, or to the first byte too many. */
    static Spool of(InputStream body, MemorySize most) {
        try {
            Spool spool = new Spool(Files.createTempFile("statement", ".body"));
            try (OutputStream out = Files.newOutputStream(spool.file)) {
                long size = body == null ? 0 : copy(body, out, most.asLongValue());
                if (size > most.asLongValue()) {
                    throw tooLarge(most);
                }
                return spool;
            } catch (IOException | RuntimeException e) {
                spool.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the body cannot be read", e);
        }
    }

    private static long copy(InputStream body, OutputStream out, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        for (int read = body.read(buffer); read >= 0 && size <= most; read = body.read(buffer)) {
            out.write(buffer, 0, read);
            size += read;
        }
        return size;
    }

    private static Refusal tooLarge(MemorySize most) {
        return Refusal.of(Problems.FILE_TOO_LARGE, "The file is larger than what is taken.")
                .rule("size")
                .found(Sentence.of("more than {most} bytes").with("most", most.asLongValue()))
                .expected(Sentence.of("at most {most} bytes").with("most", most.asLongValue()))
                .remedy("Remove pictures and embedded files, or scan at a lower resolution, and send it again.");
    }

    UploadedFile file() {
        return new UploadedFile(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary file cannot be deleted", e);
        }
    }
}
