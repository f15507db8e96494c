package org.opendebate.gateway.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Admission.Known KEN = new Admission.Known("mission-ken", "ken", Optional.of("KEN"));
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void aTokenIsRememberedForHalfAMinute() {
        VerifiedTokens tokens = new VerifiedTokens(10);
        tokens.add("a.b.c", KEN, NOW.plusSeconds(300), NOW);

        assertEquals(Optional.of(KEN), tokens.find("a.b.c", NOW.plusSeconds(29)));
        assertEquals(Optional.empty(), tokens.find("a.b.c", NOW.plusSeconds(30)));
        assertEquals(Optional.empty(), tokens.find("a.b.d", NOW));
    }

    @Test
    void aTokenIsNotRememberedBeyondItsEnd() {
        VerifiedTokens tokens = new VerifiedTokens(10);
        tokens.add("a.b.c", KEN, NOW.plusSeconds(5), NOW);

        assertEquals(Optional.of(KEN), tokens.find("a.b.c", NOW.plusSeconds(4)));
        assertEquals(Optional.empty(), tokens.find("a.b.c", NOW.plusSeconds(5)));
    }

    @Test
    void noMoreAreRememberedThanTheSettingSays() {
        VerifiedTokens tokens = new VerifiedTokens(10);
        for (int i = 0; i < 1000; i++) {
            tokens.add("token-" + i, KEN, NOW.plusSeconds(300), NOW);
        }

        assertTrue(tokens.size() <= 10, tokens.size() + " are held");
        assertEquals(Optional.of(KEN), tokens.find("token-999", NOW));

        VerifiedTokens none = new VerifiedTokens(0);
        none.add("a.b.c", KEN, NOW.plusSeconds(300), NOW);
        assertEquals(Optional.empty(), none.find("a.b.c", NOW));
    }
}
