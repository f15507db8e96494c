package org.opendebate.documents.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opendebate.documents.compile.Contribution.Kind;
import org.opendebate.documents.compile.CoveringLetter.Signature;

/** Writes the covering letter: what is transmitted, who else wrote, under which procedure, and the signature. */
final class CoveringLetters {

    private final CompilationRequest request;
    private final Words words;
    private final Titles titles;

    private CoveringLetters(CompilationRequest request) {
        this.request = request;
        this.words = Words.of(request.language());
        this.titles = new Titles(words, request.language());
    }

    static CoveringLetter write(CompilationRequest request) {
        CoveringLetters letters = new CoveringLetters(request);
        return new CoveringLetter(
                letters.words.text(
                        "letter.title",
                        "date",
                        letters.words.date(request.masthead().letterDate())),
                letters.paragraphs(),
                letters.signature());
    }

    private List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(transmission());
        List<String> others = delegations(Kind.NATIONAL);
        if (!others.isEmpty()) {
            paragraphs.add(words.text("letter.written", "others", words.list(others)));
        }
        paragraphs.add(request.meeting()
                .procedure()
                .map(letter ->
                        words.text("letter.procedure", "date", words.date(letter.date()), "symbol", letter.symbol()))
                .orElseGet(() -> words.text("letter.issue")));
        return paragraphs;
    }

    private String transmission() {
        List<String> briefers = request.contributions().stream()
                .filter(contribution -> contribution.kind() == Kind.BRIEFING)
                .map(titles::speaker)
                .toList();
        List<String> members = delegations(Kind.COUNCIL_MEMBER);
        String key = briefers.isEmpty()
                ? members.isEmpty() ? "none" : "statements"
                : members.isEmpty() ? "briefings" : "both";
        return words.text(
                "letter.transmit." + key,
                "briefers",
                words.longList(briefers),
                "members",
                words.list(members),
                "meeting",
                meeting());
    }

    private String meeting() {
        MeetingFacts meeting = request.meeting();
        String agenda = meeting.agendaItem()
                .map(item -> words.text("meeting.agenda", "item", quoted(item)))
                .orElse("");
        return words.text(
                "meeting." + meeting.format().code(),
                "theme",
                quoted(meeting.theme()),
                "agenda",
                agenda,
                "date",
                words.date(meeting.date()));
    }

    private String quoted(String text) {
        return words.text("quoted", "text", text);
    }

    /** Each delegation once, by its running name, alphabetical in the document's language. */
    private List<String> delegations(Kind kind) {
        Comparator<String> alphabetical = AnnexOrder.alphabetical(request.language());
        Map<String, String> named = new TreeMap<>(alphabetical);
        for (Contribution contribution : request.contributions()) {
            if (contribution.kind() == kind) {
                named.putIfAbsent(
                        contribution.author().listName(),
                        words.name(contribution.author().runningName()));
            }
        }
        return List.copyOf(named.values());
    }

    private Signature signature() {
        return new Signature(
                words.text("letter.signed"),
                request.meeting().president().name(),
                Boolean.parseBoolean(words.text("letter.signed.name-first")),
                words.text("letter.capacity"));
    }
}
