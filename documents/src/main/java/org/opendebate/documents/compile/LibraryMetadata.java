package org.opendebate.documents.compile;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a library keeps of a document in one language, beside what stands on its first page anyway.
 *
 * @param jobNumber {@code 21-06914}, without the letter of the language; empty while none is given
 * @param releaseDate the day on which the document was released in this language
 * @param agendaItem the title of the agenda item, in the document's language
 */
public record LibraryMetadata(
        Optional<String> jobNumber, Optional<LocalDate> releaseDate, Optional<String> agendaItem) {

    public LibraryMetadata {
        if (jobNumber.isPresent() && !jobNumber.get().matches("[0-9]{2}-[0-9]{5}")) {
            throw new IllegalArgumentException("LibraryMetadata: not a job number: " + jobNumber.get());
        }
    }

    public static LibraryMetadata none() {
        return new LibraryMetadata(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return equals(none());
    }
}
