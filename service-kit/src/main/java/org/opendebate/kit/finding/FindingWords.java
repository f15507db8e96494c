package org.opendebate.kit.finding;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opendebate.kit.problem.Interpreter;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.kit.problem.Wording;

/**
 * How the document engine words what has values in it, by its rules; it knows no other language than English. By these words
 * what it found is known again and said in another language; what a former release worded otherwise is shown as it is stored.
 */
public final class FindingWords {
    private static final String[] NUMBERS = {
        "bytes", "most", "count", "people", "characters", "pages", "parts", "depth", "share", "at", "source", "read"
    };

    private static final String LOOKED_AT = "A person of the Secretariat looks at the letter. {remedy}";

    /** Values that are themselves words, not names. */
    private static final Set<String> SAID = Set.of("remedy", "language", "other", "what", "role");

    private static final Wording SEVERAL = Wording.of("{found} ({count} such places)", "count");

    private static final Map<String, List<Wording>> BY_RULE = Map.ofEntries(
            entry(
                    "file-too-large",
                    wordings(
                            "The file has {bytes} bytes; at most {most} are taken.",
                            "The cover letter has {bytes} bytes; at most {most} are taken.")),
            entry(
                    "text-too-long",
                    wordings(
                            "The file holds more than {most} paragraphs.",
                            "The file holds more than {most} characters.")),
            entry("private-use-glyph", wordings("A sign ({character}) of a font of its own is not known.")),
            entry(
                    "header-footer-text",
                    wordings("A header or footer holds {count} characters that are not read: “{text}”")),
            entry(
                    "comments",
                    wordings(
                            "The file holds comments: {count} of {people} people, with {characters} characters that are"
                                    + " not read.")),
            entry("names-in-properties", wordings("The file's properties name people: {names}.")),
            entry(
                    "drawing-without-text",
                    wordings(
                            "A picture is not in the file.",
                            "A picture ({text}) is not in the file.",
                            "The pictures are more than are carried; one is not read.",
                            "The pictures are more than are carried; one ({text}) is not read.",
                            "A picture, {file}, is no sound PNG or JPEG of a usual size; it is not read.",
                            "A picture ({text}), {file}, is no sound PNG or JPEG of a usual size; it is not read.",
                            "A drawing without text is not read.",
                            "A drawing without text ({text}) is not read.")),
            entry("foreign-content", wordings("Content of another format is embedded and not read: {what}.")),
            entry(
                    "unsafe-package",
                    wordings(
                            "Fields are nested more than {depth} deep.",
                            "Elements are nested more than {depth} deep.",
                            "The file holds {parts} parts; at most {most} are taken.")),
            entry(
                    "computed-field",
                    wordings("A field ({field}) without a result shows what Word computes; it is not read.")),
            entry("dde-field", wordings("A field ({field}) takes its text from another program.")),
            entry("fetching-field", wordings("A field ({field}) takes its text from another file.")),
            entry(
                    "chart",
                    wordings(
                            "Of a chart the words are read, not the figures.",
                            "Of a chart (“{text}”) the words are read, not the figures.")),
            entry("external-reference", wordings("The file refers to something outside of it ({kind}).")),
            entry(
                    "mixed-languages",
                    wordings("The statement is in more than one language: {languages}, most of it in {language}.")),
            entry(
                    "language-differs",
                    wordings(
                            "The declared language is {language}; the text is in {other}.",
                            "Most of the text is not written in the letters of the declared language ({language}).")),
            entry(
                    "language-not-official",
                    wordings("About {share} per cent of the text seems to be in {named}, which is none of the six"
                            + " official languages.")),
            entry(
                    "text-not-conserved",
                    wordings("The text as read differs from what the file shows, after {at} characters ({source} in the"
                            + " file, {read} read).")),
            entry("letter-pages", wordings("The PDF has {pages} pages; 1 to {most} are taken.")),
            entry(
                    "letter-signatory-not-compared",
                    wordings(
                            "The name in the letter ({name}) is in other letters than the name that was given ({given}).")),
            entry(
                    "letter-signatory-differs",
                    wordings("The letter is signed by {name}; the signatory that was given is {given}.")),
            entry(
                    "letter-role-differs",
                    wordings("The letter is signed as {role}; the role that was given is {other}.")),
            entry("letter-role-not-entitled", wordings("The letter is signed by a {role}.")),
            entry("letter-addressee", wordings("The addressee: {found}")),
            entry(
                    "letter-addressee-not-found",
                    wordings(
                            "The addressee was not found. It is addressed to somebody else: {found} ({place}).",
                            "The addressee was not found.")),
            entry("letter-addressee-ambiguous", wordings(LOOKED_AT, "The addressee is not clear: {found}.")),
            entry("letter-date", wordings("The date: {found}")),
            entry("letter-date-not-found", wordings("The date was not found.")),
            entry("letter-date-ambiguous", wordings(LOOKED_AT, "The date is not clear: {found}.")),
            entry("letter-signature", wordings("The signature block: {found}")),
            entry("letter-signature-not-found", wordings("The signature block was not found.")),
            entry("letter-signature-ambiguous", wordings(LOOKED_AT, "The signature block is not clear: {found}.")),
            entry("letter-signatory", wordings("The name of who signed: {found}")),
            entry("letter-signatory-not-found", wordings("The name of who signed was not found.")),
            entry("letter-signatory-ambiguous", wordings(LOOKED_AT, "The name of who signed is not clear: {found}.")),
            entry("letter-role", wordings("The role of who signed: {role}")),
            entry("letter-role-not-found", wordings("The role of who signed was not found.")),
            entry("letter-role-ambiguous", wordings(LOOKED_AT, "The role of who signed is not clear: {found}.")),
            entry(
                    "renderability",
                    wordings(
                            "lists, tables or quotations stand in each other more than {depth} deep",
                            "no font has the character {character}",
                            "a word of {characters} characters, with no place to break the line",
                            "the word “{word}” is wider than its column")));

    private FindingWords() {}

    /**
     * What was found, with its values apart.
     *
     * @param stored in English
     * @return the same text where it is not worded in one of these ways
     */
    public static Object known(String rule, String stored) {
        Optional<Sentence> several = SEVERAL.in(stored);
        if (several.isPresent()) {
            return several.get()
                    .with(
                            "found",
                            known(rule, several.get().values().get("found").toString()));
        }
        return BY_RULE.getOrDefault(rule, List.of()).stream()
                .flatMap(wording -> wording.in(stored).stream())
                .findFirst()
                .<Object>map(FindingWords::whole)
                .orElse(stored);
    }

    /** The same in the language of a caller; in English as it is stored. Null for nothing. */
    public static String said(String rule, String stored, Interpreter language) {
        return stored == null || language.language().equals(Interpreter.ENGLISH)
                ? stored
                : String.valueOf(language.sayOrLeave(known(rule, stored)));
    }

    /** With what is itself to be said among the values. */
    private static Sentence whole(Sentence sentence) {
        Map<String, Object> values = new HashMap<>(sentence.values());
        values.replaceAll((name, value) -> SAID.contains(name) ? Sentence.of(value.toString()) : value);
        return new Sentence(sentence.english(), values);
    }

    private static List<Wording> wordings(String... english) {
        return Arrays.stream(english).map(one -> Wording.of(one, NUMBERS)).toList();
    }
}
