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
    BRIEFING("briefing"),
    /** In writing, by one delegation for a group that it names; its own national statement stands beside it. */
    GROUP("group"),
    /** In writing, by several delegations, of which one hands it in and each of the others confirms. */
    JOINT("joint");

    private final String wire;

    Kind(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    /** Whether it comes in writing from delegations: with a signed cover letter, and by the delegation itself. */
    public boolean isWritten() {
        return this == NATIONAL || this == GROUP || this == JOINT;
    }

    @JsonCreator
    public static Kind ofWire(String wire) {
        return Arrays.stream(values())
                .filter(kind -> kind.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "kind: '" + wire + "' is none of national, council-member, briefing, group, joint"));
    }
}
