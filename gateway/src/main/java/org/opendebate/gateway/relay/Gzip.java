package org.opendebate.gateway.relay;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Packs a body while it passes, quickly rather than tightly, since an event loop does it. What came in goes out at once. */
final class Gzip implements AutoCloseable {

    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final GZIPOutputStream packing;

    Gzip() {
        try {
            packing = new Quick(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Quick extends GZIPOutputStream {
        Quick(ByteArrayOutputStream to) throws IOException {
            super(to, true);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    Buffer pack(Buffer chunk) {
        try {
            packing.write(chunk.getBytes());
            packing.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taken();
    }

    /** What is left to send when all has been packed. */
    Buffer end() {
        close();
        return taken();
    }

    private Buffer taken() {
        Buffer taken = Buffer.buffer(packed.toByteArray());
        packed.reset();
        return taken;
    }

    /** Gives back the memory of the packer, which the JVM does not see. */
    @Override
    public void close() {
        try {
            packing.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
