package org.opendebate.local.traffic;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Submissions of some delegations in turn, at a pace, until it is ended: of each its first version, then one that replaces it,
 * and so on.
 */
public final class Steady implements Iterable<Submission> {

    private final String meeting;
    private final List<String> delegations;
    private final Duration pace;
    private final AtomicBoolean ended;

    /**
     * @param pace between two submissions
     * @param ended set by whoever ends it
     */
    public Steady(String meeting, List<String> delegations, Duration pace, AtomicBoolean ended) {
        this.meeting = meeting;
        this.delegations = List.copyOf(delegations);
        this.pace = pace;
        this.ended = ended;
    }

    @Override
    public Iterator<Submission> iterator() {
        return new Iterator<>() {
            private int number;

            @Override
            public boolean hasNext() {
                return !ended.get();
            }

            @Override
            public Submission next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("it was ended");
                }
                if (number > 0) {
                    pause();
                }
                int version = 1 + number / delegations.size();
                return Submission.of(meeting, delegations.get(number++ % delegations.size()), version);
            }
        };
    }

    private void pause() {
        try {
            Thread.sleep(pace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two submissions", e);
        }
    }
}
