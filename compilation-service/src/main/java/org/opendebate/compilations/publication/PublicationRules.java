package org.opendebate.compilations.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.document.DocumentKind;
import org.opendebate.compilations.document.DocumentSymbol;
import org.opendebate.compilations.document.Documents;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/** What a symbol and the dates must be for a meeting. */
final class PublicationRules {
    /** A document goes to print some days after its letter; a later date than this is a slip. */
    private static final int LONGEST_WAY_TO_PRINT_DAYS = 365;

    private PublicationRules() {}

    /**
     * @param series of the meeting's organ: {@code S}
     * @param published documents of the symbol's family
     */
    static DocumentSymbol symbol(MeetingFacts meeting, String series, PublicationOrder order, Documents published) {
        if (DocumentSymbol.isAmendment(order.symbol())) {
            throw symbolInvalid(
                            meeting,
                            order,
                            "An amendment alters an adopted text by a decision, and nobody adopts a statement.")
                    .expected("/Corr.1 for a correction, /Add.1 for what came later, /Rev.1 in place of the whole")
                    .remedy("Publish it as what it is.");
        }
        DocumentSymbol symbol = DocumentSymbol.parse(order.symbol())
                .orElseThrow(() -> symbolInvalid(meeting, order, "It does not have the form of a symbol.")
                        .expected(DocumentSymbol.EXPECTED));
        if (!symbol.series().equals(series)) {
            throw symbolInvalid(meeting, order, "It is of another organ's series.")
                    .expected(series + "/…");
        }
        if (symbol.parent().isPresent()) {
            follows(meeting, order, symbol, published);
            return symbol;
        }
        if (symbol.isOfYear()
                && symbol.year() != order.documentDate().getYear()
                && symbol.year() != order.letterDate().getYear()) {
            throw symbolInvalid(meeting, order, "Its year is neither the letter's nor the document's.")
                    .expected(series + "/" + order.documentDate().getYear() + "/…");
        }
        return symbol;
    }

    /** What adds, corrects, replaces or appears once more needs the document that it does it to. */
    private static void follows(
            MeetingFacts meeting, PublicationOrder order, DocumentSymbol symbol, Documents published) {
        Optional<DocumentFacts> parent = published
                .facts(symbol.parent().orElseThrow())
                .filter(document -> document.meetingId().equals(meeting.id()));
        if (parent.isEmpty()) {
            throw symbolInvalid(meeting, order, "The document that its suffix belongs to was not published.")
                    .expected(published.family(symbol).stream()
                            .filter(document -> document.meetingId().equals(meeting.id()))
                            .map(document -> document.symbol() + " with a suffix")
                            .toList());
        }
        DocumentKind of = parent.get().kind();
        boolean possible = of != DocumentKind.LETTER
                && switch (symbol.kind()) {
                    case ADDENDUM -> of == DocumentKind.COMPILATION || of == DocumentKind.REVISION;
                    case CORRIGENDUM, REVISION -> of != DocumentKind.CORRIGENDUM;
                    case REISSUE -> true;
                    case COMPILATION, LETTER -> false;
                };
        if (!possible) {
            throw symbolInvalid(meeting, order, "A document of that kind does not have such a suffix.")
                    .expected("a suffix of " + parent.get().symbol().base());
        }
        if (symbol.kind() == DocumentKind.CORRIGENDUM || symbol.kind() == DocumentKind.REISSUE) {
            List<String> languages = parent.get().languages();
            if (!languages.containsAll(order.languages())) {
                throw Refusal.of(
                                KitProblems.INVALID_FIELD,
                                "A correction is in all languages of the document, or in some of them.")
                        .rule("languages")
                        .found(order.languages())
                        .expected(languages)
                        .contact(meeting.contact());
            }
            if (!order.letterDate().equals(parent.get().letterDate())) {
                throw dateInvalid(
                        meeting,
                        "letterDate",
                        order.letterDate(),
                        parent.get().letterDate().toString());
            }
        }
        if (order.documentDate().isBefore(parent.get().documentDate())) {
            throw dateInvalid(
                    meeting,
                    "documentDate",
                    order.documentDate(),
                    "from " + parent.get().documentDate() + " on");
        }
        if (symbol.kind() == DocumentKind.REISSUE && !order.notes().keySet().containsAll(order.languages())) {
            throw Refusal.of(KitProblems.INVALID_FIELD, "A reissue says why, in each of its languages.")
                    .rule("notes")
                    .found(List.copyOf(order.notes().keySet()))
                    .expected(order.languages())
                    .contact(meeting.contact());
        }
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
