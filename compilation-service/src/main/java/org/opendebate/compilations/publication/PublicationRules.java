package org.opendebate.compilations.publication;

import java.time.LocalDate;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.document.DocumentSymbol;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.kit.problem.Refusal;

/** What a symbol and the dates must be for a meeting. */
final class PublicationRules {
    /** A document goes to print some days after its letter; a later date than this is a slip. */
    private static final int LONGEST_WAY_TO_PRINT_DAYS = 365;

    private PublicationRules() {}

    /** @param series of the meeting's organ: {@code S} */
    static DocumentSymbol symbol(MeetingFacts meeting, String series, PublicationOrder order) {
        DocumentSymbol symbol = DocumentSymbol.parse(order.symbol())
                .orElseThrow(() -> symbolInvalid(meeting, order, "It does not have the form of a symbol.")
                        .expected(DocumentSymbol.EXPECTED));
        if (!symbol.series().equals(series)) {
            throw symbolInvalid(meeting, order, "It is of another organ's series.")
                    .expected(series + "/…");
        }
        if (!symbol.isBase()) {
            throw symbolInvalid(meeting, order, "A compilation has a symbol of its own, without a suffix.")
                    .expected(symbol.base());
        }
        if (symbol.isOfYear()
                && symbol.year() != order.documentDate().getYear()
                && symbol.year() != order.letterDate().getYear()) {
            throw symbolInvalid(meeting, order, "Its year is neither the letter's nor the document's.")
                    .expected(series + "/" + order.documentDate().getYear() + "/…");
        }
        return symbol;
    }

    /** @param today the day of the business clock where the meeting was held */
    static void dates(MeetingFacts meeting, PublicationOrder order, LocalDate today) {
        if (order.letterDate().isBefore(meeting.date())) {
            throw dateInvalid(meeting, "letterDate", order.letterDate(), "from " + meeting.date() + " on");
        }
        if (order.letterDate().isAfter(today)) {
            throw dateInvalid(meeting, "letterDate", order.letterDate(), "until today, " + today);
        }
        LocalDate latest = order.letterDate().plusDays(LONGEST_WAY_TO_PRINT_DAYS);
        if (order.documentDate().isBefore(order.letterDate())
                || order.documentDate().isAfter(latest)) {
            throw dateInvalid(meeting, "documentDate", order.documentDate(), order.letterDate() + " to " + latest);
        }
    }

    private static Refusal symbolInvalid(MeetingFacts meeting, PublicationOrder order, String why) {
        return Refusal.of(CompilationProblems.SYMBOL_INVALID, why)
                .rule("symbol")
                .found(order.symbol())
                .remedy("Give the symbol that was assigned to this compilation.")
                .contact(meeting.contact());
    }

    private static Refusal dateInvalid(MeetingFacts meeting, String field, LocalDate found, String expected) {
        return Refusal.of(
                        CompilationProblems.DATES_INVALID,
                        "The letter is dated after the meeting and not in the future, the document after the letter.")
                .rule(field)
                .found(found)
                .expected(expected)
                .remedy("Correct the date.")
                .contact(meeting.contact());
    }
}
