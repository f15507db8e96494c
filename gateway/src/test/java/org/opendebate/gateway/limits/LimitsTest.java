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
        Policy policy = new Policy("client", 1, Duration.ofHours(1));
        MemoryBuckets buckets = new MemoryBuckets();
        buckets.take(List.of(new Claim(policy, "one")));
        // refused for the second, so that the first is given back
        buckets.take(List.of(new Claim(policy, "other"), new Claim(policy, "one")));

        buckets.sweep();

        assertEquals(1, buckets.size());
        assertTrue(buckets.take(List.of(new Claim(policy, "one"))).refusal().isPresent());
    }

    @Test
    void whatHasEndedMakesRoomAndLeavesNothingBehind() {
        UnderWay underWay = new UnderWay(2, 100);

        assertTrue(underWay.begin("one", "KEN") && underWay.begin("one", "KEN"));
        assertTrue(!underWay.begin("one", "KEN") && underWay.begin("other", "KEN"));
        underWay.end("one", "KEN");
        assertTrue(underWay.begin("one", "KEN"));
        underWay.end("one", "KEN");
        underWay.end("one", "KEN");
        underWay.end("other", "KEN");

        assertEquals(0, underWay.names());
    }

    @Test
    void whatTheOthersHoldLeavesRoomForWhoHasNothingUnderWay() {
        UnderWay underWay = new UnderWay(32, 64);
        for (int i = 0; i < 32; i++) {
            assertTrue(underWay.begin("user-" + i, "KEN"));
        }

        assertTrue(!underWay.begin("user-99", "KEN"), "a delegation with some takes no more than half");
        for (int i = 0; i < 31; i++) {
            assertTrue(underWay.begin("mission-" + i, "delegation-" + i));
            assertTrue(!underWay.begin("mission-" + i, "delegation-" + i), "one each");
        }
    }

    private static Verdict.Left left(String policy, long remaining, Duration reset, Duration wait) {
        return new Verdict.Left(policy, 3000, Duration.ofMinutes(1), remaining, reset, wait);
    }
}
