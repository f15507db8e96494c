package org.opendebate.compilations.rendering;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.opendebate.compilations.library.LibraryEntry;
import org.opendebate.compilations.meeting.MeetingFacts;

/**
 * What only publication settles.
 *
 * @param symbol empty for a draft, which says in the symbol's place that it is provisional
 * @param original the language that the covering letter was written in, as a code of the API
 * @param library what a library keeps of the document, by language
 */
public record Imprint(
        Optional<String> symbol,
        LocalDate letterDate,
        LocalDate documentDate,
        String original,
        Map<String, LibraryEntry> library) {
    /** The covering letter is usually dated two days after the meeting (S/2020/736, S/2021/90). */
    private static final int LETTER_FOLLOWS_AFTER_DAYS = 2;

    public static Imprint provisional(MeetingFacts meeting) {
        LocalDate letter = meeting.date().plusDays(LETTER_FOLLOWS_AFTER_DAYS);
        return new Imprint(Optional.empty(), letter, letter, "en", Map.of());
    }
}
