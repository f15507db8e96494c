package org.opendebate.local.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The steps of the debate, in their order. */
public enum Step {
    MEETING,
    ANNOUNCEMENT,
    REFUSALS,
    SUBMISSIONS,
    RETURN,
    WITHDRAWAL,
    COUNCIL,
    CLOSE,
    ACCEPTANCE,
    SEAL,
    COMPILATION,
    PUBLICATION,
    DOWNLOADS;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Step ofWire(String name) {
        return Arrays.stream(values())
                .filter(step -> step.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + name + "; the steps are "
                        + Arrays.stream(values()).map(Step::wire).collect(Collectors.joining(", "))));
    }
}
