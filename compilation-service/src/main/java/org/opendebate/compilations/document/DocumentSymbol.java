package org.opendebate.compilations.document;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The symbol of a document, the same in all languages: {@code S/2021/501}, {@code S/2021/501/Add.1}.
 *
 * @param series of the organ: {@code S}
 * @param number within the year
 * @param suffix of an addendum, corrigendum or revision with its slash: {@code /Add.1}; empty for the document itself
 */
public record DocumentSymbol(String series, int year, int number, String suffix) {
    private static final Pattern FORM =
            Pattern.compile("([A-Z]{1,4})/([0-9]{4})/([1-9][0-9]{0,4})((?:/(?:Add|Corr|Rev)\\.[1-9][0-9]?){0,2})");
    private static final Map<String, String> SERIES = Map.of("SC", "S");

    /** What a symbol looks like, for a refusal. */
    public static final String EXPECTED = "S/2021/501: series, year, number, and perhaps /Add.1, /Corr.1 or /Rev.1";

    /** Empty for a text that is not a symbol. */
    public static Optional<DocumentSymbol> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new DocumentSymbol(
                        form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)), form.group(4)))
                : Optional.empty();
    }

    public boolean isOf(String organ) {
        return series.equals(SERIES.get(organ));
    }

    /** The symbol that the family of documents shares. */
    public String base() {
        return series + "/" + year + "/" + number;
    }

    public boolean isBase() {
        return suffix.isEmpty();
    }

    @Override
    public String toString() {
        return base() + suffix;
    }
}
