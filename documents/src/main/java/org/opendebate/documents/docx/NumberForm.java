package org.opendebate.documents.docx;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.opendebate.documents.model.ListBlock;
import org.opendebate.documents.model.ListItem;

/**
 * How Word would count the items of a list, so that it shows the numbers that the author showed.
 *
 * @param format Word's name of the way to count: {@code lowerLetter}
 * @param pattern {@code (%N)}, where N is to be replaced by the level; without a place for the number it is shown as is
 * @param start the number of the first item
 */
record NumberForm(String format, String pattern, int start) {

    static final String PLACE = "%N";

    private static final String BULLET = "bullet";
    private static final int TRIED = 400;
    private static final String[] ARABIC_LETTERS =
            "أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ".split(" ");
    private static final String RUSSIAN_LETTERS = "абвгдежзиклмнопрстуфхцчшщыэюя";

    private record Counting(String format, IntFunction<String> numeral) {}

    private static final List<Counting> COUNTINGS = List.of(
            new Counting("decimal", Integer::toString),
            new Counting("lowerRoman", NumberForm::roman),
            new Counting("upperRoman", number -> roman(number).toUpperCase(java.util.Locale.ROOT)),
            new Counting("lowerLetter", number -> letter('a', number)),
            new Counting("upperLetter", number -> letter('A', number)),
            new Counting("russianLower", NumberForm::russian),
            new Counting("arabicAbjad", NumberForm::arabic),
            new Counting("chineseCounting", NumberForm::chinese));

    /** Of a whole list; empty when its numbers follow no way of counting, and each item must show its own. */
    static Optional<NumberForm> of(ListBlock list) {
        List<String> numbers = list.items().stream().map(ListItem::number).toList();
        String first = numbers.getFirst();
        if (numbers.stream().allMatch(first::equals) && !(numbers.size() == 1 && countable(first))) {
            return Optional.of(new NumberForm(BULLET, first, 1));
        }
        // one lone "(i)" may be the first roman or the ninth letter: roman is tried first
        return COUNTINGS.stream()
                .flatMap(counting -> counted(counting, numbers).stream())
                .findFirst();
    }

    /** Of one item that shows its number as it is. */
    static NumberForm literal(String number) {
        return new NumberForm("decimal", number, 1);
    }

    /** Whether the items show one sign, and do not count. */
    boolean isBullet() {
        return format.equals(BULLET);
    }

    private static boolean countable(String number) {
        return number.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static Optional<NumberForm> counted(Counting counting, List<String> numbers) {
        String first = numbers.getFirst();
        for (int start = 1; start <= TRIED; start++) {
            String numeral = counting.numeral().apply(start);
            int at = numeral.isEmpty() ? -1 : first.lastIndexOf(numeral);
            if (at < 0 || isPartOfMore(first, at, at + numeral.length())) {
                continue;
            }
            String before = first.substring(0, at);
            String after = first.substring(at + numeral.length());
            if (continues(counting, numbers, start, before, after)) {
                return Optional.of(new NumberForm(counting.format(), before + PLACE + after, start));
            }
        }
        return Optional.empty();
    }

    private static boolean isPartOfMore(String number, int from, int to) {
        return from > 0 && Character.isLetterOrDigit(number.codePointBefore(from))
                || to < number.length() && Character.isLetterOrDigit(number.codePointAt(to));
    }

    private static boolean continues(Counting counting, List<String> numbers, int start, String before, String after) {
        for (int i = 1; i < numbers.size(); i++) {
            if (!numbers.get(i).equals(before + counting.numeral().apply(start + i) + after)) {
                return false;
            }
        }
        return !before.contains("%") && !after.contains("%");
    }

    /** Word doubles the letter after the last: y, z, aa, bb. */
    private static String letter(char first, int number) {
        return String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String russian(int number) {
        return number <= RUSSIAN_LETTERS.length() ? RUSSIAN_LETTERS.substring(number - 1, number) : "";
    }

    private static String arabic(int number) {
        return number <= ARABIC_LETTERS.length ? ARABIC_LETTERS[number - 1] : "";
    }

    private static String chinese(int number) {
        if (number >= 100) {
            return "";
        }
        String digits = "〇一二三四五六七八九";
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? digits.substring(tens, tens + 1) : "")
                + (tens > 0 ? "十" : "")
                + (ones > 0 ? digits.substring(ones, ones + 1) : "");
    }

    private static String roman(int number) {
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] letters = {"c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};
        StringBuilder out = new StringBuilder();
        int left = number;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                out.append(letters[i]);
                left -= values[i];
            }
        }
        return out.toString();
    }
}
