package org.opendebate.compilations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompilationSettingsTest {
    private final CompilationSettings settings = new SmallRyeConfigBuilder()
            .withMapping(CompilationSettings.class)
            .withSources(new PropertiesConfigSource(
                    Map.of("opendebate.compilation.statement-bucket", "statements"), "test", 100))
            .build()
            .getConfigMapping(CompilationSettings.class);

    @Test
    void theDefaultsAreThese() {
        assertEquals("statements", settings.statementBucket());
        assertEquals("meetings", settings.meetingBucket());
        assertTrue(settings.typstHome().isEmpty());
        assertTrue(settings.emblem().isEmpty());
        assertEquals(CompilationSettings.Numbering.ROMAN, settings.numbering());
        assertEquals(200, settings.annexesPerVolume());
        assertFalse(settings.attachAkomaNtoso());
        assertFalse(settings.signatureRequired());
        assertEquals(Duration.ofSeconds(1), settings.pollInterval());
        assertEquals(Duration.ofSeconds(30), settings.lease());
        assertEquals(Duration.ofMinutes(1), settings.longestPause());
    }

    @Test
    void anEmptyEmblemIsNone() {
        CompilationSettings empty = new SmallRyeConfigBuilder()
                .withMapping(CompilationSettings.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "opendebate.compilation.statement-bucket",
                                "statements",
                                "opendebate.compilation.emblem",
                                ""),
                        "test",
                        100))
                .build()
                .getConfigMapping(CompilationSettings.class);

        assertTrue(empty.emblem().isEmpty());
    }

    @Test
    void thePauseIsDoubledWithEachFailureAndBounded() {
        assertEquals(Duration.ofSeconds(1), settings.pauseAfter(1));
        assertEquals(Duration.ofSeconds(8), settings.pauseAfter(4));
        assertEquals(Duration.ofMinutes(1), settings.pauseAfter(1000));
    }
}
