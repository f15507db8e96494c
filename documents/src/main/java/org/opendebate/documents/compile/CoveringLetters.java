package org.opendebate.documents.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opendebate.documents.compile.CoveringLetter.Signature;

/**
 * Writes the covering letter: what is transmitted, who else wrote, under which procedure, and the signature. Paragraphs
 * that the request brings stand in place of its own.
 */
final class CoveringLetters {

    private final CompilationRequest request;
    private final LetterFacts facts;
    private final List<String> annexLabels;
    private final Words words;
    private final OrganWords organ;

    private CoveringLetters(CompilationRequest request, List<String> annexLabels) {
        this.request = request;
        this.facts = LetterFacts.of(request);
        this.annexLabels = annexLabels;
        this.words = Words.of(request.language());
        this.organ = OrganWords.of(request);
    }

    /** @param annexes of the document */
    static CoveringLetter write(CompilationRequest request, List<Annex> annexes) {
        CoveringLetters letters =
                new CoveringLetters(request, annexes.stream().map(Annex::label).toList());
        return new CoveringLetter(
                letters.organ.text("letter.title", "date", letters.facts.letterDate()),
                letters.designation(),
                request.letter().orElseGet(letters::paragraphs),
                request.family().kind() == Family.Kind.CORRIGENDUM
                        ? Optional.empty()
                        : Optional.of(letters.signature()),
                Optional.empty());
    }

    private Optional<String> designation() {
        return switch (request.family().kind()) {
            case ADDENDUM -> Optional.of(words.text("family.addendum"));
            case CORRIGENDUM -> Optional.of(words.text("family.corrigendum"));
            case COMPILATION, REVISION -> Optional.empty();
        };
    }

    private List<String> paragraphs() {
        return switch (request.family().kind()) {
            case COMPILATION, REVISION -> transmitting();
            case ADDENDUM -> List.of(adding(), procedure());
            case CORRIGENDUM -> List.of(correcting());
        };
    }

    private String adding() {
        FamilyDocument parent = request.family().parent().orElseThrow();
        List<String> authors = new ArrayList<>(request.contributions().stream()
                .filter(contribution -> contribution.kind() == Contribution.Kind.BRIEFING)
                .map(contribution -> contribution.speaker().name())
                .toList());
        authors.addAll(facts.members());
        authors.addAll(facts.others());
        return organ.text(
                "letter.addendum",
                "date",
                words.date(parent.letterDate()),
                "symbol",
                parent.symbol(),
                "meeting",
                meeting(),
                "authors",
                words.list(authors));
    }

    private String correcting() {
        FamilyDocument parent = request.family().parent().orElseThrow();
        return organ.text(
                "letter.corrigendum",
                "date",
                words.date(parent.letterDate()),
                "symbol",
                parent.symbol(),
                "annexes",
                words.list(annexLabels));
    }

    private List<String> transmitting() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(transmission());
        if (!facts.others().isEmpty()) {
            paragraphs.add(words.text("letter.written", "others", facts.othersListed()));
        }
        paragraphs.add(procedure());
        return paragraphs;
    }

    private String procedure() {
        return facts.procedureSymbol().isEmpty()
                ? organ.text("letter.issue")
                : organ.text("letter.procedure", "date", facts.procedureDate(), "symbol", facts.procedureSymbol());
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
