package org.opendebate.documents.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterDirection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opendebate.documents.compile.Annex;
import org.opendebate.documents.compile.Contribution;
import org.opendebate.documents.compile.Phrase;
import org.opendebate.documents.model.Direction;

/**
 * Keeps names of the other direction in one piece in a title, with their own punctuation, and what is around them in the
 * order of the title. An office and a name that follow each other in the same foreign script stay one phrase.
 */
final class Isolated {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    /** Names and phrases of the other direction, that a list's comma or a quotation mark keeps apart from the next. */
    private static final Map<Direction, Pattern> FOREIGN = Map.of(
            Direction.RTL,
            Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{IsHan}]"
                    + "(?:[^\\p{IsArabic}،؛“”«»\"]*[\\p{IsLatin}\\p{IsCyrillic}\\p{IsHan}0-9])?"),
            Direction.LTR,
            Pattern.compile("[\\p{IsArabic}&&\\p{L}](?:[^\\p{IsLatin}\\p{IsCyrillic}\\p{IsHan},;“”«»\"]*"
                    + "[\\p{IsArabic}&&[\\p{L}\\p{M}]])?"));

    private record Range(int from, int to) {}

    private Isolated() {}

    /** The title of an annex in the form that {@code template.typ} reads: runs with their language. */
    static List<Map<String, Object>> runs(Annex annex, Direction around) {
        String title = title(annex, around);
        List<Map<String, Object>> runs = new ArrayList<>();
        int at = 0;
        for (Phrase phrase : annex.phrases()) {
            int end = at;
            for (int letters = 0; letters < phrase.text().length(); end++) {
                letters += isMark(title.charAt(end)) ? 0 : 1;
            }
            if (end < title.length() && title.charAt(end) == POP_ISOLATE) {
                end++;
            }
            Map<String, Object> run = new LinkedHashMap<>();
            run.put("x", title.substring(at, end));
            phrase.language().ifPresent(language -> run.put("lang", language.code()));
            runs.add(run);
            at = end;
        }
        return runs;
    }

    /** The title of an annex, with marks that have no width around what is of another direction. */
    static String title(Annex annex, Direction around) {
        Contribution contribution = annex.contribution();
        String title = annex.title();
        String office =
                contribution.speaker().title().orElse(contribution.author().runningName());
        List<Range> others = Stream.of(contribution.speaker().name(), office)
                .filter(words -> isOther(words, around) && title.contains(words))
                .map(words -> new Range(title.lastIndexOf(words), title.lastIndexOf(words) + words.length()))
                .sorted(Comparator.comparingInt(Range::from))
                .toList();
        if (others.size() == 2
                && !hasLetters(title, others.getFirst().to(), others.getLast().from())) {
            others = List.of(new Range(
                    others.getFirst().from(),
                    Math.max(others.getFirst().to(), others.getLast().to())));
        }
        StringBuilder out = new StringBuilder(title);
        for (Range other : others.reversed()) {
            out.insert(other.to(), POP_ISOLATE).insert(other.from(), FIRST_STRONG_ISOLATE);
        }
        return out.toString();
    }

    /** A sentence of the document, with marks that have no width around what is of another direction. */
    static String sentence(String text, Direction around) {
        return FOREIGN.get(around)
                .matcher(text)
                .replaceAll(name -> FIRST_STRONG_ISOLATE + Matcher.quoteReplacement(name.group()) + POP_ISOLATE);
    }

    private static boolean isMark(char c) {
        return c == FIRST_STRONG_ISOLATE || c == POP_ISOLATE;
    }

    private static boolean hasLetters(String text, int from, int to) {
        return from < to && text.substring(from, to).codePoints().anyMatch(UCharacter::isLetter);
    }

    private static boolean isOther(String text, Direction around) {
        return text.codePoints().anyMatch(c -> switch (UCharacter.getDirection(c)) {
            case UCharacterDirection.LEFT_TO_RIGHT -> around == Direction.RTL;
            case UCharacterDirection.RIGHT_TO_LEFT, UCharacterDirection.RIGHT_TO_LEFT_ARABIC -> around == Direction.LTR;
            default -> false;
        });
    }
}
