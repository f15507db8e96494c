package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The images, built on this machine's own Java and Node, and run as Kubernetes is told to run them. */
class ImagesIT {
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final String TAG = ":0.1.0";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() {
        DebianPackage.BUILDAH.needed();
        DebianPackage.PODMAN.needed();
        DebianPackage.RUNC.needed();
        succeeds(List.of(
                Repository.file("opendebate").toString(),
                "images",
                "--of-this-machine",
                "meeting-service",
                "compilation-service"));
    }

    /** With {@code AOTMode=on} the JVM ends where it cannot use its cache; the step of the init container needs no more. */
    @Test
    void theCacheOfClassesFitsTheImageThatItIsIn() {
        for (String service : List.of("meeting-service", "compilation-service")) {
            List<String> command = podman("--env", "JDK_JAVA_OPTIONS=-XX:AOTMode=on -Xmx320m");
            for (String setting : List.of(
                    "QUARKUS_INIT_AND_EXIT=true",
                    "QUARKUS_FLYWAY_MIGRATE_AT_START=false",
                    "OPENDEBATE_S3_ACCESS_KEY=none",
                    "OPENDEBATE_S3_SECRET_KEY=none")) {
                command.addAll(List.of("--env", setting));
            }
            command.add("localhost/opendebate/" + service + TAG);
            succeeds(command);
        }
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
                "localhost/opendebate/compilation-service" + TAG,
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

    private static void succeeds(List<String> command) {
        Program.Ended ended = Program.run(LIMIT, Map.of(), Repository.ROOT, command);
        assertEquals(0, ended.exit(), ended::output);
    }
}
