package org.opendebate.local.proof;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {
    private static final String AS_WRITTEN =
            "Peacekeepers of troop-contributing countries serve far from home and 中国 helps.";

    @Test
    void arabicPresentationFormsAreTheirLetters() {
        assertEquals(Letters.of("السلام"), Letters.of("\uFE8D\uFEDF\uFEB4\uFEFC\uFEE1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                AS_WRITTEN,
                "Peacekeepers of troop-\ncontributing countries1 serve far from home and 中\n国 helps.",
                "Peacekeepers of troop-contributing countries serve A note about it. S/2021/501 7/9 far from home and 中国 helps.",
                "S/2021/501 Peacekeepers of troop-contributing countries (A note.) serve far from home and 中国 helps."
            })
    void whatMayStandBetweenIsPassedOver(String text) {
        assertDoesNotThrow(() -> follow(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nothing at all.",
                "Peacekeepers of troop-contributing countries far from home and 中国 helps.",
                "Peacekeepers of troop-contributing countries serve serve far from home far from home and 中国 helps.",
                "Peacekeepers of troop-contributing countries far serve from home and 中国 helps.",
                "Peacekeepers of troop-contributing countries serve far from home and 国中 helps.",
                "Peacekeepers of troop-contributing countries serve far from home and 中国 helped."
            })
    void whatIsMissingDoubledMovedOrChangedIsFound(String text) {
        assertThrows(TextDiffers.class, () -> follow(text));
    }

    @Test
    void thePlaceIsQuoted() {
        TextDiffers error =
                assertThrows(TextDiffers.class, () -> follow("Peacekeepers of troop-contributing nations serve."));

        assertTrue(error.getMessage().contains("'countriesser' should follow"), error::getMessage);
    }

    /** A statement of a delegation, and then one of the same person for a group. */
    @Test
    void aHeadingThatTheNextOneBeginsWithIsItsOwn() {
        Letters letters = new Letters(
                "Statement by Indonesia We train. Statement by Indonesia for a group We all train.", List.of());

        int group = letters.hold(
                "group", "Statement by Indonesia for a group", letters.end(), List.of("We all train."), List.of());
        int own = letters.hold("own", "Statement by Indonesia", group, List.of("We train."), List.of());

        assertEquals(0, own);
        assertThrows(
                TextDiffers.class,
                () -> letters.hold("own", "Statement by Indonesia", group, List.of("We all train."), List.of()));
    }

    private static void follow(String text) {
        new Letters("Annex I 1 Annex I [Original: French] " + text, List.of("S/2021/501"))
                .follow("sample", "Annex I", List.of(AS_WRITTEN), List.of("A note."));
    }
}
