package org.opendebate.documents.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A run of characters that look the same.
 *
 * @param text not empty; a tab stands for itself, a line break is a {@link LineBreak}; only characters that XML can carry
 * @param language where it differs from what surrounds it
 * @param direction where the source forces one; empty leaves it to the bidirectional algorithm
 */
public record Text(String text, Set<Emphasis> emphasis, Optional<Language> language, Optional<Direction> direction)
        implements Inline {

    public Text {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("Text: must not be empty");
        }
        int bad = firstUncarriable(text);
        if (bad >= 0) {
            throw new IllegalArgumentException(
                    "Text: character U+%04X at %d cannot be carried".formatted((int) text.charAt(bad), bad));
        }
        if (emphasis.contains(Emphasis.SUPERSCRIPT) && emphasis.contains(Emphasis.SUBSCRIPT)) {
            throw new IllegalArgumentException("Text: both superscript and subscript");
        }
        emphasis = emphasis.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(emphasis));
    }

    public static Text of(String text) {
        return new Text(text, Set.of(), Optional.empty(), Optional.empty());
    }

    public static Text of(String text, Emphasis first, Emphasis... others) {
        return new Text(text, EnumSet.of(first, others), Optional.empty(), Optional.empty());
    }

    /** Whether a character may stand in a text: a tab, and everything that XML 1.0 allows but line ends. */
    public static boolean carriable(int codePoint) {
        return codePoint == '\t'
                || codePoint >= 0x20 && codePoint <= 0xD7FF
                || codePoint >= 0xE000 && codePoint <= 0xFFFD
                || codePoint >= 0x10000 && codePoint <= 0x10FFFF;
    }

    boolean looksLike(Text other) {
        return emphasis.equals(other.emphasis) && language.equals(other.language) && direction.equals(other.direction);
    }

    Text withText(String other) {
        return new Text(other, emphasis, language, direction);
    }

    private static int firstUncarriable(String text) {
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c >= 0x20 && c < Character.MIN_SURROGATE) {
                i++;
                continue;
            }
            int codePoint = text.codePointAt(i);
            if (!carriable(codePoint)) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return -1;
    }
}
