package org.opendebate.kit.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * ClamAV's daemon over TCP (clamd(8), INSTREAM): a connection for each file, which goes through in pieces, so that memory
 * does not grow with it.
 */
final class Clamd implements AutoCloseable {
    private static final int PIECE = 64 * 1024;
    /** Its answers are a line; more than this is none of them. */
    private static final int LONGEST_ANSWER = 4096;

    private static final String NAME_OF_STREAM = "stream: ";
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final Duration connectTimeout;
    private final Duration timeout;
    /** Closes what takes too long: a write that blocks ends in no other way. */
    private final ScheduledThreadPoolExecutor watch;

    /** @param address host:port */
    Clamd(String address, Duration connectTimeout, Duration timeout) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException("opendebate.scan.clamd must be host:port, not " + address);
        }
        this.host = address.substring(0, colon);
        this.port = Integer.parseInt(address.substring(colon + 1));
        this.connectTimeout = connectTimeout;
        this.timeout = timeout;
        this.watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("clamd-watch").factory());
        this.watch.setRemoveOnCancelPolicy(true);
    }

    Verdict scan(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            String answer;
            try {
                answer = asked("zINSTREAM\0", bytes);
            } catch (IOException e) {
                return new Verdict.Away(e.toString());
            }
            return verdict(answer);
        } catch (IOException e) {
            throw new UncheckedIOException("a file that is to be scanned cannot be read", e);
        }
    }

    /** Whether it answers at all. */
    boolean answers() {
        try {
            return asked("zPING\0", null).equals("PONG");
        } catch (IOException away) {
            return false;
        }
    }

    private static Verdict verdict(String answer) {
        if (answer.equals(NAME_OF_STREAM + "OK")) {
            return new Verdict.Clean();
        }
        if (answer.startsWith(NAME_OF_STREAM) && answer.endsWith(FOUND)) {
            return new Verdict.Infected(answer.substring(NAME_OF_STREAM.length(), answer.length() - FOUND.length()));
        }
        return new Verdict.Away("it answered: " + answer);
    }

    private String asked(String command, InputStream bytes) throws IOException {
        try (Socket socket = new Socket()) {
            Future<?> closing = watch.schedule(() -> closed(socket), timeout.toMillis(), TimeUnit.MILLISECONDS);
            try {
                socket.connect(new InetSocketAddress(host, port), Math.toIntExact(connectTimeout.toMillis()));
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                out.write(command.getBytes(StandardCharsets.US_ASCII));
                if (bytes != null) {
                    send(bytes, out);
                }
                out.flush();
                return answer(socket.getInputStream());
            } finally {
                closing.cancel(false);
            }
        }
    }

    /** Pieces with their lengths before them, and a length of nothing at the end. */
    private static void send(InputStream bytes, DataOutputStream out) throws IOException {
        byte[] piece = new byte[Integer.BYTES + PIECE];
        for (int read = bytes.read(piece, Integer.BYTES, PIECE);
                read >= 0;
                read = bytes.read(piece, Integer.BYTES, PIECE)) {
            if (read > 0) {
                ByteBuffer.wrap(piece).putInt(0, read);
                out.write(piece, 0, Integer.BYTES + read);
            }
        }
        out.writeInt(0);
    }

    private static String answer(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0; next = in.read()) {
            answer.write(next);
            if (answer.size() > LONGEST_ANSWER) {
                throw new IOException("an answer without an end");
            }
        }
        if (answer.size() == 0) {
            throw new IOException("the connection ended without an answer");
        }
        return answer.toString(StandardCharsets.UTF_8).strip();
    }

    private static void closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
