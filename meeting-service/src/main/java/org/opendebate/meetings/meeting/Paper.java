package org.opendebate.meetings.meeting;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.opendebate.meetings.OfficialLanguage;

/**
 * A file that goes with the announcement, with the language in which it was written.
 *
 * @param date the date that it bears; null when it bears none
 * @param sha256 of the bytes, in hexadecimal
 * @param size in bytes
 * @param model what a Word file says; empty for a PDF
 */
public record Paper(
        OfficialLanguage language,
        LocalDate date,
        PaperFormat format,
        String key,
        String sha256,
        long size,
        Optional<PaperModel> model) {
    public Paper {
        Objects.requireNonNull(language, "original language of a paper");
        Objects.requireNonNull(format, "format of a paper");
        Objects.requireNonNull(key, "key of a paper");
        Objects.requireNonNull(sha256, "hash of a paper");
        Objects.requireNonNull(model, "model of a paper");
    }
}
