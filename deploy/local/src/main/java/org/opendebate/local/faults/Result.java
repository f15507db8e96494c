package org.opendebate.local.faults;

import java.time.Duration;
import java.util.List;

/**
 * What a round has shown.
 *
 * @param hit proof that the fault hit
 * @param acknowledged requests that were answered with 201
 * @param refused requests that were refused for good, which none should be
 * @param retried attempts that failed and were repeated
 * @param lost acknowledged submissions that are not in the seal as they should be
 * @param doubled submissions that stand there twice
 * @param recovery from the fault to the first answer to what was sent after it; null if nothing was sent
 * @param findings what is wrong, each in a sentence
 */
record Result(
        Fault fault,
        String hit,
        int acknowledged,
        int refused,
        long retried,
        int lost,
        int doubled,
        Duration recovery,
        List<String> findings) {

    static final String HEAD = String.format(
            "%-58s %6s %7s %7s %4s %7s %9s  %s",
            "fault", "answer", "refused", "retried", "lost", "doubled", "recovered", "proof that it hit");

    /** Of a round that was not played to its end. */
    static Result brokenOff(Fault fault, String why) {
        return new Result(fault, "broken off", 0, 0, 0, 0, 0, null, List.of("the round broke off: " + why));
    }

    boolean holds() {
        return lost == 0 && doubled == 0 && refused == 0 && findings.isEmpty();
    }

    String line() {
        return String.format(
                "%-58s %6d %7d %7d %4d %7d %9s  %s",
                fault.told(),
                acknowledged,
                refused,
                retried,
                lost,
                doubled,
                recovery == null ? "-" : String.format("%.1f s", recovery.toMillis() / 1000.0),
                hit);
    }
}
