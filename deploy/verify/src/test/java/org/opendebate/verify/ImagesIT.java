package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The images, built on this machine's own Java and Node, and run as Kubernetes is told to run them. */
class ImagesIT {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String TAG = ":0.1.0";
    private static final List<String> SERVICES =
            List.of("gateway", "meeting-service", "statement-service", "compilation-service");

    @TempDir
    private static Path folder;

    private static Map<String, String> storage;

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
    }

    /** The store mounts its own folder, which could not be deleted otherwise. */
    @AfterAll
    static void remove() {
        if (storage != null) {
            run(List.of("podman", "rm", "--all", "--force"));
            run(List.of("podman", "rmi", "--all", "--force"));
            run(List.of("umount", folder.resolve("graph/overlay").toString()));
        }
    }

    /** With {@code AOTMode=on} the JVM ends where it cannot use its cache; the step of the init container needs no more. */
    @ParameterizedTest
    @FieldSource("SERVICES")
    void theCacheOfClassesFitsTheImageThatItIsIn(String service) {
        List<String> command = begun();
        command.add(image(service));

        succeeds(command);
    }

    /** The same with one flag that is not the one that the cache was made with. */
    @Test
    void aCacheThatDoesNotFitIsNoticed() {
        List<String> command = begun("--entrypoint", "java");
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

    /** A service that ends when it has begun. */
    private static List<String> begun(String... more) {
        List<String> command = podman("--env", "JDK_JAVA_OPTIONS=-XX:AOTMode=on -Xmx320m");
        for (String setting : List.of(
                "QUARKUS_INIT_AND_EXIT=true",
                "QUARKUS_FLYWAY_MIGRATE_AT_START=false",
                "OPENDEBATE_S3_ACCESS_KEY=none",
                "OPENDEBATE_S3_SECRET_KEY=none")) {
            command.addAll(List.of("--env", setting));
        }
        command.addAll(List.of(more));
        return command;
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
        List<String> command = podman(
                "--volume",
                Repository.file("docs/example") + ":/in:ro",
                "--volume",
                out + ":/out",
                "--entrypoint",
                "java");
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
    private static List<String> podman(String... more) {
        List<String> command = new ArrayList<>(List.of("podman", "run", "--rm", "--read-only", "--tmpfs", "/tmp"));
        command.addAll(List.of("--user", "1001:1001", "--cap-drop", "ALL", "--network", "none"));
        command.addAll(List.of("--ulimit", "nofile=1024:4096", "--ulimit", "nproc=4096:4096"));
        command.addAll(List.of(more));
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
