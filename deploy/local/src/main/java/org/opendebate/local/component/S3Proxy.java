package org.opendebate.local.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An S3 store that keeps its objects as files: they survive SIGKILL, not a power loss. It knows one account, which may do
 * everything, and neither versions nor retention.
 */
public final class S3Proxy implements ObjectStorage {

    private static final String NAME = "s3";
    private static final String OBJECTS = "objects";
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private final StoreAccount account;
    private ChildProcess process;

    private S3Proxy(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.account = accountOf(folder);
    }

    /** The one account of a store on that folder, which another program may have started. */
    public static StoreAccount accountOf(Path folder) {
        return new StoreAccount(Secrets.kept(folder.resolve("access-key")), Secrets.kept(folder.resolve("secret-key")));
    }

    /**
     * Starts a store on the objects of that folder.
     *
     * @throws PortTaken when somebody else listens on the port
     */
    public static S3Proxy start(Path folder, int port) {
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath());
            ChildProcess.stopRecorded(home, NAME);
            FreePorts.requireFree(port, NAME);
            S3Proxy storage = new S3Proxy(home, port);
            storage.configure();
            storage.launch();
            return storage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public StoreAccount account(String user) {
        return account;
    }

    @Override
    public boolean retains() {
        return false;
    }

    @Override
    public void createBucket(String bucket, String owner, List<String> readers) {
        try {
            // with the filesystem store a bucket is a folder
            Files.createDirectories(folder.resolve(OBJECTS).resolve(bucket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private void configure() throws IOException {
        Path objects = Files.createDirectories(folder.resolve(OBJECTS));
        Secrets.write(folder.resolve("s3proxy.properties"), """
                s3proxy.endpoint=%s
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                s3proxy.v4-max-non-chunked-request-size=134217728
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                """.formatted(
                        endpoint(), account.accessKey(), account.secretKey(), objects));
        Files.writeString(folder.resolve("logback.xml"), """
                <configuration>
                  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%d{ISO8601} %-5level %logger{0} %msg%n</pattern></encoder>
                  </appender>
                  <root level="WARN"><appender-ref ref="out"/></root>
                </configuration>
                """);
    }

    private void launch() {
        process = ChildProcess.start(new ChildProcess.Launch(NAME, folder, command(), Map.of()));
        process.awaitReady(this::answers, DEADLINE);
    }

    private List<String> command() {
        return Jvm.ofComponent(
                NAME,
                "256m",
                List.of(
                        "-Dlogback.configurationFile=" + folder.resolve("logback.xml"),
                        "-cp",
                        ComponentFiles.classpath(),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        "s3proxy.properties"));
    }

    private boolean answers() {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
