package org.opendebate.local.client;

/** The debate did not go as it should; the message says what was asked and what came. */
public final class DebateFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public DebateFailed(String message) {
        super(message);
    }
}
