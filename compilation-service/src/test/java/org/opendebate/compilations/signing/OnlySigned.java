package org.opendebate.compilations.signing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service that publishes nothing without the signature of the covering letter, on a stack of its own. */
public class OnlySigned implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("opendebate.compilation.signature-required", "true");
    }
}
