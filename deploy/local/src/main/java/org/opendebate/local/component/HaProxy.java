package org.opendebate.local.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * HAProxy on the loopback address, as Debian's package haproxy brings it: doors, each before the replicas of one service. A
 * replica takes part while it says that it is ready.
 */
public final class HaProxy implements AutoCloseable {

    private static final String NAME = "haproxy";
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final List<Door> doors;
    private final ChildProcess process;

    /** How much a door understands of what passes through. */
    public enum Mode {
        /** Requests, each of which may go to another replica: as an ingress does. */
        HTTP,
        /** Connections: as a Service of Kubernetes does. */
        TCP
    }

    /** @param port where it listens */
    public record Door(String name, Mode mode, int port, List<Replica> replicas) {}

    /** @param management port of its readiness */
    public record Replica(int port, int management) {}

    private HaProxy(List<Door> doors, ChildProcess process) {
        this.doors = doors;
        this.process = process;
    }

    public static boolean isInstalled() {
        return program().isPresent();
    }

    /**
     * Starts it with its configuration in that folder.
     *
     * @throws PortTaken when somebody else listens on a port
     * @throws ComponentFailed when it is not installed
     */
    public static HaProxy start(Path folder, List<Door> doors) {
        String program = program()
                .orElseThrow(() -> new ComponentFailed("haproxy is not installed; apt-get install haproxy"))
                .toString();
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath());
            ChildProcess.stopRecorded(home, NAME);
            doors.forEach(door -> FreePorts.requireFree(door.port(), NAME));
            Path settings = Files.writeString(home.resolve("haproxy.cfg"), settings(doors));
            ChildProcess process = ChildProcess.start(
                    new ChildProcess.Launch(NAME, home, List.of(program, "-db", "-f", settings.toString()), Map.of()));
            HaProxy haproxy = new HaProxy(doors, process);
            process.awaitReady(haproxy::listens, DEADLINE);
            return haproxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.stop();
    }

    /** An ordinary user's path often lacks the folder that it is in. */
    private static Optional<Path> program() {
        return Stream.concat(Stream.of(System.getenv().getOrDefault("PATH", "").split(":")), Stream.of("/usr/sbin"))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry, NAME))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Whoever stops says so at once, with the next check; whoever does not answer has five seconds, since a machine that is busy is
     * not a replica that is gone. Without "timeout check" it would have no longer than the time between two checks.
     */
    private static String settings(List<Door> doors) {
        StringBuilder settings = new StringBuilder("""
                global
                    nbthread 1
                    maxconn 1000
                defaults
                    timeout client 130s
                    timeout server 130s
                    timeout connect 5s
                    timeout check 5s
                    option httpchk GET /q/health/ready
                    default-server check inter 500ms fall 1 rise 1
                """);
        for (Door door : doors) {
            settings.append("listen ").append(door.name()).append('\n');
            settings.append("    bind 127.0.0.1:").append(door.port()).append('\n');
            settings.append("    mode ")
                    .append(door.mode() == Mode.HTTP ? "http" : "tcp")
                    .append('\n');
            for (Replica replica : door.replicas()) {
                settings.append("    server at-%d 127.0.0.1:%d port %d\n"
                        .formatted(replica.port(), replica.port(), replica.management()));
            }
        }
        return settings.toString();
    }

    private boolean listens() {
        return doors.stream().allMatch(door -> {
            try (Socket socket = new Socket("127.0.0.1", door.port())) {
                return socket.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        });
    }
}
