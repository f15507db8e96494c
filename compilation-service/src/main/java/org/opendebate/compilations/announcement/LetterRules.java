package org.opendebate.compilations.announcement;

import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.document.DocumentSymbol;
import org.opendebate.compilations.document.NewDocument;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.kit.problem.ProblemType;
import org.opendebate.kit.problem.Refusal;

/** That a letter is published once, and in one document. */
final class LetterRules {
    private LetterRules() {}

    /** @param series of the meeting's organ: {@code S} */
    static DocumentSymbol symbol(NewDocument document, String series) {
        DocumentSymbol symbol = document.symbolIn(series);
        if (symbol.parent().isPresent()) {
            throw document.symbolInvalid(
                            "A letter is published once, and has no addendum, correction or revision here.")
                    .expected(symbol.base());
        }
        return symbol;
    }

    static Refusal alreadyPublished(MeetingFacts meeting, DocumentFacts document) {
        return about(
                        meeting,
                        CompilationProblems.ALREADY_PUBLISHED,
                        "The letter that announced this meeting was published; it is never replaced.")
                .rule("published-once")
                .found(document.symbol().toString())
                .with("document", document.path());
    }

    static Refusal notReady(MeetingFacts meeting, String rule, String detail) {
        return about(meeting, CompilationProblems.LETTER_NOT_READY, detail).rule(rule);
    }

    private static Refusal about(MeetingFacts meeting, ProblemType type, String detail) {
        return Refusal.of(type, detail).contact(meeting.contact());
    }
}
