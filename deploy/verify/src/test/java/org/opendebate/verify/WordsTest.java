package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final List<String> FOUND = Words.of("S/2021/501 The peace-\nkeepers of 中国 serve. 2/9 They serve well.");

    @Test
    void aLineEndHyphenIsUndoneAndChineseCountsByCharacter() {
        assertEquals(
                List.of("S", "2021", "501", "The", "peacekeepers", "of", "中", "国", "serve", "2", "9", "They", "serve", "well"),
                FOUND);
    }

    @Test
    void arabicPresentationFormsAreTheirLetters() {
        assertEquals(Words.of("السلام"), Words.of("\uFE8D\uFEDF\uFEB4\uFEFC\uFEE1"));
    }

    @Test
    void wordsInOrderAreFoundAroundWhatStandsBetween() {
        assertEquals(14, Words.follow("sample", Words.of("peacekeepers serve They serve well"), FOUND, 0));
    }

    @Test
    void aMissingWordIsNamed() {
        AssertionError missing = assertThrows(
                AssertionError.class, () -> Words.follow("sample", Words.of("peacekeepers never serve"), FOUND, 0));

        assertTrue(missing.getMessage().contains("'never' after 'peacekeepers'"), missing::getMessage);
    }

    @Test
    void wordsThatChangedPlacesAreFoundOut() {
        assertThrows(AssertionError.class, () -> Words.follow("sample", Words.of("well serve"), FOUND, 0));
    }

    @Test
    void aDoubledWordNeedsToStandTwice() {
        assertThrows(AssertionError.class, () -> Words.follow("sample", Words.of("well well"), FOUND, 0));
    }
}
