package org.opendebate.kit.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TraceSettingsTest {

    @Test
    void theDefaultsAreAsDocumented() {
        TraceSettings settings = new SmallRyeConfigBuilder()
                .withMapping(TraceSettings.class)
                .build()
                .getConfigMapping(TraceSettings.class);

        assertEquals(Optional.empty(), settings.collector());
        assertEquals(1, settings.ratio());
        assertEquals(Duration.ofSeconds(1), settings.exportEvery());
        assertEquals(Duration.ofSeconds(3), settings.exportTimeout());
    }
}
