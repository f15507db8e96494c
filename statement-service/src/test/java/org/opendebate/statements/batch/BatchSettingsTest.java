package org.opendebate.statements.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchSettingsTest {
    private final BatchSettings settings = new SmallRyeConfigBuilder()
            .withMapping(BatchSettings.class)
            .withConverter(MemorySize.class, 100, new MemorySizeConverter())
            .withConverter(Duration.class, 100, new DurationConverter())
            .build()
            .getConfigMapping(BatchSettings.class);

    @Test
    void aBatchBringsTwoHundredSubmissionsAndMegabytes() {
        assertThat(settings.mostItems()).isEqualTo(200);
        assertThat(settings.mostBytes().asLongValue()).isEqualTo(200L << 20);
    }

    @Test
    void fourAreWorkedOnAtAMomentAndWhatFailsIsTriedForHalfAnHour() {
        assertThat(settings.atOnce()).isEqualTo(4);
        assertThat(settings.lookEvery()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.retryEvery()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.retryFor()).isEqualTo(Duration.ofMinutes(30));
        assertThat(settings.failFor()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.leaderSilence()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void resultsAreKeptAMonthAndToldAMinuteAtATime() {
        assertThat(settings.keep()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.purgeEvery()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.heartbeat()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.tellFor()).isEqualTo(Duration.ofMinutes(1));
    }
}
