package org.opendebate.kit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts as an answer, on a server that answers as it is told. */
class ClamdTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(300);
    /** More than the buffers of both sides hold. */
    private static final int LARGE = 16 * 1024 * 1024;

    @TempDir
    Path folder;

    private Path file;
    private byte[] content;

    @BeforeEach
    void aFileOfSeveralPieces() throws IOException {
        content = new byte[200_000];
        new Random(1).nextBytes(content);
        file = Files.write(folder.resolve("file"), content);
    }

    /** What the server does with the one connection that it takes. */
    private interface Server {
        void serve(Socket socket) throws IOException;
    }

    private Verdict scanned(Duration timeout, Server server) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> {
                try (Socket socket = listening.accept()) {
                    server.serve(socket);
                } catch (IOException gone) {
                    // the other side hung up, as some of these want it to
                }
            });
            try (Clamd clamd = new Clamd("127.0.0.1:" + listening.getLocalPort(), Duration.ofSeconds(2), timeout)) {
                return clamd.scan(file);
            } finally {
                listening.close();
                served.get(30, TimeUnit.SECONDS);
            }
        }
    }

    private static byte[] received(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            all.write(in.readNBytes(length));
        }
        return all.toByteArray();
    }

    private static void answer(Socket socket, String line) throws IOException {
        socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void itSendsTheWholeFileAndReadsThatItIsClean() throws Exception {
        CompletableFuture<byte[]> seen = new CompletableFuture<>();

        Verdict verdict = scanned(LONG, socket -> {
            seen.complete(received(socket));
            answer(socket, "stream: OK\0");
        });

        assertThat(verdict).isEqualTo(new Verdict.Clean());
        assertThat(seen.get(1, TimeUnit.SECONDS)).isEqualTo(content);
    }

    @Test
    void itReadsTheNameOfWhatWasFound() throws Exception {
        Verdict verdict = scanned(LONG, socket -> {
            received(socket);
            answer(socket, "stream: Win.Test.EICAR_HDB-1 FOUND\0");
        });

        assertThat(verdict).isEqualTo(new Verdict.Infected("Win.Test.EICAR_HDB-1"));
    }

    @Test
    void anErrorIsNoAnswer() throws Exception {
        Verdict verdict = scanned(LONG, socket -> {
            received(socket);
            answer(socket, "INSTREAM: Can't open file or directory ERROR\0");
        });

        assertThat(verdict).isInstanceOf(Verdict.Away.class);
    }

    @Test
    void aFileThatIsLongerThanItTakesIsNotAnsweredAbout() throws Exception {
        Verdict verdict = scanned(LONG, socket -> {
            socket.getInputStream().readNBytes(100);
            answer(socket, "INSTREAM size limit exceeded. ERROR\0");
        });

        assertThat(verdict).isInstanceOf(Verdict.Away.class);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleIsNoAnswer() throws Exception {
        Files.write(file, new byte[LARGE]);

        Verdict verdict = scanned(LONG, socket -> {
            socket.getInputStream().readNBytes(1000);
            socket.setSoLinger(true, 0);
        });

        assertThat(verdict).isInstanceOf(Verdict.Away.class);
    }

    @Test
    void anAnswerWithoutAWordIsNone() throws Exception {
        assertThat(scanned(LONG, ClamdTest::received)).isInstanceOf(Verdict.Away.class);
    }

    @Test
    void anAnswerWithoutAnEndIsNone() throws Exception {
        Verdict verdict = scanned(LONG, socket -> {
            received(socket);
            answer(socket, "stream: " + "x".repeat(100_000));
        });

        assertThat(verdict).isInstanceOf(Verdict.Away.class);
    }

    @Test
    void itWaitsForAnAnswerOnlySoLong() throws Exception {
        Verdict verdict = scanned(SHORT, socket -> {
            received(socket);
            socket.getInputStream().read();
        });

        assertThat(verdict).isInstanceOf(Verdict.Away.class);
    }

    @Test
    void itWaitsOnlySoLongForAReaderThatDoesNotRead() throws Exception {
        Files.write(file, new byte[LARGE]);
        CompletableFuture<Void> over = new CompletableFuture<>();

        Verdict verdict;
        try {
            verdict = scanned(
                    SHORT,
                    socket -> over.completeOnTimeout(null, 2, TimeUnit.SECONDS).join());
        } finally {
            over.complete(null);
        }

        assertThat(verdict).isInstanceOf(Verdict.Away.class);
    }

    @Test
    void nobodyThereIsNoAnswer() {
        try (Clamd clamd = new Clamd("127.0.0.1:1", Duration.ofSeconds(2), LONG)) {
            assertThat(clamd.scan(file)).isInstanceOf(Verdict.Away.class);
            assertThat(clamd.answers()).isFalse();
        }
    }

    @Test
    void anAddressWithoutAPortIsRefused() {
        assertThatThrownBy(() -> new Clamd("clamd", LONG, LONG)).hasMessageContaining("host:port");
    }
}
