package org.opendebate.compilations.rendering;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.opendebate.compilations.document.DocumentFacts;
import org.opendebate.compilations.library.LibraryEntry;
import org.opendebate.compilations.meeting.MeetingFacts;

/**
 * What only publication settles.
 *
 * @param symbol empty for a draft, which says in the symbol's place that it is provisional
 * @param provisional the number that the document has before its symbol; empty where it never has one
 * @param unfinished what a draft before the seal names as open; empty for all others
 * @param kinship what the document is to those that were published before
 * @param original the language that the covering letter was written in, as a code of the API
 * @param library what a library keeps of the document, by language
 */
public record Imprint(
        Optional<String> symbol,
        Optional<String> provisional,
        LocalDate letterDate,
        LocalDate documentDate,
        String original,
        Map<String, LibraryEntry> library,
        Optional<Unfinished> unfinished,
        Kinship kinship) {
    /** The covering letter is usually dated two days after the meeting (S/2020/736, S/2021/90). */
    private static final int LETTER_FOLLOWS_AFTER_DAYS = 2;

    public static Imprint provisional(MeetingFacts meeting) {
        LocalDate letter = meeting.date().plusDays(LETTER_FOLLOWS_AFTER_DAYS);
        return new Imprint(
                Optional.empty(),
                Optional.of(DocumentFacts.provisional(meeting.id())),
                letter,
                letter,
                "en",
                Map.of(),
                Optional.empty(),
                Kinship.none());
    }

    /** Of a draft before the seal. */
    public static Imprint preview(MeetingFacts meeting, Unfinished unfinished) {
        Imprint later = provisional(meeting);
        return new Imprint(
                later.symbol,
                later.provisional,
                later.letterDate,
                later.documentDate,
                later.original,
                later.library,
                Optional.of(unfinished),
                later.kinship);
    }
}
