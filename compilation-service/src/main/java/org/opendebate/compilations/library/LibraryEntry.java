package org.opendebate.compilations.library;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Of a document in one language.
 *
 * @param jobNumber {@code 21-06914}, without the letter of the language; null while none is given
 * @param releaseDate the day on which it was released in this language; null while it is not known
 * @param agendaItem the title of the agenda item, in this language; null where none is named
 * @param distribution {@code general} or {@code limited}; null means general
 */
public record LibraryEntry(
        @Pattern(regexp = "[0-9]{2}-[0-9]{5}") String jobNumber,
        LocalDate releaseDate,
        @Size(min = 1, max = 1000) String agendaItem,
        @Pattern(regexp = "general|limited") String distribution) {

    public LibraryEntry {
        distribution = distribution == null ? "general" : distribution;
        agendaItem = agendaItem == null ? null : agendaItem.strip();
    }
}
