package org.opendebate.bench.stack;

import java.util.List;

/** Times from a request to its answer. */
public final class Latencies {

    private final List<Long> sorted;

    /** @param nanos not empty */
    public Latencies(List<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("no answers to measure");
        }
        this.sorted = nanos.stream().sorted().toList();
    }

    double medianMillis() {
        return quantileMillis(0.5);
    }

    public double p99Millis() {
        return quantileMillis(0.99);
    }

    int count() {
        return sorted.size();
    }

    /** The smallest time that at least that share of the answers did not exceed. */
    private double quantileMillis(double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1) / 1e6;
    }
}
