package org.opendebate.local.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A Kafka server, broker and controller in one (KRaft), on the loopback address. */
public final class Kafka implements Restartable, AutoCloseable {

    private static final String NAME = "kafka";
    private static final String FORMAT = "kafka-format";
    private static final Duration DEADLINE = Duration.ofSeconds(90);

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private ChildProcess process;

    private Kafka(Path folder, int port, int controllerPort) {
        this.folder = folder;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /**
     * Starts a server on the logs of that folder, which are made at the first start.
     *
     * @throws PortTaken when somebody else listens on one of the ports
     */
    public static Kafka start(Path folder, int port, int controllerPort) {
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath());
            ChildProcess.stopRecorded(home, NAME);
            FreePorts.requireFree(port, NAME);
            FreePorts.requireFree(controllerPort, "kafka controller");
            Kafka kafka = new Kafka(home, port, controllerPort);
            kafka.format();
            kafka.launch();
            return kafka;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String bootstrap() {
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

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        stop();
    }

    private void format() throws IOException {
        Files.writeString(
                folder.resolve("server.properties"), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                num.partitions=1
                offsets.topic.num.partitions=1
                offsets.topic.replication.factor=1
                transaction.state.log.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                # a broker that was killed may come back after 3 s instead of 9
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                """.formatted(port, controllerPort, folder.resolve("logs")));
        Path logging = folder.resolve("logback.xml");
        Files.writeString(logging, """
                <configuration>
                  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                    <encoder><pattern>%d{ISO8601} %-5level %logger{0} %msg%n</pattern></encoder>
                  </appender>
                  <logger name="kafka" level="INFO"/>
                  <logger name="org.apache.kafka.clients" level="WARN"/>
                  <root level="INFO"><appender-ref ref="out"/></root>
                </configuration>
                """);
        if (Files.exists(folder.resolve("logs/meta.properties"))) {
            return;
        }
        ChildProcess.run(
                new ChildProcess.Launch(
                        FORMAT,
                        folder,
                        java(
                                FORMAT,
                                List.of(
                                        "kafka.tools.StorageTool",
                                        "format",
                                        // one word: an id may begin with a hyphen, and would be taken for an option
                                        "--cluster-id=" + clusterId(),
                                        "--config",
                                        "server.properties",
                                        "--standalone")),
                        Map.of()),
                DEADLINE);
    }

    /** 128 random bits in base64url, as Kafka wants them. */
    private static String clusterId() {
        UUID random = UUID.randomUUID();
        ByteBuffer bits = ByteBuffer.allocate(16);
        bits.putLong(random.getMostSignificantBits()).putLong(random.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits.array());
    }

    private void launch() {
        process = ChildProcess.start(new ChildProcess.Launch(
                NAME, folder, java(NAME, List.of("kafka.Kafka", "server.properties")), Map.of()));
        process.awaitReady(() -> process.logged("Kafka Server started"), DEADLINE);
    }

    private List<String> java(String name, List<String> mainAndArguments) {
        List<String> rest = new ArrayList<>(List.of(
                "-Dlogback.configurationFile=" + folder.resolve("logback.xml"), "-cp", ComponentFiles.classpath()));
        rest.addAll(mainAndArguments);
        return Jvm.ofComponent(name, "384m", rest);
    }
}
