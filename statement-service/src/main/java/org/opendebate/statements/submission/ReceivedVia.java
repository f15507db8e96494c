package org.opendebate.statements.submission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** The ways by which a statement comes to the Secretariat, which then enters it. */
public enum ReceivedVia {
    E_SPEAKERS("e-speakers"),
    E_MAIL("e-mail"),
    NOTE_VERBALE("note-verbale"),
    OTHER("other");

    private final String wire;

    ReceivedVia(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    @JsonCreator
    public static ReceivedVia ofWire(String wire) {
        return Arrays.stream(values())
                .filter(via -> via.wire.equals(wire))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "receivedVia: '" + wire + "' is none of e-speakers, e-mail, note-verbale, other"));
    }
}
