package org.opendebate.local.demo;

/** The debate did not go as it should; the message says what was asked and what came. */
public final class DebateFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    DebateFailed(String message) {
        super(message);
    }
}
