package org.opendebate.documents.read;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;

/** Writes the numbers of lists and notes as Word does (ECMA-376 part 1, 17.18.59); what it does not know is decimal. */
final class NumberFormat {

    private static final String ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private static final String ALPHA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя";
    private static final String HEBREW = "אבגדהוזחטיכלמנסעפצקרשת";
    private static final String[] MARKS = {"*", "†", "‡", "§"};

    private NumberFormat() {}

    static String format(int number, String format) {
        return switch (format) {
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            case "upperLetter" -> repeated(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
            case "lowerLetter" -> repeated(number, "abcdefghijklmnopqrstuvwxyz");
            case "russianLower" -> repeated(number, RUSSIAN);
            case "russianUpper" -> repeated(number, RUSSIAN.toUpperCase(java.util.Locale.ROOT));
            case "arabicAlpha" -> repeated(number, ALPHA);
            case "arabicAbjad" -> repeated(number, ABJAD);
            case "decimalZero" -> number >= 0 && number < 10 ? "0" + number : Integer.toString(number);
            case "hindiNumbers", "arabicIndic" -> digits(number, '٠');
            case "decimalFullWidth", "decimalFullWidth2" -> digits(number, '０');
            case "ordinal" -> spelled(number, "en", RuleBasedNumberFormat.ORDINAL, null);
            case "ordinalText" -> capital(spelled(number, "en", RuleBasedNumberFormat.SPELLOUT, "%spellout-ordinal"));
            case "cardinalText" -> capital(spelled(number, "en", RuleBasedNumberFormat.SPELLOUT, "%spellout-cardinal"));
            case "hebrew1" -> hebrew(number);
            case "hebrew2" -> repeated(number, HEBREW);
            case "ideographDigital", "taiwaneseDigital", "japaneseDigitalTenThousand" ->
                positions(number, "〇一二三四五六七八九");
            case "koreanDigital2" -> positions(number, "零一二三四五六七八九");
            case "ideographLegalTraditional" -> legal(number, "zh-Hant");
            case "chineseLegalSimplified" -> legal(number, "zh");
            case "ideographTraditional" -> repeated(number, "甲乙丙丁戊己庚辛壬癸");
            case "ideographZodiac" -> repeated(number, "子丑寅卯辰巳午未申酉戌亥");
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" ->
                spelled(number, "zh", RuleBasedNumberFormat.SPELLOUT, "%spellout-cardinal");
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                number >= 1 && number <= 20 ? Character.toString(0x2460 + number - 1) : Integer.toString(number);
            case "chicago" -> number < 1 ? "" : MARKS[(number - 1) % 4].repeat(Math.min(10, (number - 1) / 4 + 1));
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    /** A bullet as a sign that every font has. */
    static String bullet(String text, String font) {
        if (text.length() == 1 && text.charAt(0) == 'o' && font != null && font.startsWith("Courier")) {
            return "◦";
        }
        StringBuilder signs = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            int mapped = Symbols.map(codePoint, font);
            signs.appendCodePoint(mapped == Symbols.UNKNOWN ? '•' : mapped);
        });
        return signs.toString();
    }

    private static String repeated(int number, String letters) {
        if (number < 1) {
            return Integer.toString(number);
        }
        int count = Math.min(20, (number - 1) / letters.length() + 1);
        return letters.substring((number - 1) % letters.length(), (number - 1) % letters.length() + 1)
                .repeat(count);
    }

    /** Numerals that are hard to forge; a ten of eleven or twelve is one ten. */
    private static String legal(int number, String locale) {
        String text = spelled(number, locale, RuleBasedNumberFormat.SPELLOUT, "%spellout-cardinal-financial");
        return text.startsWith("拾") ? "壹" + text : text;
    }

    private static String positions(int number, String digits) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> text.append(c < '0' ? (char) c : digits.charAt(c - '0')));
        return text.toString();
    }

    private static String digits(int number, char zero) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number)
                .chars()
                .forEach(c -> text.append(c >= '0' && c <= '9' ? (char) (zero + c - '0') : (char) c));
        return text.toString();
    }

    private static String spelled(int number, String locale, int kind, String ruleSet) {
        RuleBasedNumberFormat format = new RuleBasedNumberFormat(ULocale.forLanguageTag(locale), kind);
        return ruleSet == null ? format.format(number) : format.format(number, ruleSet);
    }

    /** Letters as numerals, 1 to 999; fifteen and sixteen are not written with letters of the Name. */
    private static String hebrew(int number) {
        if (number < 1 || number > 999) {
            return Integer.toString(number);
        }
        StringBuilder numeral = new StringBuilder("ת".repeat(number / 400));
        int hundreds = number % 400 / 100;
        numeral.append(hundreds == 0 ? "" : HEBREW.substring(17 + hundreds, 18 + hundreds));
        int rest = number % 100;
        boolean name = rest == 15 || rest == 16;
        int tens = name ? 0 : rest / 10;
        numeral.append(name ? "ט" : tens == 0 ? "" : HEBREW.substring(8 + tens, 9 + tens));
        int units = name ? rest - 9 : rest % 10;
        return numeral.append(units == 0 ? "" : HEBREW.substring(units - 1, units))
                .toString();
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                roman.append(signs[i]);
                left -= values[i];
            }
        }
        return roman.toString();
    }
}
