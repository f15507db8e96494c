package org.opendebate.documents.letter;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds dates as they are written in six languages, in a folded line. */
final class LetterDates {

    private static final Map<String, Integer> MONTHS = months();
    private static final String MONTH = MONTHS.keySet().stream()
            .sorted((one, other) -> other.length() - one.length())
            .map(name -> Pattern.quote(name).replace(" ", "\\E\\s+\\Q"))
            .collect(Collectors.joining("|", "(?<![\\p{L}])(?:", ")(?![\\p{L}])"));

    /** {@code 20 May 2021}, {@code 1er mai 2021}, {@code 20 de mayo de 2021}, {@code 20 мая 2021 года}. */
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|o|\\.)?[\\s,-]*"
            + "(?:of\\s+|de\\s+)?(" + MONTH + ")(?:\\s*/\\s*" + MONTH + ")?[\\s,.-]*(?:del?\\s+)?(\\d{4})(?!\\d)");

    /** {@code May 20, 2021}. */
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(" + MONTH + ")\\.?\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s*(?:del?\\s+)?(\\d{4})(?!\\d)");

    private static final Pattern ISO = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{1,2})-(\\d{1,2})(?!\\d)");
    private static final Pattern CHINESE = Pattern.compile(
            "([\\d〇零一二三四五六七八九]{4})\\s*年\\s*([\\d一二三四五六七八九十]{1,3})" + "\\s*月\\s*([\\d一二三四五六七八九十]{1,3})\\s*[日号號]");
    private static final Pattern NUMBERS = Pattern.compile("(?<!\\d)(\\d{1,2})([./])(\\d{1,2})\\2(\\d{4})(?!\\d)");
    private static final Pattern ARABIC_MONTH = Pattern.compile("\\p{IsArabic}");
    private static final Pattern ANY_MONTH = Pattern.compile(MONTH);
    private static final Pattern ANY_NUMBER = Pattern.compile("(?<!\\d)\\d{1,4}(?!\\d)");

    private LetterDates() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new LinkedHashMap<>();
        for (int month = 1; month <= 12; month++) {
            for (String name : LetterWords.forms("month." + month)) {
                months.put(name, month);
            }
        }
        return months;
    }

    /** Every date that the line may mean; {@code 3/4/2021} means two. */
    static List<LocalDate> in(String folded) {
        List<LocalDate> dates = new ArrayList<>();
        for (Matcher m = DAY_FIRST.matcher(folded); m.find(); ) {
            add(dates, m.group(3), month(m.group(2)), m.group(1));
        }
        for (Matcher m = MONTH_FIRST.matcher(folded); m.find(); ) {
            add(dates, m.group(3), month(m.group(1)), m.group(2));
        }
        for (Matcher m = ISO.matcher(folded); m.find(); ) {
            add(dates, m.group(1), m.group(2), m.group(3));
        }
        for (Matcher m = CHINESE.matcher(folded); m.find(); ) {
            add(dates, digits(m.group(1)), chinese(m.group(2)), chinese(m.group(3)));
        }
        for (Matcher m = NUMBERS.matcher(folded); m.find(); ) {
            add(dates, m.group(4), m.group(3), m.group(1));
            if (m.group(2).equals("/")) {
                add(dates, m.group(4), m.group(1), m.group(3));
            }
        }
        if (dates.isEmpty()) {
            arabic(folded).ifPresent(dates::add);
        }
        return dates.stream().distinct().toList();
    }

    /**
     * {@code 22 أيار/مايو 2021}: two names of one month, one day and one year, in any order, because PDFs tell numbers and
     * slashes among Arabic words in the order of the eye.
     */
    private static Optional<LocalDate> arabic(String folded) {
        List<Integer> months = new ArrayList<>();
        for (Matcher m = ANY_MONTH.matcher(folded); m.find(); ) {
            if (ARABIC_MONTH.matcher(m.group()).find()) {
                months.add(MONTHS.get(m.group().replaceAll("\\s+", " ")));
            }
        }
        List<String> numbers = new ArrayList<>();
        for (Matcher m = ANY_NUMBER.matcher(folded); m.find(); ) {
            numbers.add(m.group());
        }
        if (months.stream().distinct().count() != 1 || numbers.size() != 2) {
            return Optional.empty();
        }
        boolean yearLast = numbers.get(1).length() == 4;
        List<LocalDate> dates = new ArrayList<>();
        add(dates, numbers.get(yearLast ? 1 : 0), months.getFirst().toString(), numbers.get(yearLast ? 0 : 1));
        return dates.stream().findFirst();
    }

    private static String month(String name) {
        return MONTHS.get(name.replaceAll("\\s+", " ")).toString();
    }

    private static void add(List<LocalDate> dates, String year, String month, String day) {
        try {
            dates.add(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException | NumberFormatException e) {
            // numbers that are no date
        }
    }

    /** {@code 二〇二一} as {@code 2021}. */
    private static String digits(String year) {
        StringBuilder out = new StringBuilder();
        for (char c : year.replace('零', '〇').toCharArray()) {
            int digit = "〇一二三四五六七八九".indexOf(c);
            out.append(digit < 0 ? c : (char) ('0' + digit));
        }
        return out.toString();
    }

    /** {@code 二十一} as {@code 21}. */
    private static String chinese(String number) {
        int ten = number.indexOf('十');
        if (ten < 0) {
            return digits(number);
        }
        String tens = ten == 0 ? "1" : digits(number.substring(0, ten));
        String ones = ten == number.length() - 1 ? "0" : digits(number.substring(ten + 1));
        return tens + ones;
    }
}
