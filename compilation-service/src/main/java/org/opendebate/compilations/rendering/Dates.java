package org.opendebate.compilations.rendering;

import java.time.LocalDate;
import java.util.Optional;
import org.opendebate.compilations.meeting.MeetingFacts;

/**
 * What only publication settles.
 *
 * @param symbol empty for a draft, which says in the symbol's place that it is provisional
 */
public record Dates(Optional<String> symbol, LocalDate letterDate, LocalDate documentDate) {
    /** The covering letter is usually dated two days after the meeting (S/2020/736, S/2021/90). */
    private static final int LETTER_FOLLOWS_AFTER_DAYS = 2;

    public static Dates provisional(MeetingFacts meeting) {
        LocalDate letter = meeting.date().plusDays(LETTER_FOLLOWS_AFTER_DAYS);
        return new Dates(Optional.empty(), letter, letter);
    }
}
