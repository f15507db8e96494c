package org.opendebate.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptLanguageTest {
    private static final List<String> OFFERS = List.of("en", "fr", "zh", "ar");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none|en",
                "' '|en",
                "fr|fr",
                "fr-CH, fr;q=0.9|fr",
                "FR|fr",
                "zh-Hant-TW|zh",
                "zh-Hans|zh",
                "zh-Hans-CN;q=0.4, de;q=0.9|zh",
                "fr;q=0.2, ar;q=0.8|ar",
                "de, ar;q=0.5|ar",
                "de|en",
                "*|en",
                "de, *;q=0.1|en",
                "en;q=0, *|fr",
                "en;q=0.1, *;q=0.5|fr",
                "*;q=0.5, ar|ar",
                "fr;q=0|en",
                "fr;q=0, ar;q=0.1|ar",
                "fr;q=7|en",
                "not a header,,;q|en"
            })
    void whatIsLikedBestOfThoseThatThereAreAndTheFirstForEverybodyElse(String header, String best) {
        assertEquals(best, AcceptLanguage.best(header, OFFERS));
    }
}
