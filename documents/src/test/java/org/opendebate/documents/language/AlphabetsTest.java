package org.opendebate.documents.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import org.junit.jupiter.api.Test;

class AlphabetsTest {

    @Test
    void everyCharacterIsAsIcuHasIt() {
        for (int at = 0; at <= 0x1FFFF; at++) {
            String which = "U+%04X".formatted(at);
            assertEquals(UCharacter.isLetter(at), Alphabets.isLetter(at), which);
            assertEquals(UScript.getScript(at), Alphabets.script(at), which);
            assertEquals(UCharacter.toLowerCase(at), Alphabets.lower(at), which);
            assertEquals(UCharacter.getType(at) == ECharacterCategory.NON_SPACING_MARK, Alphabets.isMark(at), which);
            assertEquals(direction(at), Alphabets.direction(at), which);
        }
    }

    @Test
    void whatIsSurelyAnIdeographIsOne() {
        for (int at = 0; at <= 0x1FFFF; at++) {
            if (Alphabets.isIdeograph(at)) {
                assertEquals(UScript.HAN, UScript.getScript(at), "U+%04X".formatted(at));
                assertEquals(true, UCharacter.hasBinaryProperty(at, UProperty.IDEOGRAPHIC), "U+%04X".formatted(at));
            }
        }
    }

    private static int direction(int at) {
        return switch (UCharacter.getDirection(at)) {
            case ECharacterDirection.RIGHT_TO_LEFT, ECharacterDirection.RIGHT_TO_LEFT_ARABIC -> 1;
            case ECharacterDirection.LEFT_TO_RIGHT -> -1;
            default -> 0;
        };
    }
}
