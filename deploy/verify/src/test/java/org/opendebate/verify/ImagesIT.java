package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.component.Postgres;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.local.stack.SigningKeys;

/** The images, built on this machine's own Java and Node, and run as Kubernetes is told to run them. */
class ImagesIT {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String TAG = ":0.1.0";
    private static final String PASSWORD = "of-this-test-alone";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<String> SERVICES =
            List.of("gateway", "meeting-service", "statement-service", "compilation-service");

    @TempDir
    private static Path folder;

    private static Map<String, String> storage;
    private static Postgres server;
    private static Path key;

    /** In a store of their own, which goes with this class: what is on the machine stays as it is. */
    @BeforeAll
    static void build() throws IOException {
        DebianPackage.BUILDAH.needed();
        DebianPackage.PODMAN.needed();
        DebianPackage.RUNC.needed();
        Path settings = Files.writeString(folder.resolve("storage.conf"), """
                [storage]
                driver = "overlay"
                graphroot = "%1$s/graph"
                runroot = "%1$s/run"
                """.formatted(folder));
        storage = Map.of("CONTAINERS_STORAGE_CONF", settings.toString());
        List<String> command =
                new ArrayList<>(List.of(Repository.file("opendebate").toString(), "images", "--of-this-machine"));
        command.addAll(SERVICES);
        succeeds(command);
        server = Postgres.start(folder.resolve("database"), FreePorts.one());
        key = SigningKeys.kept(folder.resolve("key.pem"));
        assertTrue(key.toFile().setReadable(true, false));
    }

    /** The store mounts its own folder, which could not be deleted otherwise. */
    @AfterAll
    static void remove() {
        try {
            if (storage != null) {
                run(List.of("podman", "rm", "--all", "--force"));
                run(List.of("podman", "rmi", "--all", "--force"));
            }
        } finally {
            if (storage != null) {
                run(List.of("umount", folder.resolve("graph/overlay").toString()));
            }
            if (server != null) {
                server.close();
            }
        }
    }

    /**
     * The containers of its pod one after the other, with the variables of its manifest and a database, but neither
     * broker nor store nor identity provider, which a service can wait for. With {@code AOTMode=on} the JVM ends where it cannot
     * use its cache.
     */
    @ParameterizedTest
    @EnumSource
    void theImageRunsAsItsPodDoes(ServiceName service) throws IOException {
        if (service.database().isPresent()) {
            server.createDatabase(service.database().orElseThrow(), PASSWORD);
            succeeds(pod(service, PodEnvironment.MIGRATE, Map.of()));
        }
        int ports = FreePorts.base(2);
        Map<String, String> here = Map.of(
                "OPENDEBATE_HTTP_HOST",
                "127.0.0.1",
                "OPENDEBATE_HTTP_PORT",
                Integer.toString(ports),
                "OPENDEBATE_MANAGEMENT_PORT",
                Integer.toString(ports + 1),
                // nobody has to learn that it is not ready any more
                "OPENDEBATE_DRAIN",
                "PT0S");
        String container =
                succeeds(pod(service, service.wire(), here, "--detach")).strip();

        URI ready = URI.create("http://127.0.0.1:" + (ports + 1) + "/q/health/ready");
        await(service.wire()).atMost(LIMIT).until(() -> status(ready) == 200 || !runs(container));
        assertTrue(
                runs(container), () -> run(List.of("podman", "logs", container)).output());

        succeeds(List.of("podman", "stop", "--time", "60", container));
        // by the signal, of its own accord
        assertEquals("143", succeeds(inspect(container, "{{.State.ExitCode}}")).strip());
    }

    /** The same with one flag that is not the one that the cache was made with. */
    @Test
    void aCacheThatDoesNotFitIsNoticed() {
        List<String> command = podman(List.of(
                "--network", "none", "--entrypoint", "java", "--env", "JDK_JAVA_OPTIONS=-XX:AOTMode=on -Xmx320m"));
        command.addAll(List.of(
                image("gateway"),
                "@/opt/opendebate/java.options",
                "-XX:-UseCompactObjectHeaders",
                "-XX:AOTCache=/opt/opendebate/classes.aot",
                "-jar",
                "/opt/opendebate/quarkus-run.jar"));

        Program.Ended ended = run(command);

        assertEquals(1, ended.exit(), ended::output);
        assertTrue(ended.output().contains("UseCompactObjectHeaders"), ended::output);
    }

    /** The container of a pod; the host's network, since there is none of a cluster. */
    private static List<String> pod(ServiceName service, String container, Map<String, String> here, String... options)
            throws IOException {
        Map<String, String> environment = new TreeMap<>(PodEnvironment.of(service, container, known(service)));
        environment.putAll(here);
        environment.merge("JDK_JAVA_OPTIONS", "-XX:AOTMode=on", (manifest, more) -> manifest + " " + more);
        List<String> more =
                new ArrayList<>(List.of("--network", "host", "--volume", key + ":/etc/opendebate/signing/key.pem:ro"));
        more.addAll(List.of(options));
        environment.forEach((name, value) -> more.addAll(List.of("--env", name + "=" + value)));
        List<String> command = podman(more);
        command.add(image(service.wire()));
        return command;
    }

    /** What Secrets and the addresses of a cluster would say. Nobody listens where the port is 9. */
    private static Map<String, String> known(ServiceName service) {
        Map<String, String> known = new TreeMap<>(Map.of(
                "OPENDEBATE_ISSUER", "http://127.0.0.1:9/realms/opendebate",
                "OPENDEBATE_KAFKA", "127.0.0.1:9",
                "OPENDEBATE_S3_ENDPOINT", "http://127.0.0.1:9",
                "OPENDEBATE_CLAMD", "127.0.0.1:9"));
        service.database().ifPresent(database -> {
            known.put("OPENDEBATE_DB_URL", server.jdbcUrl(database));
            known.put("OPENDEBATE_DB_USER", database);
            known.put("OPENDEBATE_DB_PASSWORD", PASSWORD);
        });
        return known;
    }

    private static int status(URI address) throws InterruptedException {
        try {
            return HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private static boolean runs(String container) {
        return succeeds(inspect(container, "{{.State.Running}}")).strip().equals("true");
    }

    private static List<String> inspect(String container, String format) {
        return List.of("podman", "container", "inspect", "--format", format, container);
    }

    @ParameterizedTest
    @FieldSource("SERVICES")
    void theImageTellsWhatIsInIt(String service) throws IOException {
        Path bill = folder.resolve(service + ".json");
        String container = succeeds(List.of("podman", "create", image(service))).strip();
        succeeds(List.of("podman", "cp", container + ":/opt/opendebate/sbom.json", bill.toString()));
        String labels =
                succeeds(List.of("podman", "image", "inspect", "--format", "{{.Config.Labels}}", image(service)));

        assertTrue(Files.readString(bill).contains("\"bomFormat\""), "no CycloneDX");
        assertTrue(labels.contains("org.opencontainers.image.title:Open Debate: " + service), labels);
    }

    @Test
    void theEngineInTheImageMakesAPdf() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        assertTrue(out.toFile().setWritable(true, false));
        List<String> command = podman(List.of(
                "--rm",
                "--network",
                "none",
                "--volume",
                Repository.file("docs/example") + ":/in:ro",
                "--volume",
                out + ":/out",
                "--entrypoint",
                "java"));
        command.addAll(List.of(
                image("compilation-service"),
                "-Xmx320m",
                "-Dopendebate.typst=/opt/opendebate/typst",
                "-cp",
                "/opt/opendebate/lib/main/*:/opt/opendebate/lib/boot/*",
                "org.opendebate.documents.cli.Main",
                "compile",
                "/in",
                "--meeting",
                "/in/meeting.json",
                "--out",
                "/out",
                "--forms",
                "pdf"));

        succeeds(command);

        String pdf = Files.readString(out.resolve("compilation.pdf"), StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF-"), () -> "no PDF but " + pdf.substring(0, Math.min(20, pdf.length())));
    }

    /** As user 1001 with a read-only root; podman would ask for more files and processes than some machines grant. */
    private static List<String> podman(List<String> more) {
        List<String> command = new ArrayList<>(List.of("podman", "run", "--read-only", "--tmpfs", "/tmp"));
        command.addAll(List.of("--user", "1001:1001", "--cap-drop", "ALL"));
        command.addAll(List.of("--ulimit", "nofile=1024:4096", "--ulimit", "nproc=4096:4096"));
        command.addAll(more);
        return command;
    }

    private static String image(String service) {
        return "localhost/opendebate/" + service + TAG;
    }

    /** @return what it wrote */
    private static String succeeds(List<String> command) {
        Program.Ended ended = run(command);
        assertEquals(0, ended.exit(), ended::output);
        return ended.output();
    }

    private static Program.Ended run(List<String> command) {
        return Program.run(LIMIT, storage, Repository.ROOT, command);
    }
}
