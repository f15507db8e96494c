package org.opendebate.statements.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What comes beside the files of a submission. Whoever uploads, the author and the speaker may be three people.
 *
 * @param delegation code of the delegation; null for a briefing
 * @param briefer key of the meeting's briefer; null for all but a briefing
 * @param language of the statement, ISO 639-1
 * @param signatory of the cover letter; null if it was not named
 * @param author who wrote it; null: the speaker
 * @param group for whom it is given; null for all but a statement of a group
 * @param joint codes of the other delegations of a joint statement; empty for any other
 * @param receivedVia by which way it came to the Secretariat that enters it; null: it came here by itself
 * @param receivedAt when it came that way; null: it came here by itself, or nobody knows
 * @param simulate what the sandbox is to play; null in a real meeting
 */
public record Metadata(
        @Pattern(regexp = CODE, message = NO_CODE) String delegation,

        @NotNull Kind kind,
        String briefer,

        @NotNull @Pattern(regexp = "ar|zh|en|fr|ru|es", message = "must be one of: ar, zh, en, fr, ru, es")
        String language,

        @NotNull @Valid Speaker speaker,
        @Valid Signatory signatory,
        @Valid Author author,
        @Valid Group group,

        @Size(max = 60) List<@NotNull @Pattern(regexp = CODE, message = NO_CODE) String> joint,

        ReceivedVia receivedVia,
        Instant receivedAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) Simulation simulate) {
    static final String CODE = "[A-Z]{2,8}";
    static final String NO_CODE = "is not a delegation's code";

    public Metadata {
        joint = joint == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(joint));
    }

    /**
     * What stands once in a meeting for each kind: the delegation or briefer; of a group the delegation that speaks and
     * the group's name; of a joint statement the delegation that hands it in and the others.
     */
    public String place() {
        return switch (kind) {
            case BRIEFING -> briefer;
            case GROUP -> delegation + " for " + (group == null ? "" : group.folded());
            case JOINT ->
                delegation + " with "
                        + String.join(" ", joint.stream().sorted().distinct().toList());
            case NATIONAL, COUNCIL_MEMBER -> delegation;
        };
    }
}
