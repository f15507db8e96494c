package org.opendebate.bench.stack;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.opendebate.local.client.Api;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.Stack;
import org.opendebate.local.traffic.Secretariat;
import org.opendebate.local.traffic.Sender;
import org.opendebate.local.traffic.Submission;
import org.opendebate.local.traffic.Traffic;

/** Acceptance through the gateway in turn with the floor, each by eight clients, and then the deadline's last minutes. */
final class Submissions {

    private static final int CLIENTS = 8;
    private static final int WORDS = 500;
    private static final double THROUGHPUT_GOAL = 0.7;
    private static final double LATENCY_GOAL = 2;

    /**
     * How much is measured.
     *
     * @param warmUps pairs of rounds that are not counted
     * @param pairs of rounds
     * @param each submissions of a round
     * @param hour submissions of the deadline's last minutes, one a second
     */
    record Size(int warmUps, int pairs, int each, int hour) {

        static final Size WHOLE = new Size(2, 7, 160, 193);

        /** Shows in seconds that all of it works; its numbers mean nothing. */
        static final Size SHORT = new Size(0, 1, 8, 4);
    }

    private record Round(double seconds, List<Long> nanos, ProcessorTime used) {
        double perSecond() {
            return nanos.size() / seconds;
        }
    }

    private final Stack stack;
    private final Size size;
    private final Secretariat secretariat;
    private final Floor floor;
    private LocalDate day = LocalDate.of(2021, 5, 6);

    Submissions(Stack stack, Size size) {
        this.stack = stack;
        this.size = size;
        this.secretariat = new Secretariat(stack, new Api(stack.layout().url(Port.GATEWAY), method -> {}));
        this.floor = new Floor(stack);
    }

    void measure() {
        acceptance();
        System.out.println(new DeadlineHour(stack, secretariat).play(submissions(announced(), size.hour())));
        System.out.println(
                "Rates are medians of the rounds, the ratio that of the pairs; p99 is of all rounds together.");
    }

    void acceptance() {
        System.out.printf(
                "%d clients, %d statements of %d words a round, %d pairs of rounds%n",
                CLIENTS, size.each(), WORDS, size.pairs());
        List<Double> throughput = new ArrayList<>();
        List<Round> ours = new ArrayList<>();
        List<Round> floors = new ArrayList<>();
        for (int pair = -size.warmUps(); pair < size.pairs(); pair++) {
            List<List<Submission>> plans = plans(announced());
            Round beneath = together(plans, floor::take);
            Round through = through(plans);
            if (pair >= 0) {
                floors.add(beneath);
                ours.add(through);
                throughput.add(through.perSecond() / beneath.perSecond());
            }
        }
        Latencies mine = all(ours);
        Latencies least = all(floors);
        double ratio = median(throughput);
        double slower = mine.p99Millis() / least.p99Millis();
        System.out.printf(
                "accepted      %6.1f a second, the floor %6.1f, ratio %.2f; goal %.1f: %s%n",
                median(ours.stream().map(Round::perSecond).toList()),
                median(floors.stream().map(Round::perSecond).toList()),
                ratio,
                THROUGHPUT_GOAL,
                ratio >= THROUGHPUT_GOAL ? "met" : "NOT met");
        System.out.printf(
                "acknowledged  p99 %.0f ms, the floor %.0f ms, ratio %.1f; goal under %.0f: %s (medians %.0f and %.0f ms)%n",
                mine.p99Millis(),
                least.p99Millis(),
                slower,
                LATENCY_GOAL,
                slower < LATENCY_GOAL ? "met" : "NOT met",
                mine.medianMillis(),
                least.medianMillis());
        System.out.printf(
                "processors    %s for each, the floor %s%n",
                used(ours).eachOf(mine.count()), used(floors).eachOf(least.count()));
    }

    /** A debate of its own for each round. */
    private String announced() {
        String meeting = secretariat.announce(day);
        day = day.plusDays(1);
        return meeting;
    }

    private List<Submission> submissions(String meeting, int number) {
        return secretariat.delegations(number).stream()
                .map(delegation -> Submission.ofLength(meeting, delegation, 1, WORDS))
                .toList();
    }

    private List<List<Submission>> plans(String meeting) {
        List<List<Submission>> plans = new ArrayList<>();
        List<Submission> all = submissions(meeting, size.each());
        int each = size.each() / CLIENTS;
        for (int client = 0; client < CLIENTS; client++) {
            plans.add(all.subList(client * each, (client + 1) * each));
        }
        // tokens are had before the round, as a client has its own
        all.forEach(one -> stack.identity().tokenOfMission(one.delegation()));
        return plans;
    }

    private Round through(List<List<Submission>> plans) {
        Traffic traffic = new Traffic();
        List<String> gateway = List.of(stack.layout().url(Port.GATEWAY));
        Round round = together(plans, plan -> {
            new Sender(gateway, stack.identity()::tokenOfMission, plan, traffic).run();
            return List.<Long>of();
        });
        if (traffic.acknowledged().size() != size.each() || traffic.retried() > 0) {
            throw new IllegalStateException("of " + size.each() + " submissions "
                    + traffic.acknowledged().size() + " were acknowledged, with " + traffic.retried()
                    + " retries: " + traffic.troubles() + traffic.refused());
        }
        return new Round(round.seconds(), traffic.nanosOfAnswers(), round.used());
    }

    /** What one client does with its plan: how long each submission took. */
    private interface Client {
        List<Long> take(List<Submission> plan);
    }

    private static Round together(List<List<Submission>> plans, Client client) {
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(plans.size())) {
            ProcessorTime before = ProcessorTime.now();
            long start = System.nanoTime();
            List<Callable<List<Long>>> work = plans.stream()
                    .<Callable<List<Long>>>map(plan -> () -> client.take(plan))
                    .toList();
            for (Future<List<Long>> one : clients.invokeAll(work)) {
                nanos.addAll(one.get());
            }
            double seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
            return new Round(seconds, nanos, ProcessorTime.now().since(before));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client did not come to its end", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProcessorTime used(List<Round> rounds) {
        return rounds.stream().map(Round::used).reduce(ProcessorTime.none(), ProcessorTime::plus);
    }

    private static Latencies all(List<Round> rounds) {
        return new Latencies(
                rounds.stream().flatMap(round -> round.nanos().stream()).toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
