package org.opendebate.documents.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.opendebate.documents.compile.Author;
import org.opendebate.documents.compile.CompilationRequest;
import org.opendebate.documents.compile.CompilationRequest.Numbering;
import org.opendebate.documents.compile.Contribution;
import org.opendebate.documents.compile.Emblem;
import org.opendebate.documents.compile.Masthead;
import org.opendebate.documents.compile.MeetingFacts;
import org.opendebate.documents.compile.Organ;
import org.opendebate.documents.compile.Speaker;
import org.opendebate.documents.model.Language;

/**
 * The description of a meeting for {@code compile}, as {@code docs/compile.md} tells it: strict, so that a name that is
 * misspelt is not passed over.
 */
record MeetingFile(
        Language language,
        boolean specimen,
        Numbering numbering,
        Masthead masthead,
        MeetingFacts meeting,
        List<Entry> statements) {

    /** Of statements: a paper goes with a letter, and is in no compilation. */
    private static final Contribution.Kind[] KINDS = {
        Contribution.Kind.BRIEFING, Contribution.Kind.COUNCIL_MEMBER, Contribution.Kind.NATIONAL
    };

    /**
     * One file of the folder.
     *
     * @param file relative to the folder
     * @param place where the description has it: {@code statements[3]}
     */
    record Entry(
            String file, String place, Contribution.Kind kind, Author author, Speaker speaker, Language language) {}

    static MeetingFile read(Path file) throws IOException {
        try {
            JsonValue all =
                    JsonValue.read(file).only("language", "specimen", "numbering", "masthead", "meeting", "statements");
            Language language = language(all.get("language"));
            return new MeetingFile(
                    language,
                    all.find("specimen").map(JsonValue::truth).orElse(true),
                    all.find("numbering")
                            .map(one -> one.code(Numbering.values(), MeetingFile::lower))
                            .orElse(Numbering.ROMAN),
                    masthead(all.get("masthead"), language, file),
                    meeting(all.get("meeting")),
                    statements(all.get("statements")));
        } catch (CannotCompile e) {
            String message = e.getMessage();
            throw message.startsWith(file.toString()) ? e : new CannotCompile(file + ": " + message);
        }
    }

    CompilationRequest request(List<Contribution> contributions) {
        return new CompilationRequest(language, specimen, numbering, masthead, meeting, contributions);
    }

    private static Masthead masthead(JsonValue given, Language language, Path file) {
        given.only("organ", "symbol", "date", "letterDate", "original", "distribution", "emblem");
        Optional<Emblem> emblem = given.find("emblem").map(one -> emblem(one, file));
        return given.checked(() -> new Masthead(
                given.find("organ").map(one -> Organ.known(one.text())).orElseGet(Organ::securityCouncil),
                given.find("symbol").map(JsonValue::text),
                given.get("date").date(),
                given.get("letterDate").date(),
                given.find("original").map(MeetingFile::language).orElse(language),
                given.find("distribution")
                        .map(one -> one.code(Masthead.Distribution.values(), Masthead.Distribution::code))
                        .orElse(Masthead.Distribution.GENERAL),
                emblem));
    }

    private static Emblem emblem(JsonValue given, Path file) {
        Path png = file.toAbsolutePath().resolveSibling(given.text());
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(png);
        } catch (IOException e) {
            throw new CannotCompile(given.path() + ": cannot read " + png);
        }
        return given.checked(() -> Emblem.png(bytes));
    }

    private static MeetingFacts meeting(JsonValue given) {
        given.only("date", "theme", "agendaItem", "format", "president", "procedure");
        JsonValue president = given.get("president").only("name", "delegation", "title");
        MeetingFacts usual = given.checked(() -> MeetingFacts.of(
                given.get("date").date(),
                given.get("theme").text(),
                given.find("agendaItem").map(JsonValue::text),
                given.get("format").code(MeetingFacts.Format.values(), MeetingFacts.Format::code),
                president.checked(() -> new MeetingFacts.President(
                        president.get("name").text(),
                        president.get("delegation").text(),
                        president.find("title").map(JsonValue::text)))));
        Optional<JsonValue> procedure = given.find("procedure");
        if (procedure.isEmpty()) {
            return usual;
        }
        JsonValue letter = procedure.get().only("date", "symbol");
        return new MeetingFacts(
                usual.date(),
                usual.theme(),
                usual.agendaItem(),
                usual.format(),
                usual.president(),
                Optional.of(new MeetingFacts.ProcedureLetter(
                        letter.get("date").date(), letter.get("symbol").text())));
    }

    private static List<Entry> statements(JsonValue given) {
        List<Entry> entries = new ArrayList<>();
        Set<String> files = new HashSet<>();
        for (JsonValue one : given.list()) {
            one.only("file", "kind", "author", "speaker", "language");
            Contribution.Kind kind = one.get("kind").code(KINDS, Contribution.Kind::code);
            String file = one.get("file").text();
            if (!files.add(file)) {
                throw new CannotCompile(one.path() + ".file: " + file + " is there twice");
            }
            Speaker speaker = speaker(one.get("speaker"));
            entries.add(new Entry(
                    file,
                    one.path(),
                    kind,
                    kind == Contribution.Kind.BRIEFING ? briefer(one, speaker, file) : author(one.get("author")),
                    speaker,
                    language(one.get("language"))));
        }
        if (entries.isEmpty()) {
            throw new CannotCompile("statements: at least one is expected");
        }
        return entries;
    }

    private static Author briefer(JsonValue statement, Speaker speaker, String file) {
        if (statement.find("author").isPresent()) {
            throw new CannotCompile(
                    statement.path() + ".author: a briefing is in the speaker's own name; leave the author out");
        }
        return Author.briefer(Sources.id(file), speaker.name());
    }

    private static Author author(JsonValue given) {
        given.only("code", "kind", "listName", "runningName", "orderName");
        String list = given.get("listName").text();
        Author.Kind kind = given.find("kind")
                .map(one -> one.code(
                        new Author.Kind[] {Author.Kind.MEMBER_STATE, Author.Kind.OBSERVER_STATE, Author.Kind.BODY},
                        Author.Kind::code))
                .orElse(Author.Kind.MEMBER_STATE);
        JsonValue code = given.get("code");
        if (!code.text().matches("[A-Za-z0-9-]+")) {
            throw new CannotCompile(code.path() + ": letters, digits and hyphens are expected, not " + code.text());
        }
        return given.checked(() -> new Author(
                code.text(),
                kind,
                given.find("orderName").map(JsonValue::text).orElse(list),
                list,
                given.find("runningName").map(JsonValue::text).orElse(list)));
    }

    private static Speaker speaker(JsonValue given) {
        given.only("name", "title", "level");
        return new Speaker(
                given.get("name").text(),
                given.find("title").map(JsonValue::text),
                given.get("level").code(Speaker.Level.values(), Speaker.Level::code));
    }

    private static Language language(JsonValue given) {
        return given.code(Language.values(), Language::code);
    }

    private static String lower(Numbering numbering) {
        return numbering.name().toLowerCase(Locale.ROOT);
    }
}
