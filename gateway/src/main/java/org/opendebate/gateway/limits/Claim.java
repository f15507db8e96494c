package org.opendebate.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One request, counted for one name by one policy. */
record Claim(Policy policy, String name) {

    /** Counts a request by all of the claims, or, where one of them is refused, by none. */
    static Verdict takeAll(List<Claim> claims, Function<Claim, Bucket> buckets) {
        List<Verdict.Left> left = new ArrayList<>();
        List<Bucket> taken = new ArrayList<>();
        for (Claim claim : claims) {
            Bucket bucket = buckets.apply(claim);
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            left.add(new Verdict.Left(
                    claim.policy.name(),
                    claim.policy.quota(),
                    claim.policy.window(),
                    probe.getRemainingTokens(),
                    Duration.ofNanos(probe.getNanosToWaitForReset()),
                    Duration.ofNanos(probe.getNanosToWaitForRefill())));
            if (!probe.isConsumed()) {
                taken.forEach(before -> before.addTokens(1));
                break;
            }
            taken.add(bucket);
        }
        return new Verdict(left);
    }
}
