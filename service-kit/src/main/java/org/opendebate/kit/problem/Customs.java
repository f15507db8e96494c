package org.opendebate.kit.problem;

import java.text.ListFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DecimalStyle;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/**
 * How a language writes numbers, days and lists, by Unicode's CLDR as the JDK has it. An instant is left as ISO 8601 has
 * it, as are ids and codes: those a caller compares with what it sent.
 */
final class Customs {
    private final Locale locale;

    private Customs(Locale locale) {
        this.locale = locale;
    }

    /** English is that of the United Nations, with the day before the month. */
    static Customs of(String language) {
        return new Customs(language.equals(Interpreter.ENGLISH) ? Locale.UK : Locale.of(language));
    }

    String write(Object value) {
        return switch (value) {
            case Long number -> number(number, true);
            case Integer number -> number(number, true);
            case Year year -> number(year.getValue(), false);
            case YearMonth month -> month.format(styled(DateTimeFormatter.ofLocalizedPattern("yMMMM")));
            case LocalDate day -> day.format(styled(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)));
            default -> String.valueOf(value);
        };
    }

    String anyOf(List<String> written) {
        return ListFormat.getInstance(locale, ListFormat.Type.OR, ListFormat.Style.FULL)
                .format(written);
    }

    /** One after the other, without a last word between. */
    String listed(List<String> written) {
        return String.join(separator(), written);
    }

    private String separator() {
        return switch (locale.getLanguage()) {
            case "zh" -> "、";
            case "ar" -> "، ";
            default -> ", ";
        };
    }

    /** Between clauses that may have commas in them. */
    String clauses(List<String> written) {
        String separator = switch (locale.getLanguage()) {
            case "zh" -> "；";
            case "ar" -> "؛ ";
            default -> "; ";
        };
        return String.join(separator, written);
    }

    private String number(long number, boolean grouped) {
        NumberFormat format = NumberFormat.getIntegerInstance(locale);
        format.setGroupingUsed(grouped);
        return format.format(number);
    }

    private DateTimeFormatter styled(DateTimeFormatter form) {
        return form.withLocale(locale).withDecimalStyle(DecimalStyle.of(locale));
    }
}
