package org.opendebate.documents.compile;

import java.time.LocalDate;

/**
 * A document that was published before, in the words that another one needs to name it.
 *
 * @param symbol {@code S/2021/501}
 * @param letterDate of its covering letter
 * @param documentDate of its masthead
 * @param href where it is read; an absolute address, or one relative to the page that shows it
 */
public record FamilyDocument(String symbol, LocalDate letterDate, LocalDate documentDate, String href) {

    public FamilyDocument {
        if (symbol.isBlank() || href.isBlank()) {
            throw new IllegalArgumentException("FamilyDocument: symbol and address must be given");
        }
    }
}
