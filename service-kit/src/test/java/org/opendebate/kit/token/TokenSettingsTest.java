package org.opendebate.kit.token;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenSettingsTest {
    @Test
    void defaults() {
        TokenSettings settings = new SmallRyeConfigBuilder()
                .withMapping(TokenSettings.class)
                .build()
                .getConfigMapping(TokenSettings.class);

        assertEquals(List.of("opendebate-web", "mission-*"), settings.clients());
    }
}
