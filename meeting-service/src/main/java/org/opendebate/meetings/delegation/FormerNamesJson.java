package org.opendebate.meetings.delegation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Former names as JSON. */
record FormerNamesJson(LocalDate until, Map<String, NamesJson> names) {

    static List<FormerNamesJson> of(List<FormerNames> former, boolean withSource) {
        return former.stream()
                .map(names -> new FormerNamesJson(names.until(), NamesJson.of(names.names(), withSource)))
                .toList();
    }

    static List<FormerNames> formerNames(List<FormerNamesJson> json) {
        return json.stream()
                .map(names -> new FormerNames(names.until(), NamesJson.names(names.names())))
                .toList();
    }
}
