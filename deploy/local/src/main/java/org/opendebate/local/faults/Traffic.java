package org.opendebate.local.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients see, attempt by attempt. Times are those of System.nanoTime. */
final class Traffic {

    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final ConcurrentLinkedQueue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Submission> open = new ConcurrentLinkedQueue<>();

    /**
     * @param trouble null for an answer that ended the request
     */
    record Attempt(long sent, long answered, String trouble) {}

    void sent() {
        inFlight.incrementAndGet();
    }

    void came(Attempt attempt) {
        inFlight.decrementAndGet();
        attempts.add(attempt);
    }

    void acknowledged(Acknowledged answer) {
        acknowledged.add(answer);
        ended.incrementAndGet();
    }

    void refused(String problem) {
        refused.add(problem);
        ended.incrementAndGet();
    }

    /** A client lost its patience: nobody knows what became of it. */
    void givenUp(Submission submission) {
        open.add(submission);
        ended.incrementAndGet();
    }

    int inFlight() {
        return inFlight.get();
    }

    /** How many submissions have come to their end. */
    int ended() {
        return ended.get();
    }

    List<Acknowledged> acknowledged() {
        return new ArrayList<>(acknowledged);
    }

    List<String> refused() {
        return new ArrayList<>(refused);
    }

    List<Submission> givenUp() {
        return new ArrayList<>(open);
    }

    long retried() {
        return attempts.stream().filter(attempt -> attempt.trouble() != null).count();
    }

    /** Attempts that failed after a moment. */
    long troubleSince(long moment) {
        return attempts.stream()
                .filter(attempt -> attempt.trouble() != null && attempt.answered() >= moment)
                .count();
    }

    /** From a moment to the first answer to a request that was sent after it; empty if none came. */
    OptionalLong firstAnswerAfter(long moment) {
        return attempts.stream()
                .filter(attempt -> attempt.trouble() == null && attempt.sent() >= moment)
                .mapToLong(attempt -> attempt.answered() - moment)
                .min();
    }

    /** What went wrong, each once. */
    List<String> troubles() {
        return attempts.stream()
                .map(Attempt::trouble)
                .filter(trouble -> trouble != null)
                .distinct()
                .sorted()
                .toList();
    }
}
