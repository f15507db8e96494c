package org.opendebate.documents.compile;

import org.opendebate.documents.compile.CompilationRequest.Numbering;

/** What an annex is called: {@code Annex IV}, {@code 附件四}. */
final class AnnexLabels {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] LETTERS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final String CHINESE_DIGITS = "〇一二三四五六七八九";

    private static final String[] ARABIC_ORDINALS = {
        "", "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"
    };
    private static final String[] ARABIC_TENS = {
        "", "", "العشرون", "الثلاثون", "الأربعون", "الخمسون", "الستون", "السبعون", "الثمانون", "التسعون"
    };

    private AnnexLabels() {}

    static String label(Words words, Numbering numbering, int number) {
        String form = numbering == Numbering.ARABIC ? "arabic" : words.text("annex.numerals");
        return words.text("annex.label", "number", numeral(form, number));
    }

    private static String numeral(String form, int number) {
        return switch (form) {
            case "roman" -> roman(number);
            case "ordinal" -> number < 100 ? arabicOrdinal(number) : Integer.toString(number);
            case "chinese" -> number < 100 ? chinese(number) : Integer.toString(number);
            default -> Integer.toString(number);
        };
    }

    static String roman(int number) {
        StringBuilder out = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                out.append(LETTERS[i]);
                left -= VALUES[i];
            }
        }
        return out.toString();
    }

    /** Below a hundred: {@code الأول}, {@code الحادي عشر}, {@code العشرون}, {@code الحادي والعشرون}. */
    static String arabicOrdinal(int number) {
        int tens = number / 10;
        int ones = number % 10;
        if (number <= 10) {
            return ARABIC_ORDINALS[number];
        }
        String one = ones == 1 ? "الحادي" : ARABIC_ORDINALS[ones];
        if (tens == 1) {
            return one + " عشر";
        }
        return ones == 0 ? ARABIC_TENS[tens] : one + " و" + ARABIC_TENS[tens];
    }

    /** Below a hundred: {@code 一}, {@code 十}, {@code 十一}, {@code 二十}, {@code 四十一}. */
    static String chinese(int number) {
        int tens = number / 10;
        int ones = number % 10;
        StringBuilder out = new StringBuilder();
        if (tens > 1) {
            out.append(CHINESE_DIGITS.charAt(tens));
        }
        if (tens > 0) {
            out.append('十');
        }
        if (ones > 0) {
            out.append(CHINESE_DIGITS.charAt(ones));
        }
        return out.toString();
    }
}
