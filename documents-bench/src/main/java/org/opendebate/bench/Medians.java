package org.opendebate.bench;

import java.util.List;

/** Medians of what was measured. */
final class Medians {

    private Medians() {}

    /** @param values not empty */
    static double of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
