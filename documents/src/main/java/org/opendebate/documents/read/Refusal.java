package org.opendebate.documents.read;

/** Ends the reading of a file that is not taken; never leaves {@link WordReader}. */
final class Refusal extends RuntimeException {

    private final transient Finding finding;

    Refusal(Rule rule, String place, String found) {
        super(found, null, false, false);
        if (rule.severity() != Severity.REFUSAL) {
            throw new IllegalArgumentException("Refusal: " + rule + " does not refuse");
        }
        this.finding = rule.at(place, found);
    }

    Finding finding() {
        return finding;
    }
}
