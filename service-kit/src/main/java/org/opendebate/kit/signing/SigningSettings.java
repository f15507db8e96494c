package org.opendebate.kit.signing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the signatures. */
@ConfigMapping(prefix = "opendebate.signing")
public interface SigningSettings {
    /** A PEM file with an Ed25519 private key (PKCS #8); a service that signs does not start without it. */
    Optional<Path> key();
}
