package org.opendebate.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendebate.gateway.problems.Problem;

class LimitsTest {

    @Test
    void oneCustomersIpv6NetworkIsOneAddress() {
        assertEquals(Limits.network("2001:db8:0:1::1"), Limits.network("2001:db8:0:1:ffff::2"));
        assertNotEquals(Limits.network("2001:db8:0:1::1"), Limits.network("2001:db8:0:2::1"));
        assertNotEquals(Limits.network("192.0.2.1"), Limits.network("192.0.2.2"));
    }

    @Test
    void headersAreThoseOfTheDraftInWholeSecondsRoundedUp() {
        Verdict verdict = new Verdict(List.of(
                left("client", 2999, Duration.ofMillis(20), Duration.ZERO),
                left("delegation", 0, Duration.ofMillis(59_001), Duration.ofMillis(1_200))));

        assertEquals("\"client\";q=3000;w=60, \"delegation\";q=3000;w=60", verdict.policies());
        assertEquals("\"client\";r=2999;t=1, \"delegation\";r=0;t=60", verdict.states());
        Problem refusal = verdict.refusal().orElseThrow();
        assertEquals("limit-delegation", refusal.members().get("rule"));
        assertEquals("2", refusal.headers().get("Retry-After"));
    }

    @Test
    void bucketsThatAreFullAgainAreForgotten() {
        Counted counted = new Counted("client", 1, Duration.ofHours(1));
        counted.of("one").tryConsume(1);
        counted.of("other");

        counted.forgetTheFull();

        assertEquals(1, counted.size());
        assertTrue(!counted.of("one").tryConsume(1));
    }

    @Test
    void whatHasEndedMakesRoomAndLeavesNothingBehind() {
        UnderWay underWay = new UnderWay(2);

        assertTrue(underWay.begin("one") && underWay.begin("one"));
        assertTrue(!underWay.begin("one") && underWay.begin("other"));
        underWay.end("one");
        assertTrue(underWay.begin("one"));
        underWay.end("one");
        underWay.end("one");
        underWay.end("other");

        assertEquals(0, underWay.names());
    }

    private static Verdict.Left left(String policy, long remaining, Duration reset, Duration wait) {
        return new Verdict.Left(policy, 3000, Duration.ofMinutes(1), remaining, reset, wait);
    }
}
