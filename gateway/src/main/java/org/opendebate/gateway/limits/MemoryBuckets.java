package org.opendebate.gateway.limits;

import io.github.bucket4j.Bucket;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Counts for this replica alone. */
final class MemoryBuckets implements Buckets {

    private final ConcurrentHashMap<Claim, Bucket> buckets = new ConcurrentHashMap<>();

    @Override
    public void take(List<Claim> claims, Consumer<Verdict> then) {
        then.accept(take(claims));
    }

    Verdict take(List<Claim> claims) {
        return Claim.takeAll(claims, this::of);
    }

    private Bucket of(Claim claim) {
        return buckets.computeIfAbsent(
                claim,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(fresh.policy().quota())
                                .refillGreedy(
                                        fresh.policy().quota(), fresh.policy().window()))
                        .build());
    }

    /** A full bucket says the same as none. */
    @Override
    public void sweep() {
        buckets.entrySet()
                .removeIf(one -> one.getValue().getAvailableTokens()
                        >= one.getKey().policy().quota());
    }

    int size() {
        return buckets.size();
    }
}
