package org.opendebate.statements.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class ProofSettingsTest {

    @Test
    void theEngineIsNowhereUnlessItIsSaid() {
        ProofSettings settings = new SmallRyeConfigBuilder()
                .withMapping(ProofSettings.class)
                .build()
                .getConfigMapping(ProofSettings.class);

        assertThat(settings.typstHome()).isEmpty();
    }
}
