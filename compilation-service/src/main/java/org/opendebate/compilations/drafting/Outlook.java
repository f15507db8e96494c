package org.opendebate.compilations.drafting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.organ.OrganFacts;
import org.opendebate.compilations.rendering.Material;
import org.opendebate.compilations.rendering.Unfinished.Whose;

/**
 * What a compilation would be if the meeting were sealed now.
 *
 * @param organ empty while nobody has told of it
 * @param material the accepted statements that can be shown; empty while there is nothing that a draft could be made of
 * @param undecided what somebody still has to decide on
 * @param missing what is expected or accepted and cannot be shown yet
 * @param whoseUndecided the same as they are named in the draft
 * @param whoseMissing likewise
 */
public record Outlook(
        MeetingFacts meeting,
        Optional<OrganFacts> organ,
        Optional<Material> material,
        List<Undecided> undecided,
        List<Missing> missing,
        List<Whose> whoseUndecided,
        List<Whose> whoseMissing) {

    /**
     * A statement or a briefer that is not decided on; nothing of the text.
     *
     * @param statementId null for a briefer
     * @param state {@code incomplete}, {@code awaiting} or {@code submitted}; of a briefer {@code to-be-confirmed}
     * @param delegation null for a briefing
     * @param briefer the key of the meeting's; null for all others
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Undecided(UUID statementId, String state, String kind, String delegation, String briefer) {}
}
