package org.opendebate.meetings.delegation;

import java.time.LocalDate;
import java.util.Map;
import org.opendebate.meetings.OfficialLanguage;

/**
 * Names that held before a date; a language that is missing did not change.
 *
 * @param until the first day on which these names no longer held
 */
record FormerNames(LocalDate until, Map<OfficialLanguage, Names> names) {
    FormerNames {
        if (until == null || names == null || names.isEmpty()) {
            throw new IllegalArgumentException("former names need the date until which they held, and a name");
        }
        names = Map.copyOf(names);
    }
}
