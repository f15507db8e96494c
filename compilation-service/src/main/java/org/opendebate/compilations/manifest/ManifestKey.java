package org.opendebate.compilations.manifest;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.opendebate.kit.signing.Signer;

/** The key of manifests is read at the start: a service without one must not find that out at the first publication. */
@ApplicationScoped
class ManifestKey {
    void start(@Observes StartupEvent started, Signer signer) {
        signer.publicKeys();
    }
}
