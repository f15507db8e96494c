package org.opendebate.local.component;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A Keycloak server on the loopback address with a database on a {@link Postgres}. The administrator's password is
 * random for each data folder. Realms are imported through the administration API.
 */
public final class Keycloak implements AutoCloseable {

    private static final String NAME = "keycloak";
    /** The first start makes the schema. */
    private static final Duration DEADLINE = Duration.ofSeconds(180);
    /** Build-time options; their number is part of the name of the cached folder: count it up with each change. */
    private static final List<String> BUILD =
            List.of("build", "--db=postgres", "--cache=local", "--health-enabled=true");

    private static final int BUILD_NUMBER = 1;

    /** What the start script of the distribution passes to Java, as far as a server needs it. */
    private static final List<String> JAVA = List.of(
            "-Xms64m",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Path folder;
    private final int port;
    private final int managementPort;
    private final Database database;
    private final String adminPassword;
    private ChildProcess process;

    /** The empty, or already used, database of Keycloak's own. */
    public record Database(String jdbcUrl, String user, String password) {}

    private Keycloak(Path folder, int port, int managementPort, Database database) {
        this.folder = folder;
        this.port = port;
        this.managementPort = managementPort;
        this.database = database;
        this.adminPassword = Secrets.kept(folder.resolve("admin-password"));
    }

    /** Whether the distribution was unpacked and built on this machine; a start does it otherwise, in about 20 s. */
    public static boolean isPrepared() {
        return ComponentFiles.isUnpacked(folderName());
    }

    /**
     * Starts a server.
     *
     * @throws PortTaken when somebody else listens on one of the ports
     */
    public static Keycloak start(Path folder, int port, int managementPort, Database database) {
        try {
            Path data = Files.createDirectories(folder.toAbsolutePath());
            ChildProcess.stopRecorded(data, NAME);
            FreePorts.requireFree(port, NAME);
            FreePorts.requireFree(managementPort, "keycloak management");
            Keycloak keycloak = new Keycloak(data, port, managementPort, database);
            keycloak.launch();
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** The one issuer that tokens of a realm name, however Keycloak is reached. */
    public String issuer(String realm) {
        return url() + "/realms/" + realm;
    }

    public String adminUser() {
        return "admin";
    }

    public String adminPassword() {
        return adminPassword;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }

    private void launch() {
        KeycloakSchema.makeIn(
                database,
                folderName() + "-schema",
                options -> ChildProcess.runToItsEnd(launch("keycloak-schema", options), DEADLINE));
        process = ChildProcess.start(launch(NAME, List.of()));
        process.awaitReady(this::answers, DEADLINE);
    }

    private ChildProcess.Launch launch(String name, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                // said at the build too, and asked for again here: else it opens ports of a cluster, on every address
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--hostname=" + url()));
        arguments.addAll(more);
        return new ChildProcess.Launch(
                name,
                folder,
                command(home(), arguments),
                Map.of(
                        "KC_DB_URL", database.jdbcUrl(),
                        "KC_DB_USERNAME", database.user(),
                        "KC_DB_PASSWORD", database.password(),
                        "KC_BOOTSTRAP_ADMIN_USERNAME", adminUser(),
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword));
    }

    private boolean answers() {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + managementPort + "/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Java itself rather than the start script, which stays between us and the server and would survive its kill. */
    private static List<String> command(Path home, List<String> arguments) {
        List<String> rest = new ArrayList<>(JAVA);
        rest.add("-Dkc.home.dir=" + home);
        rest.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        rest.add("-cp");
        rest.add(home.resolve("lib/quarkus-run.jar").toString());
        rest.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        rest.addAll(arguments);
        return Jvm.ofComponent(NAME, "512m", rest);
    }

    private static Path home() {
        return ComponentFiles.unpacked(folderName(), Keycloak::unpackAndBuild);
    }

    private static String folderName() {
        return NAME + "-" + ComponentFiles.version(NAME) + "-" + BUILD_NUMBER;
    }

    private static void unpackAndBuild(Path folder) throws IOException {
        try (ZipInputStream zip =
                new ZipInputStream(new BufferedInputStream(Files.newInputStream(ComponentFiles.artefact(NAME))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // the archive has one top folder, named for the version
                String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                Path target = folder.resolve(name).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the archive's folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip, target);
                }
            }
        }
        ChildProcess.run(
                new ChildProcess.Launch("keycloak-build", folder.resolve("data"), command(folder, BUILD), Map.of()),
                DEADLINE);
    }
}
