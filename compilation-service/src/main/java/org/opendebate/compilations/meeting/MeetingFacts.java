package org.opendebate.compilations.meeting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.kit.problem.Contact;

/**
 * What a compilation says of its meeting.
 *
 * @param organ {@code SC}
 * @param format {@code videoconference} or {@code chamber}
 * @param date the day of the meeting in its own zone
 * @param state as meeting-service last told it: {@code announced}, {@code closed}, {@code cancelled}, {@code published}
 * @param specimen whether every page says that it is no document of the United Nations
 * @param briefers in the order in which they speak
 * @param papers of the announcement, as far as they are filed, each part once
 * @param debateOffice whom the guidance note names for questions on the debate
 */
public record MeetingFacts(
        UUID id,
        String organ,
        String format,
        LocalDate date,
        ZoneId timeZone,
        String theme,
        Optional<String> agendaItem,
        String state,
        boolean specimen,
        President president,
        List<Briefer> briefers,
        List<Paper> papers,
        Office debateOffice) {

    /** @param title empty: Permanent Representative */
    public record President(String delegation, String name, Optional<String> title) {}

    /** An office with a telephone, where one is known. */
    public record Office(String name, Optional<String> telephone) {}

    public MeetingFacts {
        briefers = List.copyOf(briefers);
        papers = papers.stream().sorted(Comparator.comparing(Paper::part)).toList();
    }

    /** The briefer that a statement names; empty if the meeting has none of that key. */
    public Optional<Briefer> briefer(String key) {
        return briefers.stream().filter(briefer -> briefer.key().equals(key)).findFirst();
    }

    /** The paper that is this part of the announcement; empty if none was filed. */
    public Optional<Paper> paper(String part) {
        return papers.stream().filter(paper -> paper.part().equals(part)).findFirst();
    }

    /** Whom to ask when something about this debate is refused. */
    public Contact contact() {
        return new Contact(
                "debate",
                debateOffice.name(),
                debateOffice.telephone().orElse(null),
                "/api/v1/meetings/" + id + "/guidance-note");
    }
}
