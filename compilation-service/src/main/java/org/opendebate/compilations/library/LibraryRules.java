package org.opendebate.compilations.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;

/** What can be kept of a document in its languages. */
public final class LibraryRules {
    /** A language version comes out some time after the document's date; a later day than this is a slip. */
    private static final int LONGEST_WAY_TO_RELEASE_DAYS = 365;

    private LibraryRules() {}

    /** @throws Refusal for a language that is not published, or a day on which nothing can have been released */
    public static void check(
            MeetingFacts meeting,
            Map<String, LibraryEntry> library,
            List<String> languages,
            LocalDate letterDate,
            LocalDate documentDate) {
        for (Map.Entry<String, LibraryEntry> entry : library.entrySet()) {
            String field = "library." + entry.getKey();
            if (!languages.contains(entry.getKey())) {
                throw Refusal.of(KitProblems.INVALID_FIELD, "The document is not published in this language.")
                        .rule(field)
                        .found(entry.getKey())
                        .expected(languages)
                        .remedy("Leave it out, or publish in this language too.")
                        .contact(meeting.contact());
            }
            released(meeting, field, entry.getValue().releaseDate(), letterDate, documentDate);
        }
    }

    private static void released(
            MeetingFacts meeting, String field, LocalDate day, LocalDate letterDate, LocalDate documentDate) {
        LocalDate latest = documentDate.plusDays(LONGEST_WAY_TO_RELEASE_DAYS);
        if (day != null && (day.isBefore(letterDate) || day.isAfter(latest))) {
            throw Refusal.of(
                            CompilationProblems.DATES_INVALID,
                            "A document is released after its letter was written, and soon after its own date.")
                    .rule(field + ".releaseDate")
                    .found(day)
                    .expected(Sentence.of("{from} to {to}")
                            .with("from", letterDate)
                            .with("to", latest))
                    .remedy("Correct the date.")
                    .contact(meeting.contact());
        }
    }
}
