package org.opendebate.documents.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import com.ibm.icu.lang.UScript;

/** What ICU tells of characters, at a glance for those that statements are written in. */
public final class Alphabets {

    /** Behind the letters of Latin, Cyrillic and Arabic that are in use. */
    private static final int TABLES_END = 0x700;

    /** The block of ideographs that nearly all Chinese text is in; each of them is a letter. */
    private static final int IDEOGRAPHS = 0x4E00;

    private static final int IDEOGRAPHS_END = 0x9FFF;

    private static final boolean[] LETTERS = new boolean[TABLES_END];
    private static final boolean[] MARKS = new boolean[TABLES_END];
    private static final char[] LOWER = new char[TABLES_END];
    private static final byte[] SCRIPTS = new byte[TABLES_END];
    private static final byte[] DIRECTIONS = new byte[TABLES_END];

    static {
        for (int at = 0; at < TABLES_END; at++) {
            LETTERS[at] = UCharacter.isLetter(at);
            MARKS[at] = UCharacter.getType(at) == ECharacterCategory.NON_SPACING_MARK;
            LOWER[at] = (char) UCharacter.toLowerCase(at);
            SCRIPTS[at] = (byte) UScript.getScript(at);
            DIRECTIONS[at] = (byte) told(UCharacter.getDirection(at));
        }
    }

    private Alphabets() {}

    public static boolean isLetter(int codePoint) {
        return codePoint < TABLES_END ? LETTERS[codePoint] : isIdeograph(codePoint) || UCharacter.isLetter(codePoint);
    }

    /** As {@link UScript} has it. */
    public static int script(int codePoint) {
        if (codePoint < TABLES_END) {
            return SCRIPTS[codePoint];
        }
        return isIdeograph(codePoint) ? UScript.HAN : UScript.getScript(codePoint);
    }

    /** 1 for what is written from the right, -1 for what is written from the left, 0 for what has no direction. */
    public static int direction(int codePoint) {
        if (codePoint < TABLES_END) {
            return DIRECTIONS[codePoint];
        }
        return isIdeograph(codePoint) ? -1 : told(UCharacter.getDirection(codePoint));
    }

    /** Whether it is surely an ideograph; a rare one may not be told. */
    public static boolean isIdeograph(int codePoint) {
        return codePoint >= IDEOGRAPHS && codePoint <= IDEOGRAPHS_END;
    }

    static boolean isMark(int codePoint) {
        return codePoint < TABLES_END
                ? MARKS[codePoint]
                : !isIdeograph(codePoint) && UCharacter.getType(codePoint) == ECharacterCategory.NON_SPACING_MARK;
    }

    static int lower(int codePoint) {
        if (codePoint < TABLES_END) {
            return LOWER[codePoint];
        }
        return isIdeograph(codePoint) ? codePoint : UCharacter.toLowerCase(codePoint);
    }

    private static int told(int direction) {
        return switch (direction) {
            case ECharacterDirection.RIGHT_TO_LEFT, ECharacterDirection.RIGHT_TO_LEFT_ARABIC -> 1;
            case ECharacterDirection.LEFT_TO_RIGHT -> -1;
            default -> 0;
        };
    }
}
