package org.opendebate.documents.compile;

import java.time.LocalDate;
import java.util.Optional;
import org.opendebate.documents.model.Language;

/**
 * What stands at the head of the document's first page.
 *
 * @param organ whose document it is
 * @param symbol {@code S/2021/501}; empty while the document is provisional
 * @param documentDate the date of the masthead
 * @param letterDate the date of the covering letter
 * @param original the language that the covering letter was written in
 * @param emblem none unless whoever runs the system gives one
 * @param library what a library keeps of the document in its language
 * @param provisional the number that the document has before its symbol, and keeps as an alias; empty: one of the meeting's
 *     date
 */
public record Masthead(
        Organ organ,
        Optional<String> symbol,
        LocalDate documentDate,
        LocalDate letterDate,
        Language original,
        Distribution distribution,
        Optional<Emblem> emblem,
        LibraryMetadata library,
        Optional<String> provisional) {

    /** Who receives the document. */
    public enum Distribution {
        GENERAL("general"),
        LIMITED("limited");

        private final String code;

        Distribution(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static Distribution ofCode(String code) {
            for (Distribution distribution : values()) {
                if (distribution.code.equals(code)) {
                    return distribution;
                }
            }
            throw new IllegalArgumentException("not a distribution: " + code);
        }
    }

    public Masthead {
        if (symbol.isPresent() && !symbol.get().matches("[A-Z]+/[0-9A-Za-z.*/()-]+")) {
            throw new IllegalArgumentException("Masthead: not a document symbol: " + symbol.get());
        }
    }

    /** Of which no library keeps anything yet, without a provisional number. */
    public Masthead(
            Organ organ,
            Optional<String> symbol,
            LocalDate documentDate,
            LocalDate letterDate,
            Language original,
            Distribution distribution,
            Optional<Emblem> emblem) {
        this(
                organ,
                symbol,
                documentDate,
                letterDate,
                original,
                distribution,
                emblem,
                LibraryMetadata.none(),
                Optional.empty());
    }

    /** The same with what a library keeps. */
    public Masthead in(LibraryMetadata kept) {
        return new Masthead(organ, symbol, documentDate, letterDate, original, distribution, emblem, kept, provisional);
    }

    /** Of the Security Council, for general distribution, without an emblem. */
    public static Masthead securityCouncil(
            Optional<String> symbol, LocalDate documentDate, LocalDate letterDate, Language original) {
        return new Masthead(
                Organ.securityCouncil(),
                symbol,
                documentDate,
                letterDate,
                original,
                Distribution.GENERAL,
                Optional.empty());
    }
}
