package org.opendebate.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.opendebate.local.client.Api;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.Stack;
import org.opendebate.local.traffic.Reader;
import org.opendebate.local.traffic.Secretariat;
import org.opendebate.local.traffic.Sender;
import org.opendebate.local.traffic.Submission;
import org.opendebate.local.traffic.Traffic;

/** One meeting, from its announcement to the draft of its compilation, with a fault while statements come in. */
final class Round {

    static final int CLIENTS = 8;
    /** Of each five submissions, one replaces an earlier one. */
    private static final int REPLACES_ONE_OF = 5;

    private final Stack stack;
    private final Injection injection;
    private final Secretariat secretariat;
    private final Proof proof;
    private final Random random;
    private final long seed;

    Round(Stack stack, Api api, Injection injection, long seed) {
        this.stack = stack;
        this.injection = injection;
        this.secretariat = new Secretariat(stack, api);
        this.proof = new Proof(stack, api, secretariat);
        this.random = new Random(seed);
        this.seed = seed;
    }

    /**
     * @param day of the meeting
     * @param submissions all together
     * @param plant what is done to the stack once the meeting is announced
     */
    Result play(Fault fault, LocalDate day, int submissions, Runnable plant) {
        String meeting = secretariat.announce(day);
        plant.run();
        List<List<Submission>> plans = plans(meeting, submissions);
        plans.stream()
                .flatMap(List::stream)
                .map(Submission::delegation)
                .distinct()
                .forEach(this::token);
        Traffic traffic = new Traffic();
        Injection.Prepared prepared = injection.prepare(fault, seed);
        Moment moment;
        JsonNode seal;
        try (prepared) {
            moment = submit(fault, meeting, plans, traffic, prepared);
            secretariat.decide(meeting, random);
            seal = secretariat.seal(meeting, day);
        }
        List<String> findings = proof.findings(meeting, seal, traffic);
        SealProof compared = new SealProof(traffic.acknowledged(), traffic.givenUp(), seal);
        findings.addAll(compared.lost());
        findings.addAll(compared.doubled());
        traffic.refused().forEach(refusal -> findings.add("refused: " + refusal));
        OptionalLong recovery = traffic.firstAnswerAfter(moment.nanos());
        return new Result(
                fault,
                moment.told() + prepared.seen(),
                traffic.acknowledged().size(),
                traffic.refused().size(),
                traffic.retried(),
                compared.lost().size(),
                compared.doubled().size(),
                recovery.isPresent() ? Duration.ofNanos(recovery.getAsLong()) : null,
                findings);
    }

    /** When the fault hit, and what shows that it did. */
    private record Moment(long nanos, String told) {}

    private Moment submit(
            Fault fault, String meeting, List<List<Submission>> plans, Traffic traffic, Injection.Prepared prepared) {
        List<String> gateways = new ArrayList<>(List.of(stack.layout().url(Port.GATEWAY)));
        gateways.addAll(prepared.moreGateways());
        int all = plans.stream().mapToInt(List::size).sum();
        int at = all / 8 + random.nextInt(all / 4 + 1);
        List<Thread> clients = new ArrayList<>();
        for (List<Submission> plan : plans) {
            clients.add(Thread.ofPlatform().start(new Sender(gateways, this::token, plan, traffic)));
        }
        Reader reader = new Reader(gateways, secretariat.token(), meeting, Duration.ofSeconds(5));
        Thread reading = Thread.ofPlatform().start(reader);
        while (traffic.ended() < at || traffic.inFlight() == 0 && traffic.ended() < all) {
            pause(5);
        }
        int inFlight = traffic.inFlight();
        long hit = System.nanoTime();
        String seen = injection.hit(fault);
        join(clients);
        reader.end();
        join(List.of(reading));
        String told = "at " + at + " of " + all + ", in flight " + inFlight + ", failed "
                + traffic.troubleSince(hit) + " submissions and " + reader.failedSince(hit) + " of "
                + reader.reads() + " reads" + seen;
        return new Moment(hit, told);
    }

    /** For each client its delegations, which none shares with another. */
    private List<List<Submission>> plans(String meeting, int submissions) {
        int each = submissions / CLIENTS;
        int second = each / REPLACES_ONE_OF;
        int first = each - second;
        List<String> delegations = secretariat.delegations(first * CLIENTS);
        List<List<Submission>> plans = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            List<Submission> plan = new ArrayList<>();
            for (int i = 0; i < first; i++) {
                plan.add(Submission.of(meeting, delegations.get(client * first + i), 1));
                if (i < second) {
                    plan.add(Submission.of(meeting, delegations.get(client * first + i), 2));
                }
            }
            plans.add(plan);
        }
        return plans;
    }

    private String token(String delegation) {
        return stack.identity().tokenOfMission(delegation);
    }

    private static void join(List<Thread> threads) {
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
