package org.opendebate.compilations.document;

import java.time.LocalDate;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.contracts.SandboxMeetings;
import org.opendebate.kit.problem.ProblemType;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;

/**
 * What an order says of a document that is to be published, and the rules that hold whatever it is.
 *
 * @param symbol as it was given
 * @param letterDate of the letter at its head
 * @param documentDate of the masthead
 */
public record NewDocument(MeetingFacts meeting, String symbol, LocalDate letterDate, LocalDate documentDate) {
    /** A document goes to print some days after its letter; a later date than this is a slip. */
    private static final int LONGEST_WAY_TO_PRINT_DAYS = 365;

    /**
     * @param series of the meeting's organ: {@code S}
     * @throws Refusal 422 for what is no symbol, or one of another organ, and for any in the sandbox
     */
    public DocumentSymbol symbolIn(String series) {
        if (SandboxMeetings.includes(meeting.id())) {
            throw symbolInvalid("Nothing of the sandbox is published, so that no symbol is spent on it.")
                    .expected("a meeting that is not the sandbox's")
                    .remedy("Look at the draft of its compilation; it ends there.");
        }
        if (DocumentSymbol.isAmendment(symbol)) {
            throw symbolInvalid("An amendment alters an adopted text by a decision, and nobody adopts a statement.")
                    .expected("/Corr.1 for a correction, /Add.1 for what came later, /Rev.1 in place of the whole")
                    .remedy("Publish it as what it is.");
        }
        DocumentSymbol parsed = DocumentSymbol.parse(symbol)
                .orElseThrow(() ->
                        symbolInvalid("It does not have the form of a symbol.").expected(DocumentSymbol.EXPECTED));
        if (!parsed.series().equals(series)) {
            throw symbolInvalid("It is of another organ's series.").expected(series + "/…");
        }
        if (parsed.parent().isEmpty()
                && parsed.isOfYear()
                && parsed.year() != letterDate.getYear()
                && parsed.year() != documentDate.getYear()) {
            throw symbolInvalid("Its year is neither the letter's nor the document's.")
                    .expected(series + "/" + documentDate.getYear() + "/…");
        }
        return parsed;
    }

    /** @throws Refusal 422 for a document before its letter, or long after it */
    public void requireDateOfDocument() {
        LocalDate latest = letterDate.plusDays(LONGEST_WAY_TO_PRINT_DAYS);
        if (documentDate.isBefore(letterDate) || documentDate.isAfter(latest)) {
            throw documentDateInvalid(
                    Sentence.of("{from} to {to}").with("from", letterDate).with("to", latest));
        }
    }

    public Refusal symbolInvalid(String why) {
        return about(CompilationProblems.SYMBOL_INVALID, why)
                .rule("symbol")
                .found(symbol)
                .remedy("Give the symbol that was assigned to this document.");
    }

    public Refusal letterDateInvalid(Object expected) {
        return dateInvalid(
                "letterDate",
                letterDate,
                "The letter of a compilation is dated after the meeting, and not in the future; that of a correction stays.",
                expected);
    }

    public Refusal documentDateInvalid(Object expected) {
        return dateInvalid("documentDate", documentDate, "The document is dated after its letter, and soon.", expected);
    }

    private Refusal dateInvalid(String field, LocalDate found, String why, Object expected) {
        return about(CompilationProblems.DATES_INVALID, why)
                .rule(field)
                .found(found)
                .expected(expected)
                .remedy("Correct the date.");
    }

    private Refusal about(ProblemType type, String why) {
        return Refusal.of(type, why).contact(meeting.contact());
    }
}
