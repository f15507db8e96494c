package org.opendebate.meetings.delegation;

import java.time.LocalDate;
import java.util.List;

/** A representative as JSON, in the store, in the API and in events. */
record RepresentativeJson(String role, String name, boolean adInterim, LocalDate from, LocalDate until) {

    static List<RepresentativeJson> of(List<Representative> representatives) {
        return representatives.stream()
                .map(one ->
                        new RepresentativeJson(one.role().wire(), one.name(), one.adInterim(), one.from(), one.until()))
                .toList();
    }

    static List<Representative> representatives(List<RepresentativeJson> json) {
        return json.stream()
                .map(one -> new Representative(
                        Representative.Role.ofWire(one.role()).orElseThrow(),
                        one.name(),
                        one.adInterim(),
                        one.from(),
                        one.until()))
                .toList();
    }
}
