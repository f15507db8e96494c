package org.opendebate.bench.stack;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.Stack;
import org.opendebate.local.traffic.Reader;
import org.opendebate.local.traffic.Secretariat;
import org.opendebate.local.traffic.Sender;
import org.opendebate.local.traffic.Submission;
import org.opendebate.local.traffic.Traffic;

/** Sixty submissions a minute, each of another delegation and at its second whatever became of those before, and reads. */
final class DeadlineHour {

    private static final long EVERY_MILLIS = 1000;
    private static final int READERS = 4;
    private static final double GOAL_MILLIS = 2000;

    private final Stack stack;
    private final Secretariat secretariat;

    DeadlineHour(Stack stack, Secretariat secretariat) {
        this.stack = stack;
        this.secretariat = secretariat;
    }

    /** In a sentence. */
    String play(List<Submission> submissions) {
        List<String> gateway = List.of(stack.layout().url(Port.GATEWAY));
        submissions.forEach(one -> stack.identity().tokenOfMission(one.delegation()));
        Traffic traffic = new Traffic();
        String meeting = submissions.getFirst().meeting();
        List<Reader> readers = new ArrayList<>();
        List<Thread> reading = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            Reader reader = new Reader(gateway, secretariat.token(), meeting, Duration.ofSeconds(5));
            readers.add(reader);
            reading.add(Thread.ofPlatform().start(reader));
        }
        long start = System.nanoTime();
        List<Thread> sending = new ArrayList<>();
        try {
            for (Submission submission : submissions) {
                sending.add(Thread.ofPlatform()
                        .start(new Sender(gateway, stack.identity()::tokenOfMission, List.of(submission), traffic)));
                Thread.sleep(EVERY_MILLIS);
            }
            for (Thread thread : sending) {
                thread.join();
            }
            readers.forEach(Reader::end);
            for (Thread thread : reading) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Latencies latencies = new Latencies(traffic.nanosOfAnswers());
        long failed =
                readers.stream().mapToLong(reader -> reader.failedSince(start)).sum();
        int refused = submissions.size() - traffic.acknowledged().size();
        boolean met = refused == 0 && traffic.retried() == 0 && failed == 0 && latencies.p99Millis() < GOAL_MILLIS;
        return "deadline      %d submissions, one a second, and %d reads: %d refused, %d retried, %d reads failed; p99 %.0f ms, median %.0f ms; goal none and under %.0f ms: %s"
                .formatted(
                        submissions.size(),
                        readers.stream().mapToInt(Reader::reads).sum(),
                        refused,
                        traffic.retried(),
                        failed,
                        latencies.p99Millis(),
                        latencies.medianMillis(),
                        GOAL_MILLIS,
                        met ? "met" : "NOT met");
    }
}
