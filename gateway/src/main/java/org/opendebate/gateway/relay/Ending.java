package org.opendebate.gateway.relay;

import java.util.Locale;
import java.util.Optional;
import org.opendebate.gateway.problems.Problem;

/**
 * How an exchange ended.
 *
 * @param status what the client was told; 0 when it was told nothing
 * @param problem with which the door answered; empty where it did not
 */
public record Ending(int status, Outcome outcome, Optional<Problem> problem, long bytesIn, long bytesOut) {

    /** Who ended it. */
    public enum Outcome {
        ANSWERED,
        REFUSED,
        CLIENT_GONE,
        SERVICE_GONE,
        DOOR_FAILED;

        /** As logs, metrics and traces tell it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
