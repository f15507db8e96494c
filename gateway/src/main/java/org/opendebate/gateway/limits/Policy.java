package org.opendebate.gateway.limits;

import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/** How many requests one caller may send in a window; what was not used comes back evenly. */
record Policy(String name, long quota, Duration window) {

    BucketConfiguration bucket() {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, window))
                .build();
    }
}
