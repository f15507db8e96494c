package org.opendebate.gateway.limits;

import java.util.HashMap;
import java.util.Map;

/**
 * How many requests are under way at this moment: of each caller at most so many, and of all together at most as many as
 * there are connections to a service. The second half of the connections is kept for those groups of callers (delegations) that
 * have none under way, so that no group finds all of them taken by others.
 */
final class UnderWay {
    private final int mostOfOne;
    private final int reserveFrom;
    private final Map<String, Integer> callers = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private int all;

    /** @param connections to one service */
    UnderWay(int mostOfOne, int connections) {
        this.mostOfOne = mostOfOne;
        this.reserveFrom = Math.max(1, connections / 2);
    }

    /** Whether one more may begin; whoever may calls {@link #end} once. */
    synchronized boolean begin(String caller, String group) {
        if (callers.getOrDefault(caller, 0) >= mostOfOne || (all >= reserveFrom && groups.containsKey(group))) {
            return false;
        }
        callers.merge(caller, 1, Integer::sum);
        groups.merge(group, 1, Integer::sum);
        all++;
        return true;
    }

    synchronized void end(String caller, String group) {
        callers.computeIfPresent(caller, (same, count) -> count == 1 ? null : count - 1);
        groups.computeIfPresent(group, (same, count) -> count == 1 ? null : count - 1);
        all--;
    }

    synchronized int names() {
        return callers.size() + groups.size();
    }
}
