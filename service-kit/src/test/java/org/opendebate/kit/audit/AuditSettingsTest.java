package org.opendebate.kit.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AuditSettingsTest {
    @Test
    void defaults() {
        AuditSettings settings = new SmallRyeConfigBuilder()
                .withMapping(AuditSettings.class)
                .build()
                .getConfigMapping(AuditSettings.class);

        assertEquals(Duration.ofMillis(500), settings.chainEvery());
        assertEquals(Duration.ofDays(365), settings.keepPersonal());
        assertEquals(Duration.ofHours(1), settings.purgeEvery());
        assertEquals(Duration.ofSeconds(30), settings.leaderSilence());
    }
}
