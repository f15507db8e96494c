package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordBreaksTest {

    private static final String[] AROUND = {"", "a", "7", " ", "é\u0301", ".", "'", ",", "б", "ق", "٣", ":"};

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "fr", "ru", "es"})
    void everyCharacterCountsAmongOthersAsIcuHasIt(String language) {
        BreakIterator icu = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
        for (char c = 0; c < 0x2100; c++) {
            for (String before : AROUND) {
                for (String after : AROUND) {
                    assertCounted(before + c + after, icu);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "fr", "ru", "es"})
    void anyLineCountsAsIcuHasIt(String language) {
        BreakIterator icu = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
        SplittableRandom random = new SplittableRandom(5);
        String likely = "ab1 2.,:;'’\"-–/«»()\u00A0\u00AD\u0301éбвقس٣٤،؛\u064E\u0640\u200F“”…";
        for (int i = 0; i < 60_000; i++) {
            StringBuilder line = new StringBuilder();
            int length = random.nextInt(14);
            while (line.length() < length) {
                line.append(
                        random.nextInt(6) == 0
                                ? (char) random.nextInt(0x700)
                                : likely.charAt(random.nextInt(likely.length())));
            }
            assertCounted(line.toString(), icu);
        }
    }

    @Test
    void whatStatementsAreWrittenInIsKnown() {
        for (String line : new String[] {
            "L’homme, “peace-keeping” – 2,518 (S/2021/501); don't…", "Мы — вместе.", "السلامُ عليكم، ٢٥١٨؟"
        }) {
            assertNotEquals(WordBreaks.UNKNOWN, WordBreaks.count(line, 0, line.length()), line);
        }
    }

    private static void assertCounted(String line, BreakIterator icu) {
        int counted = WordBreaks.count(line, 0, line.length());
        if (counted != WordBreaks.UNKNOWN && line.indexOf('\n') < 0) {
            assertEquals(
                    Words.words(line, icu),
                    counted,
                    () -> line.codePoints()
                            .mapToObj("U+%04X"::formatted)
                            .toList()
                            .toString());
        }
    }
}
