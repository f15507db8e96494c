package org.opendebate.kit.scan;

/** What came of asking about one file. */
public sealed interface Verdict {
    /** The scanner found nothing. */
    record Clean() implements Verdict {}

    /**
     * The scanner found something.
     *
     * @param signature the scanner's name for it
     */
    record Infected(String signature) implements Verdict {}

    /** The scanner gave no answer that counts: it cannot be reached, broke off, took too long, or says that it failed. */
    record Away(String why) implements Verdict {}
}
