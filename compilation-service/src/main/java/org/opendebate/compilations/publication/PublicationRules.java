package org.opendebate.compilations.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.document.DocumentKind;
import org.opendebate.compilations.document.DocumentSymbol;
import org.opendebate.compilations.document.Documents;
import org.opendebate.compilations.document.NewDocument;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;

/** What a symbol and the dates must be for a meeting. */
final class PublicationRules {
    private PublicationRules() {}

    /**
     * @param series of the meeting's organ: {@code S}
     * @param published documents of the symbol's family
     */
    static DocumentSymbol symbol(NewDocument document, String series, PublicationOrder order, Documents published) {
        DocumentSymbol symbol = document.symbolIn(series);
        if (symbol.parent().isPresent()) {
            follows(document, order, symbol, published);
        }
        return symbol;
    }

    /** What adds, corrects, replaces or appears once more needs the document that it does it to. */
    private static void follows(
            NewDocument document, PublicationOrder order, DocumentSymbol symbol, Documents published) {
        MeetingFacts meeting = document.meeting();
        Optional<DocumentFacts> parent = published
                .facts(symbol.parent().orElseThrow())
                .filter(known -> known.meetingId().equals(meeting.id()));
        if (parent.isEmpty()) {
            throw document.symbolInvalid("The document that its suffix belongs to was not published.")
                    .expected(published.family(symbol).stream()
                            .filter(known -> known.meetingId().equals(meeting.id()))
                            .map(known -> Sentence.of("{symbol} with a suffix").with("symbol", known.symbol()))
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
            throw document.symbolInvalid("A document of that kind does not have such a suffix.")
                    .expected(Sentence.of("a suffix of {symbol}")
                            .with("symbol", parent.get().symbol().base()));
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
                throw document.letterDateInvalid(parent.get().letterDate().toString());
            }
        }
        if (order.documentDate().isBefore(parent.get().documentDate())) {
            throw document.documentDateInvalid(
                    Sentence.of("from {day} on").with("day", parent.get().documentDate()));
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
    static void dates(NewDocument document, LocalDate today) {
        if (document.letterDate().isBefore(document.meeting().date())) {
            throw document.letterDateInvalid(
                    Sentence.of("from {day} on").with("day", document.meeting().date()));
        }
        if (document.letterDate().isAfter(today)) {
            throw document.letterDateInvalid(Sentence.of("until today, {day}").with("day", today));
        }
        document.requireDateOfDocument();
    }
}
