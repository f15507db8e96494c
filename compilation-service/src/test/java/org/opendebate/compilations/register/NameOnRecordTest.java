package org.opendebate.compilations.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameOnRecordTest {
    private static final LocalDate CHANGE = LocalDate.of(2022, 6, 1);
    private static final List<NameOnRecord> NAMES = List.of(
            new NameOnRecord("en", null, "Türkiye", "Türkiye"),
            new NameOnRecord("en", CHANGE, "Turkey", "Turkey"),
            new NameOnRecord("en", LocalDate.of(1930, 1, 1), "Ottoman Empire", "the Ottoman Empire"),
            new NameOnRecord("fr", null, "Türkiye", null));

    @Test
    void beforeTheChangeTheFormerNameHolds() {
        assertEquals("Turkey", nameOn(CHANGE.minusDays(1)));
    }

    @Test
    void onTheDayOfTheChangeTheNewNameHolds() {
        assertEquals("Türkiye", nameOn(CHANGE));
    }

    @Test
    void ofTwoFormerNamesTheOneThatEndedNextHolds() {
        assertEquals("Ottoman Empire", nameOn(LocalDate.of(1929, 12, 31)));
    }

    @Test
    void aLanguageWithoutANameHasNone() {
        assertTrue(NameOnRecord.holdingOn(CHANGE, "ru", NAMES).isEmpty());
    }

    @Test
    void withoutARunningFormTheListFormStandsInASentence() {
        assertEquals(
                "Türkiye",
                NameOnRecord.holdingOn(CHANGE, "fr", NAMES).orElseThrow().inSentence());
    }

    private static String nameOn(LocalDate day) {
        return NameOnRecord.holdingOn(day, "en", NAMES).orElseThrow().listForm();
    }
}
