package org.opendebate.gateway.relay;

/**
 * How an exchange ended.
 *
 * @param status what the client was told; 0 when it was told nothing
 */
public record Ending(int status, Outcome outcome, long bytesIn, long bytesOut) {

    /** Who ended it. */
    public enum Outcome {
        ANSWERED,
        REFUSED,
        CLIENT_GONE,
        SERVICE_GONE,
        DOOR_FAILED
    }
}
