package org.opendebate.statements.receipt;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a scanner for malicious software had said of the files when the receipt was made. */
public enum Scan {
    /** No scanner was asked: none is set up. */
    NOT_SCANNED;

    @JsonValue
    public String wire() {
        return "not-scanned";
    }
}
