package org.opendebate.compilations.rendering;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opendebate.compilations.CompilationSettings;
import org.opendebate.documents.compile.Emblem;

/** The emblem that the settings name, read once; a file that cannot be shown keeps the service from starting. */
@ApplicationScoped
@Startup
public class MastheadEmblem {
    private final Optional<Emblem> emblem;

    MastheadEmblem(CompilationSettings settings) {
        emblem = settings.emblem().map(MastheadEmblem::read);
    }

    Optional<Emblem> emblem() {
        return emblem;
    }

    private static Emblem read(Path file) {
        try {
            if (Files.size(file) > Emblem.LARGEST_FILE) {
                throw new IllegalArgumentException("the file has more than " + Emblem.LARGEST_FILE + " bytes");
            }
            return Emblem.png(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException("opendebate.compilation.emblem: " + file + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "opendebate.compilation.emblem: " + file + " cannot be shown; give a PNG file (" + e.getMessage()
                            + ")",
                    e);
        }
    }
}
