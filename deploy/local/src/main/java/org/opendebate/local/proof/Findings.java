package org.opendebate.local.proof;

import java.util.List;

/**
 * What a check found.
 *
 * @param faults what does not hold: which rule, what was found, what to do
 * @param unchecked what could not be looked at here, and what it needs
 */
public record Findings(List<String> faults, List<String> unchecked) {

    public Findings {
        faults = List.copyOf(faults);
        unchecked = List.copyOf(unchecked);
    }

    /** 0: all holds; 1: something does not; 3: all that could be looked at holds, and something could not. */
    public int exitCode() {
        if (!faults.isEmpty()) {
            return 1;
        }
        return unchecked.isEmpty() ? 0 : 3;
    }

    /** The last line for people. */
    public String verdict() {
        return switch (exitCode()) {
            case 0 -> "it holds";
            case 1 -> "it does not hold";
            default -> "it holds as far as it could be checked here";
        };
    }
}
