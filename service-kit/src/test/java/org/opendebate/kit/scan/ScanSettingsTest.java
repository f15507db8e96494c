package org.opendebate.kit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScanSettingsTest {
    @Test
    void nothingIsScannedByDefaultAndAScannerIsGivenHalfAMinuteForAFile() {
        ScanSettings settings = new SmallRyeConfigBuilder()
                .withMapping(ScanSettings.class)
                .build()
                .getConfigMapping(ScanSettings.class);

        assertThat(settings.mode()).isEqualTo(ScanSettings.Mode.OFF);
        assertThat(settings.clamd()).isEmpty();
        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.retryEvery()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.leaderSilence()).isEqualTo(Duration.ofMinutes(3));
    }
}
