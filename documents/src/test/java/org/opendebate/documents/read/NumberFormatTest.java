package org.opendebate.documents.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

    @ParameterizedTest
    @CsvSource({
        "4, decimal, 4",
        "4, decimalZero, 04",
        "14, lowerRoman, xiv",
        "4000, upperRoman, 4000",
        "28, lowerLetter, bb",
        "3, ordinal, 3rd",
        "3, ordinalText, Third",
        "21, cardinalText, Twenty-one",
        "2, hebrew1, ב",
        "15, hebrew1, טו",
        "347, hebrew1, שמז",
        "10, hebrew2, י",
        "1000, hebrew1, 1000",
        "3, arabicAbjad, ج",
        "12, hindiNumbers, ١٢",
        "12, chineseCounting, 十二",
        "10, ideographDigital, 一〇",
        "12, koreanDigital2, 一二",
        "12, ideographLegalTraditional, 壹拾貳",
        "11, ideographTraditional, 甲甲",
        "3, ideographZodiac, 寅",
        "3, decimalEnclosedCircle, ③",
        "3, chicago, ‡",
        "3, somethingNew, 3"
    })
    void numbersAreWrittenAsWordWritesThem(int number, String format, String written) {
        assertEquals(written, NumberFormat.format(number, format));
    }
}
