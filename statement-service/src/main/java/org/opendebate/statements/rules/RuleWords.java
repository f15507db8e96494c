package org.opendebate.statements.rules;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendebate.kit.finding.FindingWords;
import org.opendebate.kit.problem.Interpreter;
import org.opendebate.kit.problem.OneOf;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.kit.problem.Wording;

/**
 * How the rules word what has values in it. What they found is stored and signed in English; by these words it is known
 * again and said in another language. What a former release worded otherwise is shown as it is stored.
 */
public final class RuleWords {
    public static final String REPLACES = "replaces version {version} of {statement}";
    static final String SEND_LETTER_AS = "Send the signed cover letter as {formats}.";
    static final String BYTES = "{bytes} bytes";
    static final String AT_MOST_BYTES = "at most {most} bytes";
    static final String WORDS = "{count} words";
    static final String CHARACTERS = "{count} characters";
    static final String ABOUT_WORDS = "about {target} words, at most {most}";
    static final String ABOUT_CHARACTERS = "about {target} characters, at most {most}";
    static final String CAME_BY = "{instant}, by {channel}";
    static final String BY_LATE_GRANT = "{instant}, by a late grant";
    static final String TO_CORRECT = "{instant}, to correct what was returned";
    static final String TO_COMPLETE = "{instant}, to complete what came at {first}";
    static final String FROM = "from {instant}";
    static final String BEFORE = "before {instant}";
    static final String IS_MEMBER = "{delegation} is a member of the Council in {year}";
    static final String IS_NO_MEMBER = "{delegation} is not a member of the Council in {year}";
    static final String A_MEMBER = "a member of the Council in {year}";
    static final String BESIDE = "at least one delegation beside {delegation}";

    private static final String REMEDY = "remedy";
    private static final Wording OBSTACLE =
            Wording.of("{remedy} Send it again: the statement cannot be accepted as it is.");
    private static final List<Wording> SIZES = wordings("bytes most", BYTES, AT_MOST_BYTES);
    private static final Map<String, List<Wording>> BY_RULE = Map.ofEntries(
            entry("second-submission", wordings("version", REPLACES)),
            entry("statement-size", SIZES),
            entry("cover-letter-size", SIZES),
            entry("evidence-size", SIZES),
            entry("cover-letter-format", wordings("", SEND_LETTER_AS)),
            entry("length", wordings("count target most", ABOUT_WORDS, ABOUT_CHARACTERS, WORDS, CHARACTERS)),
            entry("in-time", wordings("", BY_LATE_GRANT, TO_CORRECT, TO_COMPLETE, CAME_BY, FROM)),
            entry("entry", wordings("", BEFORE)),
            entry("council-membership", wordings("", IS_NO_MEMBER, IS_MEMBER, A_MEMBER)),
            entry("joint", wordings("", BESIDE)),
            entry("renderability", List.of(OBSTACLE)));

    /** Of cover letters, as they are stored where a guidance note names both. */
    private static final Map<Object, OneOf> FORMATS = Stream.of(List.of("pdf", "docx"), List.of("docx", "pdf"))
            .map(OneOf::new)
            .collect(Collectors.toMap(OneOf::toString, formats -> formats));

    private RuleWords() {}

    /** @param numbers the names of values that are written as numbers, with spaces between */
    private static List<Wording> wordings(String numbers, String... english) {
        return Arrays.stream(english)
                .map(one -> Wording.of(one, numbers.split(" ")))
                .toList();
    }

    /**
     * What the rule said, with its values apart.
     *
     * @param text as it is stored, or a sentence already; null for nothing
     * @return the same text where it is not worded in one of these ways
     */
    static Object known(String rule, Object text) {
        if (!(text instanceof String stored)) {
            return text;
        }
        if (FORMATS.containsKey(stored)) {
            return FORMATS.get(stored);
        }
        return BY_RULE.getOrDefault(rule, List.of()).stream()
                .flatMap(wording -> wording.in(stored).stream())
                .findFirst()
                .<Object>map(RuleWords::whole)
                .orElseGet(() -> FindingWords.known(rule, stored));
    }

    /** With what is itself to be said among the values. */
    private static Sentence whole(Sentence sentence) {
        Map<String, Object> values = new HashMap<>(sentence.values());
        values.replaceAll((name, value) -> name.equals(REMEDY)
                ? Sentence.of(value.toString())
                : FORMATS.containsKey(value) ? FORMATS.get(value) : value);
        return new Sentence(sentence.english(), values);
    }

    /** The same of what is a sentence in any case. */
    static Sentence sentence(String rule, Object text) {
        return known(rule, text) instanceof Sentence sentence ? sentence : Sentence.of(text.toString());
    }

    /** The same in the language of a caller; in English as it is stored. */
    static String said(String rule, String stored, Interpreter language) {
        if (stored == null || language.language().equals(Interpreter.ENGLISH)) {
            return stored;
        }
        return String.valueOf(language.sayOrLeave(known(rule, stored)));
    }

    static Sentence bytes(long size) {
        return Sentence.of(BYTES).with("bytes", size);
    }

    static Sentence atMostBytes(long most) {
        return Sentence.of(AT_MOST_BYTES).with("most", most);
    }
}
