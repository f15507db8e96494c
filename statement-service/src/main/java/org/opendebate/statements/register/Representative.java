package org.opendebate.statements.register;

import java.time.LocalDate;

/**
 * Who heads a delegation.
 *
 * @param role {@code permanent-representative}, {@code permanent-observer} or {@code charge-d-affaires}
 * @param until the last day in office; null while in office
 */
public record Representative(String role, String name, boolean adInterim, LocalDate from, LocalDate until) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
