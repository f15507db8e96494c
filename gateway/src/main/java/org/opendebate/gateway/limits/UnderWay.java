package org.opendebate.gateway.limits;

import java.util.concurrent.ConcurrentHashMap;

/** How many requests of each name are under way at this moment. */
final class UnderWay {
    private final int most;
    private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();

    UnderWay(int most) {
        this.most = most;
    }

    /** Whether one more may begin; whoever may calls {@link #end} once. */
    boolean begin(String name) {
        int now = counts.merge(name, 1, Integer::sum);
        if (now > most) {
            end(name);
            return false;
        }
        return true;
    }

    void end(String name) {
        counts.computeIfPresent(name, (same, count) -> count == 1 ? null : count - 1);
    }

    int names() {
        return counts.size();
    }
}
