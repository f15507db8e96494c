package org.opendebate.kit.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a replay did.
 *
 * @param id of the dead letter
 * @param because what it follows from
 */
public record Replay(String id, Outcome outcome, String because) {

    /** Whether anything was changed. */
    @Schema(name = "ReplayOutcome")
    public enum Outcome {
        @JsonProperty("applied")
        APPLIED,
        @JsonProperty("no-op")
        NO_OP
    }
}
