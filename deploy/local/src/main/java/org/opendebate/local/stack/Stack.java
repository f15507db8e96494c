package org.opendebate.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.opendebate.local.component.ChildProcess;
import org.opendebate.local.component.Clamd;
import org.opendebate.local.component.ComponentFailed;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.component.Kafka;
import org.opendebate.local.component.Keycloak;
import org.opendebate.local.component.ObjectStorage;
import org.opendebate.local.component.Postgres;
import org.opendebate.local.component.RadosGateway;
import org.opendebate.local.component.Restartable;
import org.opendebate.local.component.Secrets;
import org.opendebate.local.component.StoreAccount;
import org.opendebate.local.component.StoredKeys;
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
    private static final String CLAMD = "clamd";
    /** Long enough for a service that was killed and is starting again. */
    private static final Duration CLOCK_DEADLINE = Duration.ofSeconds(120);

    private final Layout layout;
    private final Wiring wiring;
    private final Map<String, String> beside;
    private final Consumer<String> progress;
    private final ClockFile clock;
    private final Map<ServiceName, Service> services = new EnumMap<>(ServiceName.class);
    private final Map<ServiceName, Service> seconds = new EnumMap<>(ServiceName.class);
    private ServiceEnvironment environment;
    private Postgres postgres;
    private Kafka kafka;
    private ObjectStorage storage;
    private Clamd clamd;
    private LocalIdentity identity;

    /**
     * The S3 store as a service sees it.
     *
     * @param retains whether it keeps from deletion what it is asked to
     */
    public record Storage(String endpoint, StoreAccount account, boolean retains) {}

    private Stack(Layout layout, Wiring wiring, Map<String, String> beside, Consumer<String> progress) {
        this.layout = layout;
        this.wiring = wiring;
        this.beside = beside;
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
        return start(layout, Wiring.DIRECT, progress);
    }

    /** The same, with something between the gateway and the services. */
    public static Stack start(Layout layout, Wiring wiring, Consumer<String> progress) {
        return start(layout, wiring, Map.of(), progress);
    }

    /** The same, with variables for every service beside its settings. */
    public static Stack start(Layout layout, Wiring wiring, Map<String, String> beside, Consumer<String> progress) {
        Stack stack = new Stack(layout, wiring, beside, progress);
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
        for (Port port : Port.components()) {
            FreePorts.requireFree(layout.port(port), port.owner());
        }
        for (Port port : layout.store().ports()) {
            FreePorts.requireFree(layout.port(port), port.owner());
        }
        if (scans()) {
            FreePorts.requireFree(layout.port(Port.CLAMD), Port.CLAMD.owner());
        }
        for (ServiceName name : ServiceName.values()) {
            FreePorts.requireFree(
                    layout.port(Instance.first(name).port()),
                    Instance.first(name).port().owner());
            FreePorts.requireFree(
                    layout.port(Instance.first(name).management()),
                    Instance.first(name).management().owner());
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

    /** Moves the business clock and waits until all services show its new offset. */
    public void moveClockTo(Instant instant) {
        String shown = "\"offset\":\"" + clock.set(instant) + "\"";
        List<Service> all = new ArrayList<>(services.values());
        all.addAll(seconds.values());
        for (Service service : all) {
            long end = System.nanoTime() + CLOCK_DEADLINE.toNanos();
            while (service.info()
                    .filter(info -> info.replaceAll("\\s", "").contains(shown))
                    .isEmpty()) {
                if (System.nanoTime() > end) {
                    throw new ComponentFailed(service.wire() + " does not show the business clock's " + shown
                            + " at /q/info within " + CLOCK_DEADLINE.toSeconds() + " s");
                }
                pause();
            }
        }
    }

    public Restartable service(ServiceName name) {
        return services.get(name);
    }

    public Restartable postgres() {
        return postgres;
    }

    public Restartable kafka() {
        return kafka;
    }

    public Restartable storage() {
        return storage;
    }

    /** Empty where ClamAV is not installed, or not wanted. */
    public Optional<Restartable> scanner() {
        return Optional.ofNullable(clamd);
    }

    /** Starts a second replica of a service, on the same database, topics and bucket. */
    public Restartable startSecond(ServiceName name) {
        Instance second = Instance.second(name);
        Service service = new Service(second, layout, environment.of(second));
        service.start();
        seconds.put(name, service);
        return service;
    }

    /** What {@link #startSecond} would start. */
    public Replica replica(ServiceName name) {
        return Replica.of(Instance.second(name), layout, environment);
    }

    /** HAProxy before two replicas of each service, which is stopped with the stack. */
    public void balance() {
        Balance.start(layout, wiring);
    }

    public void stopSecond(ServiceName name) {
        seconds.remove(name).stop();
    }

    /**
     * Kills a service, and starts it anew with variables in its environment beside its settings.
     *
     * @param variables none to start it as it was
     */
    public void restartUnder(ServiceName name, Map<String, String> variables) {
        Service service = services.get(name);
        service.kill();
        service.under(variables);
        service.start();
    }

    /** As the superuser, to look at what a service has stored. */
    public Connection database(ServiceName name) throws SQLException {
        return postgres.connect(name.database().orElseThrow());
    }

    /** The S3 store as a service that has a bucket sees it. */
    public Storage storageOf(ServiceName name) {
        return new Storage(storage.endpoint(), storage.account(name.wire()), storage.retains());
    }

    public String kafkaBootstrap() {
        return kafka.bootstrap();
    }

    /** The keys of all that the store keeps for a service, former versions too where it keeps them. */
    public Set<String> objects(ServiceName name) {
        return StoredKeys.of(storage, name.wire(), name.bucket().orElseThrow());
    }

    @Override
    public void close() {
        stopRecorded(layout.data());
    }

    /** Stops what runs of the stack of a data folder; false when nothing did. */
    public static boolean stopRecorded(Path data) {
        List<String> served = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            served.add(Instance.first(service).wire());
            served.add(Instance.second(service).wire());
        }
        boolean services = stopTogether(data, served);
        services |= stopTogether(data, List.of(Balance.NAME));
        boolean components = stopTogether(data, List.of(KAFKA, S3, CLAMD, KEYCLOAK));
        components |= RadosGateway.stopRecorded(Store.RADOSGW.folder(data));
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
        postgres = Postgres.start(layout.folder(POSTGRES), layout.port(Port.POSTGRES));
        progress.accept("PostgreSQL is ready");
        writeBase();
        try (InParallel parallel = new InParallel()) {
            parallel.run(this::startKeycloak);
            parallel.run(this::startServices);
        }
    }

    private void startKeycloak() {
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

    private void startServices() {
        try (InParallel parallel = new InParallel()) {
            parallel.run(() -> {
                kafka = Kafka.start(layout.folder(KAFKA), layout.port(Port.KAFKA), layout.port(Port.KAFKA_CONTROLLER));
                progress.accept("Kafka is ready");
            });
            parallel.run(() -> {
                storage = layout.store().start(layout);
                progress.accept("the S3 store is ready (" + layout.store().wire() + ")");
            });
            parallel.run(this::startScanner);
        }
        environment = new ServiceEnvironment(
                layout,
                clock.path(),
                this::storageOf,
                wiring,
                Optional.ofNullable(clamd).map(Clamd::address),
                beside);
        if (wiring.countsTogether()) {
            postgres.createDatabase(ServiceEnvironment.LIMITS, environment.databasePassword(ServiceName.GATEWAY));
        }
        for (ServiceName name : ServiceName.values()) {
            name.database()
                    .ifPresent(database -> postgres.createDatabase(database, environment.databasePassword(name)));
            services.put(name, new Service(Instance.first(name), layout, environment.of(Instance.first(name))));
        }
        try (InParallel parallel = new InParallel()) {
            services.forEach((name, service) -> parallel.run(() -> {
                service.start();
                progress.accept(name.wire() + " is ready");
            }));
        }
    }

    private static boolean scans() {
        return Clamd.isInstalled() && !"off".equals(System.getenv("OPENDEBATE_SCAN"));
    }

    private void startScanner() {
        if (scans()) {
            clamd = Clamd.start(layout.folder(CLAMD), layout.port(Port.CLAMD));
            progress.accept("ClamAV is ready");
        } else {
            progress.accept("uploads are not scanned: ClamAV (Debian: clamav-daemon) is not installed, or not wanted");
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
