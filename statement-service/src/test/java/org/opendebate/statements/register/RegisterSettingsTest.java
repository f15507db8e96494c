package org.opendebate.statements.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RegisterSettingsTest {

    @Test
    void theRegisterSettlesInThreeSeconds() {
        RegisterSettings settings = new SmallRyeConfigBuilder()
                .withMapping(RegisterSettings.class)
                .build()
                .getConfigMapping(RegisterSettings.class);

        assertThat(settings.settleTime()).isEqualTo(Duration.ofSeconds(3));
    }
}
