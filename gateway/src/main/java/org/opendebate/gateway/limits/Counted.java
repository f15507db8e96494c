package org.opendebate.gateway.limits;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/** The buckets of one policy, one for each name. */
final class Counted {
    private final String policy;
    private final long quota;
    private final Duration window;
    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();

    Counted(String policy, long quota, Duration window) {
        this.policy = policy;
        this.quota = quota;
        this.window = window;
    }

    Bucket of(String name) {
        return buckets.computeIfAbsent(
                name,
                fresh -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window))
                        .build());
    }

    /** A full bucket says the same as none. */
    void forgetTheFull() {
        buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= quota);
    }

    int size() {
        return buckets.size();
    }

    String policy() {
        return policy;
    }

    long quota() {
        return quota;
    }

    Duration window() {
        return window;
    }
}
