package org.opendebate.compilations.rendering;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.register.DelegationName;

/**
 * What a compilation is made of, but for the texts.
 *
 * @param seal the number of the seal that lists the parts, and nothing else
 * @param president what the presiding delegation is called on the meeting's day
 * @param parts briefings in the meeting's order, then the others
 */
public record Material(MeetingFacts meeting, int seal, DelegationName president, List<Part> parts) {

    /**
     * One accepted statement.
     *
     * @param placedAs the part of the document that it stands in
     * @param author null for a briefing
     * @param speakerTitle null: composed from the level
     * @param modelSha256 of the text that is compiled
     * @param group for which the author speaks; null for none
     * @param joined the delegations that joined the author; empty for none
     * @param originalSha256 of the file that the text was read from
     */
    public record Part(
            UUID statementId,
            int version,
            Place placedAs,
            DelegationName author,
            String briefer,
            String language,
            String speakerName,
            String speakerTitle,
            String speakerLevel,
            String modelSha256,
            String originalSha256,
            String group,
            List<DelegationName> joined) {}

    public Material {
        parts = List.copyOf(parts);
    }

    /** The same meeting with some of the statements. */
    public Material with(List<Part> some) {
        return new Material(meeting, seal, president, some);
    }

    /** Every delegation that the document names, once. */
    public Stream<DelegationName> delegations() {
        return Stream.concat(
                        Stream.of(president),
                        parts.stream()
                                .flatMap(part ->
                                        Stream.concat(Stream.ofNullable(part.author()), part.joined().stream())))
                .filter(Objects::nonNull)
                .distinct();
    }
}
