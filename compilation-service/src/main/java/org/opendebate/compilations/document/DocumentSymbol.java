package org.opendebate.compilations.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The symbol of a document, the same in all languages: {@code S/2021/501}, {@code S/2021/501/Add.1}, {@code S/2021/501*}.
 *
 * @param series of the organ: {@code S}; of a subsidiary body, behind that of its parent: {@code A/HRC}, {@code S/AC.49}
 * @param year of the symbol; of the General Assembly's, the number of the session
 * @param number within the year
 * @param suffix of an addendum, corrigendum or revision with its slash, and an asterisk for each reissue: {@code /Add.1},
 *     {@code *}, {@code /Add.1/Corr.1}; empty for the document itself
 */
public record DocumentSymbol(String series, int year, int number, String suffix) {
    private static final Pattern FORM = Pattern.compile(
            "([A-Z]{1,4}(?:/[A-Z][A-Z0-9]{0,4}(?:\\.[1-9][0-9]{0,2})?){0,2})/([1-9][0-9]{3}|[1-9][0-9]{0,2})/([1-9][0-9]{0,4})((?:/(?:Add|Corr|Rev)\\.[1-9][0-9]?){0,2}\\*{0,3})");

    /** The General Assembly and its bodies may count their documents within a session; all others within the year. */
    private static final Pattern COUNTED_BY_SESSION = Pattern.compile("A(?:/.*)?");

    /** What alters an adopted text by decision, which a published statement is not. */
    private static final Pattern AMENDMENT = Pattern.compile(".*/Amend\\.[1-9][0-9]?.*");

    /** What a symbol looks like, for a refusal. */
    public static final String EXPECTED = "S/2021/501: series, year, number, and perhaps /Add.1, /Corr.1, /Rev.1 or *";

    /** Empty for a text that is not a symbol. */
    public static Optional<DocumentSymbol> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                        && (COUNTED_BY_SESSION.matcher(form.group(1)).matches()
                                || form.group(2).length() == 4)
                ? Optional.of(new DocumentSymbol(
                        form.group(1), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)), form.group(4)))
                : Optional.empty();
    }

    /** Whether a text is meant as the symbol of an amendment. */
    public static boolean isAmendment(String text) {
        return AMENDMENT.matcher(text).matches();
    }

    /** Whether it is counted within a year, and not within a session. */
    public boolean isOfYear() {
        return year >= 1000;
    }

    /** The symbol that the family of documents shares. */
    public String base() {
        return series + "/" + year + "/" + number;
    }

    /** What a document under this symbol does to {@link #parent()}. */
    public DocumentKind kind() {
        if (suffix.isEmpty()) {
            return DocumentKind.COMPILATION;
        }
        if (suffix.endsWith("*")) {
            return DocumentKind.REISSUE;
        }
        return switch (suffix.charAt(suffix.lastIndexOf('/') + 1)) {
            case 'A' -> DocumentKind.ADDENDUM;
            case 'C' -> DocumentKind.CORRIGENDUM;
            default -> DocumentKind.REVISION;
        };
    }

    /** The symbol without what its last suffix says; empty for the first document of a family. */
    public Optional<DocumentSymbol> parent() {
        if (suffix.isEmpty()) {
            return Optional.empty();
        }
        int end = suffix.endsWith("*") ? suffix.length() - 1 : suffix.lastIndexOf('/');
        return Optional.of(new DocumentSymbol(series, year, number, suffix.substring(0, end)));
    }

    @Override
    public String toString() {
        return base() + suffix;
    }
}
