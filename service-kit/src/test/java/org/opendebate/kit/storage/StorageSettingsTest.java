package org.opendebate.kit.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StorageSettingsTest {
    @Test
    void defaults() {
        StorageSettings settings = new SmallRyeConfigBuilder()
                .withMapping(StorageSettings.class)
                .withDefaultValue("opendebate.storage.endpoint", "http://127.0.0.1:1")
                .withDefaultValue("opendebate.storage.access-key", "a")
                .withDefaultValue("opendebate.storage.secret-key", "s")
                .withDefaultValue("opendebate.storage.bucket", "b")
                .build()
                .getConfigMapping(StorageSettings.class);

        assertEquals("us-east-1", settings.region());
        assertEquals(Duration.ofSeconds(5), settings.connectTimeout());
        assertEquals(Duration.ofSeconds(30), settings.readTimeout());
        assertEquals(32, settings.connections());
        assertEquals(Duration.ofHours(2), settings.abandonAfter());
        assertEquals(Duration.ofMinutes(10), settings.sweepEvery());
        assertEquals(RetentionMode.NONE, settings.retentionMode());
        assertEquals(Duration.ofDays(3650), settings.retentionPeriod());
        assertEquals(Duration.ofSeconds(10), settings.retainEvery());
    }
}
