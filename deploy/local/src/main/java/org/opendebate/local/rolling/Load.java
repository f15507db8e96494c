package org.opendebate.local.rolling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.opendebate.local.stack.Stack;
import org.opendebate.local.traffic.Reader;
import org.opendebate.local.traffic.Secretariat;
import org.opendebate.local.traffic.Sender;
import org.opendebate.local.traffic.Steady;
import org.opendebate.local.traffic.Traffic;

/** Clients that submit and read at the one door until they are told to end. */
final class Load implements AutoCloseable {

    private static final int SENDERS = 4;
    private static final int DELEGATIONS_EACH = 8;
    private static final int READERS = 2;
    /** As the senders have: how slow a busy machine is, is not what is asked here. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final Duration PACE = Duration.ofMillis(400);

    private final Traffic traffic = new Traffic();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final List<Reader> readers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Stack stack;

    private Load(Stack stack) {
        this.stack = stack;
    }

    /** @param meeting its path */
    static Load start(Stack stack, Secretariat secretariat, String door, String meeting) {
        Load load = new Load(stack);
        List<String> delegations = secretariat.delegations(SENDERS * DELEGATIONS_EACH);
        // their tokens are asked for before the clock runs
        delegations.forEach(load::token);
        for (int i = 0; i < SENDERS; i++) {
            Steady steady = new Steady(
                    meeting, delegations.subList(i * DELEGATIONS_EACH, (i + 1) * DELEGATIONS_EACH), PACE, load.ended);
            load.threads.add(Thread.ofPlatform().start(new Sender(List.of(door), load::token, steady, load.traffic)));
        }
        for (int i = 0; i < READERS; i++) {
            Reader reader = new Reader(List.of(door), secretariat.token(), meeting, PATIENCE);
            load.readers.add(reader);
            load.threads.add(Thread.ofPlatform().start(reader));
        }
        return load;
    }

    Traffic traffic() {
        return traffic;
    }

    int acknowledged() {
        return traffic.acknowledged().size();
    }

    int reads() {
        return readers.stream().mapToInt(Reader::reads).sum();
    }

    /** Requests of either kind since a moment, as System.nanoTime gave it. */
    long failedSince(long moment) {
        return traffic.troubleSince(moment)
                + readers.stream()
                        .mapToLong(reader -> reader.failedSince(moment))
                        .sum();
    }

    /** What went wrong for either kind, each once. */
    List<String> troubles() {
        return Stream.concat(
                        traffic.troubles().stream().map(trouble -> "a submission failed: " + trouble),
                        readers.stream()
                                .map(Reader::troubles)
                                .flatMap(List::stream)
                                .distinct()
                                .map(trouble -> "a read failed: " + trouble))
                .toList();
    }

    /** Lets each client finish what it has begun. */
    @Override
    public void close() {
        ended.set(true);
        readers.forEach(Reader::end);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while clients finish", e);
        }
    }

    private String token(String delegation) {
        return stack.identity().tokenOfMission(delegation);
    }
}
