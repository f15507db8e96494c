package org.opendebate.local.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients see, attempt by attempt. Times are those of System.nanoTime. */
public final class Traffic {

    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final ConcurrentLinkedQueue<Attempt> attempts = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Submission> open = new ConcurrentLinkedQueue<>();

    /**
     * @param trouble null for an answer that ended the request
     */
    public record Attempt(long sent, long answered, String trouble) {}

    public void sent() {
        inFlight.incrementAndGet();
    }

    public void came(Attempt attempt) {
        inFlight.decrementAndGet();
        attempts.add(attempt);
    }

    public void acknowledged(Acknowledged answer) {
        acknowledged.add(answer);
        ended.incrementAndGet();
    }

    public void refused(String problem) {
        refused.add(problem);
        ended.incrementAndGet();
    }

    /** A client lost its patience: nobody knows what became of it. */
    public void givenUp(Submission submission) {
        open.add(submission);
        ended.incrementAndGet();
    }

    public int inFlight() {
        return inFlight.get();
    }

    /** How many submissions have come to their end. */
    public int ended() {
        return ended.get();
    }

    public List<Acknowledged> acknowledged() {
        return new ArrayList<>(acknowledged);
    }

    public List<String> refused() {
        return new ArrayList<>(refused);
    }

    public List<Submission> givenUp() {
        return new ArrayList<>(open);
    }

    public long retried() {
        return attempts.stream().filter(attempt -> attempt.trouble() != null).count();
    }

    /** Attempts that failed after a moment. */
    public long troubleSince(long moment) {
        return attempts.stream()
                .filter(attempt -> attempt.trouble() != null && attempt.answered() >= moment)
                .count();
    }

    /** From a moment to the first answer to a request that was sent after it; empty if none came. */
    public OptionalLong firstAnswerAfter(long moment) {
        return attempts.stream()
                .filter(attempt -> attempt.trouble() == null && attempt.sent() >= moment)
                .mapToLong(attempt -> attempt.answered() - moment)
                .min();
    }

    /** From each request to its answer, of those that ended in one. */
    public List<Long> nanosOfAnswers() {
        return attempts.stream()
                .filter(attempt -> attempt.trouble() == null)
                .map(attempt -> attempt.answered() - attempt.sent())
                .toList();
    }

    /** What went wrong, each once. */
    public List<String> troubles() {
        return attempts.stream()
                .map(Attempt::trouble)
                .filter(trouble -> trouble != null)
                .distinct()
                .sorted()
                .toList();
    }
}
