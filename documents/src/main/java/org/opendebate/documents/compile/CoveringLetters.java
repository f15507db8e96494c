package org.opendebate.documents.compile;

import java.util.ArrayList;
import java.util.List;
import org.opendebate.documents.compile.CoveringLetter.Signature;

/**
 * Writes the covering letter: what is transmitted, who else wrote, under which procedure, and the signature. Paragraphs
 * that the request brings stand in place of its own.
 */
final class CoveringLetters {

    private final CompilationRequest request;
    private final LetterFacts facts;
    private final Words words;
    private final OrganWords organ;

    private CoveringLetters(CompilationRequest request) {
        this.request = request;
        this.facts = LetterFacts.of(request);
        this.words = Words.of(request.language());
        this.organ = OrganWords.of(request);
    }

    static CoveringLetter write(CompilationRequest request) {
        CoveringLetters letters = new CoveringLetters(request);
        return new CoveringLetter(
                letters.organ.text("letter.title", "date", letters.facts.letterDate()),
                request.letter().orElseGet(letters::paragraphs),
                letters.signature());
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(transmission());
        if (!facts.others().isEmpty()) {
            paragraphs.add(words.text("letter.written", "others", facts.othersListed()));
        }
        paragraphs.add(
                facts.procedureSymbol().isEmpty()
                        ? organ.text("letter.issue")
                        : organ.text(
                                "letter.procedure", "date", facts.procedureDate(), "symbol", facts.procedureSymbol()));
        return paragraphs;
    }

    private String transmission() {
        String key = facts.briefers().isEmpty()
                ? facts.members().isEmpty() ? "none" : "statements"
                : facts.members().isEmpty() ? "briefings" : "both";
        return organ.text(
                "letter.transmit." + key,
                "briefers",
                facts.briefersListed(),
                "members",
                facts.membersListed(),
                "meeting",
                meeting());
    }

    private String meeting() {
        String agenda =
                facts.agendaItem().isEmpty() ? "" : words.text("meeting.agenda", "item", quoted(facts.agendaItem()));
        return organ.text(
                "meeting." + facts.format(), "theme", quoted(facts.theme()), "agenda", agenda, "date", facts.date());
    }

    private String quoted(String text) {
        return words.text("quoted", "text", text);
    }

    private Signature signature() {
        return new Signature(
                words.text("letter.signed"),
                facts.president(),
                Boolean.parseBoolean(words.text("letter.signed.name-first")),
                organ.names().president());
    }
}
