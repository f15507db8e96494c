package org.opendebate.statements.scan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What a scanner for malicious software had said of some files when a receipt was made. */
public enum Scan {
    /** No scanner was asked, or it was away and need not be asked. */
    NOT_SCANNED,
    /** It was away; it is asked again until it answers. */
    PENDING,
    /** It found nothing in any of them. */
    CLEAN,
    /** It found something when it was back: what is infected at once is not taken, and has no receipt. */
    INFECTED;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static Scan ofWire(String wire) {
        return Arrays.stream(values())
                .filter(one -> one.wire().equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such state of a scan: " + wire));
    }
}
