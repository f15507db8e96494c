package org.opendebate.documents.letter;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells names of people from other short lines, and compares them. */
final class PersonNames {

    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 7;
    private static final int LONGEST_CHINESE = 12;
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}·•・ ]+");
    private static final Pattern ARABIC = Pattern.compile("[\\p{IsArabic}\\p{Mn} .'’-]+");
    private static final Pattern ALPHABETIC = Pattern.compile("[\\p{IsLatin}\\p{IsCyrillic}\\p{Mn} .,'’ʼ-]+");
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "la", "las", "los", "el", "al", "y", "e", "da", "do", "dos", "das", "di", "du", "des", "le",
            "van", "von", "der", "den", "ter", "bin", "ben", "ibn", "bint", "abu", "ould", "af", "of", "and");

    private PersonNames() {}

    /** The name that a line is, without honorifics; empty when it is none. */
    static Optional<String> in(String line) {
        String name = withoutHonorifics(line.strip());
        String folded = Folding.of(name);
        boolean other = name.isEmpty()
                || name.length() > LONGEST
                || LetterWords.CLOSING.matcher(folded).find()
                || LetterWords.NOT_A_NAME.matcher(folded).find()
                || LetterWords.SALUTATION.matcher(folded).find();
        return !other && looksLikeName(name) ? Optional.of(name) : Optional.empty();
    }

    private static String withoutHonorifics(String line) {
        String rest = line.replaceAll("[\\s,،.:;]+$", "");
        for (boolean again = true; again; ) {
            Matcher matcher = LetterWords.HONORIFIC.matcher(Folding.of(rest));
            again = matcher.find();
            if (again) {
                // folding keeps the words apart as they are, so that words can be counted
                int words = matcher.group().strip().split(" ").length;
                rest = rest.replaceFirst("^(?:\\S+\\s*){" + words + "}", "");
            }
        }
        return rest.replaceFirst("(?:先生|女士|大使|阁下)+$", "").strip();
    }

    private static boolean looksLikeName(String name) {
        List<String> words = List.of(name.split("[\\s]+"));
        if (CHINESE.matcher(name).matches()) {
            return name.length() >= 2 && name.length() <= LONGEST_CHINESE;
        }
        if (words.size() < 2 || words.size() > MOST_WORDS) {
            return false;
        }
        if (ARABIC.matcher(name).matches()) {
            return true;
        }
        return ALPHABETIC.matcher(name).matches()
                && words.stream()
                        .allMatch(word -> PARTICLES.contains(word)
                                || Character.isUpperCase(word.codePointAt(0))
                                || word.matches("\\p{Ll}{1,2}[-’'].*"));
    }

    /** Whether two names are written in the same letters, without which they cannot be compared. */
    static boolean comparable(String one, String other) {
        return script(one) == script(other);
    }

    private static Character.UnicodeScript script(String name) {
        return name.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Character.UnicodeScript::of)
                .findFirst()
                .orElse(Character.UnicodeScript.COMMON);
    }

    /** Whether they may be one person's: all words of the shorter are in the longer, initials standing for words. */
    static boolean alike(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        Set<String> shorter = first.size() <= second.size() ? first : second;
        Set<String> longer = new HashSet<>(first.size() <= second.size() ? second : first);
        return shorter.stream()
                .allMatch(word -> longer.contains(word)
                        || word.length() == 1 && longer.stream().anyMatch(whole -> whole.startsWith(word))
                        || longer.stream().anyMatch(whole -> whole.length() == 1 && word.startsWith(whole)));
    }

    private static Set<String> words(String name) {
        return Arrays.stream(Folding.of(withoutHonorifics(name)).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && !PARTICLES.contains(word))
                .collect(Collectors.toSet());
    }
}
