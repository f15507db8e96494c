package org.opendebate.kit.signing;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the signatures. */
@ConfigMapping(prefix = "opendebate.signing")
public interface SigningSettings {
    /**
     * A PEM file with Ed25519 private keys (PKCS #8), of which the first signs; a service that signs does not start without
     * it.
     */
    Optional<Path> key();
}
