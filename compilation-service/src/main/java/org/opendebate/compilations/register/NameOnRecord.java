package org.opendebate.compilations.register;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A name of a delegation in one language.
 *
 * @param language code of the API: {@code en}
 * @param until the first day on which a former name no longer held; null for the name in force
 * @param listForm orders lists: {@code Iran (Islamic Republic of)}
 * @param runningForm within a sentence: {@code the Islamic Republic of Iran}; null where none is on record
 */
@Embeddable
public record NameOnRecord(String language, LocalDate until, String listForm, String runningForm) {

    /** The name that held on a day: the former name that ended next after it, or else the one in force. */
    static Optional<NameOnRecord> holdingOn(LocalDate day, String language, List<NameOnRecord> names) {
        return names.stream()
                .filter(name -> name.language.equals(language))
                .filter(name -> name.until == null || day.isBefore(name.until))
                .min(Comparator.comparing(NameOnRecord::until, Comparator.nullsLast(Comparator.naturalOrder())));
    }

    String inSentence() {
        return runningForm == null || runningForm.isBlank() ? listForm : runningForm;
    }
}
