package org.opendebate.statements.submission;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class SubmissionSettingsTest {

    @Test
    void defaultsAreTenMegabytesAFileAndTheUsualLengthOfAChineseWord() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(SubmissionSettings.class)
                .withConverter(
                        io.quarkus.runtime.configuration.MemorySize.class,
                        100,
                        new io.quarkus.runtime.configuration.MemorySizeConverter())
                .build();

        SubmissionSettings settings = config.getConfigMapping(SubmissionSettings.class);

        assertThat(settings.largestStatement().asLongValue()).isEqualTo(10L << 20);
        assertThat(settings.largestCoverLetter().asLongValue()).isEqualTo(10L << 20);
        assertThat(settings.largestEvidence().asLongValue()).isEqualTo(20L << 20);
        assertThat(settings.charactersPerWord()).isEqualTo(1.7);
    }
}
