package org.opendebate.documents.compile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opendebate.documents.compile.Contribution.Kind;
import org.opendebate.documents.compile.MeetingFacts.Format;
import org.opendebate.documents.compile.MeetingFacts.President;
import org.opendebate.documents.compile.Speaker.Level;
import org.opendebate.documents.model.Direction;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Text;

/** Makes requests for the tests of assembly and of the writers. */
public final class Compilations {

    public static final String HASH = "0".repeat(64);

    private final List<Contribution> contributions = new ArrayList<>();
    private Language language = Language.EN;
    private boolean specimen = true;
    private Optional<Emblem> emblem = Optional.empty();
    private Organ organ = Organ.securityCouncil();
    private LibraryMetadata library = LibraryMetadata.none();

    private Compilations() {}

    public static Compilations start() {
        return new Compilations();
    }

    public Compilations in(Language documentLanguage) {
        language = documentLanguage;
        return this;
    }

    public Compilations official() {
        specimen = false;
        return this;
    }

    public Compilations with(Emblem shown) {
        emblem = Optional.of(shown);
        return this;
    }

    public Compilations of(Organ other) {
        organ = other;
        return this;
    }

    public Compilations with(LibraryMetadata kept) {
        library = kept;
        return this;
    }

    public Compilations briefing(String key, String name, String title) {
        return add(
                Kind.BRIEFING,
                Author.briefer(key, name),
                new Speaker(name, Optional.of(title), Level.SECRETARIAT),
                text(Language.EN, "Briefing of " + name + "."));
    }

    public Compilations member(String code, String list, String running, Level level) {
        return add(
                Kind.COUNCIL_MEMBER,
                new Author(code, Author.Kind.MEMBER_STATE, list, running),
                new Speaker("Speaker of " + code, Optional.empty(), level),
                text(Language.EN, "Statement of " + code + "."));
    }

    public Compilations national(String code, Author.Kind kind, String list, String running, StatementText text) {
        Level level = switch (kind) {
            case OBSERVER_STATE -> Level.PERMANENT_OBSERVER;
            case BODY -> Level.HEAD_OF_DELEGATION;
            case MEMBER_STATE, BRIEFER -> Level.PERMANENT_REPRESENTATIVE;
        };
        return add(
                Kind.NATIONAL,
                new Author(code, kind, list, running),
                new Speaker("Speaker of " + code, Optional.empty(), level),
                text);
    }

    public Compilations national(String code, String list, String running) {
        return national(code, Author.Kind.MEMBER_STATE, list, running, text(Language.EN, "Statement of " + code + "."));
    }

    /** With the English list form, which orders the annexes, beside the names in the document's language. */
    public Compilations national(String code, String order, String list, String running) {
        return add(
                Kind.NATIONAL,
                new Author(code, Author.Kind.MEMBER_STATE, order, list, running),
                new Speaker("Speaker of " + code, Optional.empty(), Level.PERMANENT_REPRESENTATIVE),
                text(Language.EN, "Statement of " + code + "."));
    }

    private Compilations add(Kind kind, Author author, Speaker speaker, StatementText text) {
        contributions.add(new Contribution(
                "s" + (contributions.size() + 1), 1, kind, author, speaker, text.language(), text, HASH));
        return this;
    }

    public static StatementText text(Language language, String words) {
        return new StatementText(language, List.of(Paragraph.of(Direction.LTR, Text.of(words))));
    }

    public CompilationRequest request() {
        return new CompilationRequest(
                language,
                specimen,
                new Masthead(
                        organ,
                        Optional.of("S/2021/501"),
                        LocalDate.of(2021, 5, 28),
                        LocalDate.of(2021, 5, 26),
                        Language.EN,
                        Masthead.Distribution.GENERAL,
                        emblem,
                        library,
                        Optional.empty()),
                MeetingFacts.of(
                        LocalDate.of(2021, 5, 24),
                        "United Nations peacekeeping operations: improving safety and security of peacekeepers",
                        Optional.of("United Nations peacekeeping operations"),
                        Format.VIDEOCONFERENCE,
                        new President("Zhang Jun", "China", Optional.empty())),
                contributions);
    }

    public Compilation assemble() {
        return Assembly.assemble(request());
    }
}
