package org.opendebate.statements.submission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What a statement is in the debate. */
public enum Kind {
    /** In writing, by a delegation that is not a member of the Council. */
    NATIONAL("national"),
    /** Delivered by a member of the Council. */
    COUNCIL_MEMBER("council-member"),
    /** By a briefer, who speaks for no delegation. */
    BRIEFING("briefing");

    private final String wire;

    Kind(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    @JsonCreator
    public static Kind ofWire(String wire) {
        return Arrays.stream(values())
                .filter(kind -> kind.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "kind: '" + wire + "' is none of national, council-member, briefing"));
    }
}
