package org.opendebate.local.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * ClamAV's daemon on the loopback address, as Debian's package clamav-daemon brings it. The only signature that it has is
 * the one of the EICAR test file: it finds nothing else, and fetches none.
 */
public final class Clamd implements Restartable, AutoCloseable {

    private static final String NAME = "clamd";
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final Duration ANSWER = Duration.ofSeconds(1);

    private final Path folder;
    private final int port;
    private ChildProcess process;

    private Clamd(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    public static boolean isInstalled() {
        return program().isPresent();
    }

    /**
     * Starts a daemon, with its configuration and its signature in that folder.
     *
     * @throws PortTaken when somebody else listens on the port
     * @throws ComponentFailed when it is not installed
     */
    public static Clamd start(Path folder, int port) {
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath());
            ChildProcess.stopRecorded(home, NAME);
            FreePorts.requireFree(port, NAME);
            Clamd clamd = new Clamd(home, port);
            clamd.configure();
            clamd.launch();
            return clamd;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The EICAR test file, which is harmless, and which every scanner finds; put together here so that none finds this class. */
    public static byte[] testFile() {
        return String.join("", "X5O!P%@AP[4\\PZX54(P^)7CC)7}", "$EICAR-STANDARD-ANTIVIRUS-", "TEST-FILE!$H+H*")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** As host:port. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public void start() {
        launch();
    }

    @Override
    public void close() {
        stop();
    }

    /** An ordinary user's path often lacks the folder that it is in. */
    private static Optional<Path> program() {
        return Stream.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(":")), Stream.of("/usr/sbin"))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry, NAME))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void configure() throws IOException {
        Path signatures = Files.createDirectories(folder.resolve("signatures"));
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        byte[] file = testFile();
        Files.writeString(signatures.resolve("local.hdb"), md5(file) + ":" + file.length + ":Eicar-Test-Signature\n");
        Files.writeString(configuration(), """
                Foreground yes
                TCPAddr 127.0.0.1
                TCPSocket %d
                DatabaseDirectory "%s"
                TemporaryDirectory "%s"
                StreamMaxLength 25M
                MaxThreads 8
                LogTime yes
                """.formatted(port, signatures, temporary));
    }

    private Path configuration() {
        return folder.resolve("clamd.conf");
    }

    private void launch() {
        String program = program()
                .orElseThrow(() -> new ComponentFailed("clamd is not installed; apt-get install clamav-daemon"))
                .toString();
        process = ChildProcess.start(
                new ChildProcess.Launch(NAME, folder, List.of(program, "--config-file=" + configuration()), Map.of()));
        process.awaitReady(this::answers, DEADLINE);
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), Math.toIntExact(ANSWER.toMillis()));
            socket.setSoTimeout(Math.toIntExact(ANSWER.toMillis()));
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).startsWith("PONG");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The form of ClamAV's signatures. */
    private static String md5(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
