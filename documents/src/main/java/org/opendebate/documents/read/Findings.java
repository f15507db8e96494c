package org.opendebate.documents.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers what is found while reading: one finding per rule, with its first place and how often it was met. */
final class Findings {

    private record Tally(String place, String found, int count) {}

    private final Map<Rule, Tally> tallies = new EnumMap<>(Rule.class);

    void add(Rule rule, String place, String found) {
        tallies.merge(
                rule,
                new Tally(place, found, 1),
                (before, ignored) -> new Tally(before.place(), before.found(), before.count() + 1));
    }

    List<Finding> list() {
        List<Finding> list = new ArrayList<>();
        tallies.forEach((rule, tally) -> {
            String more = tally.count() == 1 ? "" : " (" + tally.count() + " such places)";
            list.add(rule.at(tally.place(), tally.found() + more));
        });
        return list;
    }
}
