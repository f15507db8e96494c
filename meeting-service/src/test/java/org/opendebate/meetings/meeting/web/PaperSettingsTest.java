package org.opendebate.meetings.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;

class PaperSettingsTest {

    @Test
    void paperMayHaveTwentyMebibytesUnlessSaidOtherwise() {
        PaperSettings settings = new SmallRyeConfigBuilder()
                .withMapping(PaperSettings.class)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .build()
                .getConfigMapping(PaperSettings.class);

        assertThat(settings.limit().asLongValue()).isEqualTo(20L * 1024 * 1024);
    }
}
