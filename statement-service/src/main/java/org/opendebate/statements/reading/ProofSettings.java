package org.opendebate.statements.reading;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the proofs. */
@ConfigMapping(prefix = "opendebate.proof")
public interface ProofSettings {
    /** The folder with the locked packages of the PDF engine; without it no statement is accepted. */
    Optional<Path> typstHome();
}
