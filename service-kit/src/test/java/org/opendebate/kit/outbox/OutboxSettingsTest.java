package org.opendebate.kit.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutboxSettingsTest {
    private final OutboxSettings settings = new SmallRyeConfigBuilder()
            .withMapping(OutboxSettings.class)
            .build()
            .getConfigMapping(OutboxSettings.class);

    @Test
    void theDefaultsAreAsDocumented() {
        assertEquals(Optional.empty(), settings.topics());
        assertEquals(Optional.empty(), settings.wholeTopics());
        assertEquals(6, settings.partitions());
        assertEquals(Duration.ofMillis(500), settings.pollInterval());
        assertEquals(100, settings.batch());
        assertEquals(Duration.ofDays(7), settings.keepSent());
        assertEquals(Duration.ofMinutes(10), settings.purgeEvery());
        assertEquals(Duration.ofSeconds(30), settings.leaderSilence());
    }

    @Test
    void aLeaderThatWaitsForTheBrokerIsNotTakenForSilent() {
        assertTrue(settings.leaderSilence().compareTo(OutboxRelay.ACKNOWLEDGEMENT_TIMEOUT) > 0);
    }
}
