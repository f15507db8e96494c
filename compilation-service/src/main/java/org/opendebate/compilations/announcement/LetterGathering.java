package org.opendebate.compilations.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.opendebate.compilations.holding.Holdings;
import org.opendebate.compilations.holding.SourceObject;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.meeting.Paper;
import org.opendebate.compilations.organ.OrganFacts;
import org.opendebate.compilations.organ.Organs;
import org.opendebate.compilations.register.DelegationName;
import org.opendebate.compilations.register.Delegations;
import org.opendebate.compilations.rendering.LetterMaterial;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;

/** Looks together what a letter's document needs, and says what is not there. */
@ApplicationScoped
class LetterGathering {
    private static final String LETTER = "letter";
    /** In the order in which they stand behind the letter. */
    private static final List<String> BEHIND_IT = List.of("concept-note", "guidance-note");

    private final Delegations delegations;
    private final Organs organs;
    private final Holdings holdings;

    LetterGathering(Delegations delegations, Organs organs, Holdings holdings) {
        this.delegations = delegations;
        this.organs = organs;
        this.holdings = holdings;
    }

    /** The series that the symbols of the meeting's organ belong to. */
    @Transactional
    String series(MeetingFacts meeting) {
        return organs.facts(meeting.organ())
                .map(OrganFacts::series)
                .orElseThrow(() -> soon(meeting, "organ-known", "The organ is not known here yet.")
                        .found(meeting.organ()));
    }

    /** The letter, which is filed, dated and read. */
    Paper letter(MeetingFacts meeting) {
        if (meeting.state().equals("cancelled")) {
            throw LetterRules.notReady(meeting, "meeting-stands", "The meeting was cancelled.")
                    .found(meeting.state());
        }
        Paper letter = meeting.paper(LETTER)
                .orElseThrow(() -> LetterRules.notReady(meeting, "letter-filed", "No letter was filed.")
                        .remedy(Sentence.of("File it under PUT {path}.")
                                .with("path", "/api/v1/meetings/" + meeting.id() + "/letter")));
        if (letter.dated() == null) {
            throw LetterRules.notReady(meeting, "letter-dated", "The letter was filed without its date.")
                    .remedy("File it once more, with the date that it bears.");
        }
        return letter;
    }

    /** @throws Refusal 409 that names what is not there */
    @Transactional
    LetterMaterial of(MeetingFacts meeting, Paper letter, String signedAs) {
        List<Paper> papers =
                BEHIND_IT.stream().flatMap(part -> meeting.paper(part).stream()).toList();
        Stream.concat(Stream.of(letter), papers.stream()).forEach(paper -> requireText(meeting, paper));
        requireHeld(meeting, Stream.concat(Stream.of(letter), papers.stream()).toList());
        String delegation = meeting.president().delegation();
        DelegationName sender =
                delegations.namesOn(List.of(delegation), letter.dated()).get(delegation);
        if (sender == null) {
            throw soon(meeting, "delegation-known", "The presiding delegation has no name here yet.")
                    .found(delegation);
        }
        return new LetterMaterial(meeting, sender, signedAs, letter, papers);
    }

    private static void requireText(MeetingFacts meeting, Paper paper) {
        if (paper.model().isEmpty()) {
            throw LetterRules.notReady(
                            meeting, "word-file", "Of this part there are pages only, and no text to be published.")
                    .found(paper.part())
                    .expected("a Word file")
                    .remedy("File it as a Word file.");
        }
    }

    private void requireHeld(MeetingFacts meeting, List<Paper> papers) {
        List<String> hashes = papers.stream()
                .flatMap(paper -> Stream.concat(Stream.of(paper.original()), paper.model().stream()))
                .map(SourceObject::sha256)
                .toList();
        Map<String, Optional<String>> notHeld = holdings.notHeld(hashes);
        if (!notHeld.isEmpty()) {
            throw soon(meeting, "copied", "The files were not copied here yet.")
                    .found(notHeld.values().stream()
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElse("on their way"));
        }
    }

    private static Refusal soon(MeetingFacts meeting, String rule, String detail) {
        return LetterRules.notReady(meeting, rule, detail)
                .remedy("Repeat the request after the time that Retry-After names.")
                .retryAfter(Duration.ofSeconds(2));
    }
}
