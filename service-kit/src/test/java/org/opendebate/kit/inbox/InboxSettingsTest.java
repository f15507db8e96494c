package org.opendebate.kit.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InboxSettingsTest {

    @Test
    void theDefaultsAreAsDocumented() {
        InboxSettings settings = new SmallRyeConfigBuilder()
                .withMapping(InboxSettings.class)
                .build()
                .getConfigMapping(InboxSettings.class);

        assertEquals(10, settings.tries());
        assertEquals(Duration.ofMillis(100), settings.firstPause());
        assertEquals(Duration.ofSeconds(10), settings.longestPause());
        assertEquals(Duration.ofMinutes(10), settings.rebuildWithin());
    }
}
