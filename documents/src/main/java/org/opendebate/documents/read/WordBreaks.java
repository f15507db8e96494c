package org.opendebate.documents.read;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.WordBreak;
import com.ibm.icu.lang.UProperty;

/**
 * Counts the words of a line as ICU's boundaries of words do, if it has no character but those whose part in them is plain:
 * letters, digits, marks and punctuation of Latin, Cyrillic and Arabic (UAX 29, WB 4 to 12). A test compares the two.
 */
final class WordBreaks {

    /** What {@link #count} tells of a line that it cannot count. */
    static final int UNKNOWN = -1;

    /** Behind the letters that are known. */
    private static final int LETTERS_END = 0x700;

    private static final int PUNCTUATION = 0x2010;
    private static final int PUNCTUATION_END = 0x2028;

    private static final byte STRANGE = 0;
    private static final byte BETWEEN = 1;
    private static final byte LETTER = 2;
    private static final byte DIGIT = 3;
    private static final byte MARK = 4;
    private static final byte INSIDE_WORD = 5;
    private static final byte INSIDE_NUMBER = 6;
    private static final byte INSIDE_BOTH = 7;

    private static final byte[] LETTERS = kinds(0, LETTERS_END);
    private static final byte[] SIGNS = kinds(PUNCTUATION, PUNCTUATION_END);

    private WordBreaks() {}

    /** The words between two places of a text, at which lines end; or {@link #UNKNOWN}. */
    static int count(CharSequence text, int from, int to) {
        int count = 0;
        byte last = BETWEEN;
        // what stood before a sign that may be inside a word or a number
        byte before = BETWEEN;
        for (int i = from; i < to; i++) {
            byte kind = kind(text.charAt(i));
            switch (kind) {
                case STRANGE -> {
                    return UNKNOWN;
                }
                case MARK -> {
                    // belongs to what stands before it
                }
                case LETTER, DIGIT -> {
                    count += continues(last, before, kind) ? 0 : 1;
                    last = kind;
                }
                default -> {
                    before = last;
                    last = kind;
                }
            }
        }
        return count;
    }

    private static boolean continues(byte last, byte before, byte kind) {
        return switch (last) {
            case LETTER, DIGIT -> true;
            case INSIDE_WORD -> kind == LETTER && before == LETTER;
            case INSIDE_NUMBER -> kind == DIGIT && before == DIGIT;
            case INSIDE_BOTH -> before == kind;
            default -> false;
        };
    }

    private static byte kind(char c) {
        if (c < LETTERS_END) {
            return LETTERS[c];
        }
        return c >= PUNCTUATION && c < PUNCTUATION_END ? SIGNS[c - PUNCTUATION] : STRANGE;
    }

    private static byte[] kinds(int from, int to) {
        byte[] kinds = new byte[to - from];
        for (int at = from; at < to; at++) {
            kinds[at - from] = ofProperty(at);
        }
        return kinds;
    }

    private static byte ofProperty(int at) {
        return switch (UCharacter.getIntPropertyValue(at, UProperty.WORD_BREAK)) {
            case WordBreak.ALETTER -> LETTER;
            case WordBreak.NUMERIC -> DIGIT;
            case WordBreak.EXTEND, WordBreak.FORMAT -> MARK;
            case WordBreak.MIDLETTER -> INSIDE_WORD;
            case WordBreak.MIDNUM -> INSIDE_NUMBER;
            case WordBreak.MIDNUMLET, WordBreak.SINGLE_QUOTE -> INSIDE_BOTH;
            case WordBreak.OTHER, WordBreak.DOUBLE_QUOTE, WordBreak.WSEGSPACE -> BETWEEN;
            default -> STRANGE;
        };
    }
}
