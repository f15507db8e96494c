package org.opendebate.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.opendebate.local.component.ChildProcess;
import org.opendebate.local.component.ComponentFailed;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.component.Kafka;
import org.opendebate.local.component.Keycloak;
import org.opendebate.local.component.ObjectStorage;
import org.opendebate.local.component.Postgres;
import org.opendebate.local.component.Secrets;
import org.opendebate.local.identity.LocalIdentity;

/**
 * All components and services of one data folder. They are stopped by what is recorded in that folder, so that another
 * program can do it, also when this one died.
 */
public final class Stack implements AutoCloseable {

    private static final String POSTGRES = "postgres";
    private static final String KEYCLOAK = "keycloak";
    private static final String KAFKA = "kafka";
    private static final String S3 = "s3";
    /** Long enough for a service that was killed and is starting again. */
    private static final Duration CLOCK_DEADLINE = Duration.ofSeconds(120);

    private final Layout layout;
    private final Consumer<String> progress;
    private final ClockFile clock;
    private final Map<ServiceName, Service> services = new EnumMap<>(ServiceName.class);
    private LocalIdentity identity;

    private Stack(Layout layout, Consumer<String> progress) {
        this.layout = layout;
        this.progress = progress;
        this.clock = new ClockFile(layout.folder("clock-offset"), Clock.systemUTC());
    }

    /**
     * Starts everything; when something does not start, all that was started is stopped again.
     *
     * @param progress told one line for each part that is ready
     * @throws org.opendebate.local.component.PortTaken when another program listens on one of the ports
     * @throws ComponentFailed with the tail of its log when a part does not become ready
     */
    public static Stack start(Layout layout, Consumer<String> progress) {
        Stack stack = new Stack(layout, progress);
        try {
            stopRecorded(layout.data());
            requireStartable(layout);
            stack.startAll();
            return stack;
        } catch (RuntimeException e) {
            stopRecorded(layout.data());
            throw e;
        }
    }

    /**
     * Looks whether a start can succeed, before anything is changed.
     *
     * @throws org.opendebate.local.component.PortTaken when another program listens on one of the ports
     * @throws ComponentFailed when a service is not built
     */
    public static void requireStartable(Layout layout) {
        for (Port port : Port.values()) {
            FreePorts.requireFree(layout.port(port), port.owner());
        }
        for (ServiceName name : ServiceName.values()) {
            Service.requireBuilt(name, layout);
        }
    }

    public Layout layout() {
        return layout;
    }

    public LocalIdentity identity() {
        return identity;
    }

    public Instant businessNow() {
        return clock.now();
    }

    /** Moves the business clock and waits until all four services show its new offset. */
    public void moveClockTo(Instant instant) {
        String shown = "\"offset\":\"" + clock.set(instant) + "\"";
        for (Map.Entry<ServiceName, Service> service : services.entrySet()) {
            long end = System.nanoTime() + CLOCK_DEADLINE.toNanos();
            while (service.getValue()
                    .info()
                    .filter(info -> info.replaceAll("\\s", "").contains(shown))
                    .isEmpty()) {
                if (System.nanoTime() > end) {
                    throw new ComponentFailed(service.getKey().wire() + " does not show the business clock's " + shown
                            + " at /q/info within " + CLOCK_DEADLINE.toSeconds() + " s");
                }
                pause();
            }
        }
    }

    /** SIGKILL, and when the process is gone a new start. */
    public void killAndRestart(ServiceName name) {
        services.get(name).kill();
        services.get(name).start();
    }

    @Override
    public void close() {
        stopRecorded(layout.data());
    }

    /** Stops what runs of the stack of a data folder; false when nothing did. */
    public static boolean stopRecorded(Path data) {
        List<String> served = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            served.add(service.wire());
        }
        boolean services = stopTogether(data, served);
        boolean components = stopTogether(data, List.of(KAFKA, S3, KEYCLOAK));
        boolean database = stopTogether(data, List.of(POSTGRES));
        return services || components || database;
    }

    /** Whether anything of the stack of that data folder runs. */
    public static boolean isRunning(Path data) {
        return ChildProcess.isRecordedRunning(data.resolve(KEYCLOAK), KEYCLOAK);
    }

    /**
     * The people and machines of a stack that another program started.
     *
     * @throws IllegalStateException when it does not run
     */
    public static LocalIdentity identityOf(Path data) {
        if (!isRunning(data)) {
            throw new IllegalStateException("no local stack runs; ./opendebate up starts one");
        }
        int base = readBase(data);
        return identity(new Layout(data, data, base));
    }

    private void startAll() {
        Postgres postgres = Postgres.start(layout.folder(POSTGRES), layout.port(Port.POSTGRES));
        progress.accept("PostgreSQL is ready");
        writeBase();
        try (InParallel parallel = new InParallel()) {
            parallel.run(() -> startKeycloak(postgres));
            parallel.run(() -> startServices(postgres));
        }
    }

    private void startKeycloak(Postgres postgres) {
        String password = Secrets.kept(layout.folder(KEYCLOAK).resolve("database-password"));
        postgres.createDatabase(KEYCLOAK, password);
        if (!Keycloak.isPrepared()) {
            progress.accept("Keycloak is being unpacked and built, once on this machine");
        }
        Keycloak keycloak = Keycloak.start(
                layout.folder(KEYCLOAK),
                layout.port(Port.KEYCLOAK),
                layout.port(Port.KEYCLOAK_MANAGEMENT),
                new Keycloak.Database(postgres.jdbcUrl(KEYCLOAK), KEYCLOAK, password));
        identity = identity(layout);
        identity.prepare(layout.url(Port.GATEWAY));
        progress.accept("Keycloak is ready, with the realm at " + keycloak.issuer(LocalIdentity.REALM));
    }

    private void startServices(Postgres postgres) {
        ObjectStorage[] storage = new ObjectStorage[1];
        try (InParallel parallel = new InParallel()) {
            parallel.run(() -> {
                Kafka.start(layout.folder(KAFKA), layout.port(Port.KAFKA), layout.port(Port.KAFKA_CONTROLLER));
                progress.accept("Kafka is ready");
            });
            parallel.run(() -> {
                storage[0] = ObjectStorage.start(layout.folder(S3), layout.port(Port.S3));
                progress.accept("the S3 store is ready");
            });
        }
        ServiceEnvironment environment = new ServiceEnvironment(
                layout,
                clock.path(),
                new ServiceEnvironment.Storage(storage[0].endpoint(), storage[0].accessKey(), storage[0].secretKey()));
        for (ServiceName name : ServiceName.values()) {
            name.database()
                    .ifPresent(database -> postgres.createDatabase(database, environment.databasePassword(name)));
            name.bucket().ifPresent(storage[0]::createBuckets);
            services.put(name, new Service(name, layout, environment.of(name)));
        }
        try (InParallel parallel = new InParallel()) {
            services.forEach((name, service) -> parallel.run(() -> {
                service.start();
                progress.accept(name.wire() + " is ready");
            }));
        }
    }

    private static LocalIdentity identity(Layout layout) {
        return new LocalIdentity(
                layout.url(Port.KEYCLOAK),
                "admin",
                Secrets.kept(layout.folder(KEYCLOAK).resolve("admin-password")),
                layout.folder("identity"));
    }

    private static boolean stopTogether(Path data, List<String> names) {
        ConcurrentLinkedQueue<String> stopped = new ConcurrentLinkedQueue<>();
        try (InParallel parallel = new InParallel()) {
            for (String name : names) {
                parallel.run(() -> {
                    if (ChildProcess.stopRecorded(data.resolve(name), name)) {
                        stopped.add(name);
                    }
                });
            }
        }
        return !stopped.isEmpty();
    }

    private void writeBase() {
        try {
            Files.writeString(layout.data().resolve("port"), layout.base() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The base port of the stack that runs on that data folder. */
    public static int readBase(Path data) {
        try {
            return Integer.parseInt(Files.readString(data.resolve("port")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
