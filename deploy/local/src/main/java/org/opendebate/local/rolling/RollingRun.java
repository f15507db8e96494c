package org.opendebate.local.rolling;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.opendebate.local.client.Api;
import org.opendebate.local.component.Restartable;
import org.opendebate.local.faults.Proof;
import org.opendebate.local.faults.SealProof;
import org.opendebate.local.stack.Layout;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.local.stack.Stack;
import org.opendebate.local.stack.Wiring;
import org.opendebate.local.traffic.Secretariat;

/** Restarts each replica of some services in turn, and prints what the clients saw of it and what became of the submissions. */
public final class RollingRun {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 6);
    /** Until HAProxy, which asks twice a second, sends requests to a replica that is ready again. */
    private static final Duration TAKES_PART = Duration.ofSeconds(2);

    private static final int SEED = 20210524;

    private final Layout layout;
    private final Consumer<String> out;

    public RollingRun(Layout layout, Consumer<String> out) {
        this.layout = layout;
        this.out = out;
    }

    /** @return true if no request failed, and nothing was lost or doubled */
    public boolean play(List<ServiceName> services) {
        try (Stack stack = Stack.start(layout, Wiring.BALANCED, out)) {
            List<Replica> replicas = new ArrayList<>();
            for (ServiceName name : ServiceName.values()) {
                Restartable second = stack.startSecond(name);
                if (services.contains(name)) {
                    replicas.add(new Replica(name.wire(), stack.service(name)));
                    replicas.add(new Replica(name.wire() + "-2", second));
                }
            }
            stack.balance();
            out.accept("two replicas of each service are ready behind HAProxy");
            return play(stack, replicas);
        }
    }

    private record Replica(String name, Restartable process) {}

    private boolean play(Stack stack, List<Replica> replicas) {
        String door = stack.layout().url(Port.BALANCER);
        Api api = new Api(door, method -> {});
        Secretariat secretariat = new Secretariat(stack, api);
        String meeting = secretariat.announce(DAY);
        List<Restarted> restarted = new ArrayList<>();
        long start = System.nanoTime();
        Load load = Load.start(stack, secretariat, door, meeting);
        try (load) {
            for (Replica replica : replicas) {
                Restarted one = restart(replica, load);
                out.accept("restarted " + replica.name() + ", failed " + one.failed());
                restarted.add(one);
            }
        }
        List<String> findings = findings(stack, api, secretariat, meeting, load);
        out.accept("");
        out.accept(Restarted.HEAD);
        restarted.forEach(one -> out.accept(one.line()));
        findings.forEach(out);
        long failed = load.failedSince(start);
        out.accept("restarted " + restarted.size() + ", submissions " + load.acknowledged() + ", reads " + load.reads()
                + ", failed " + failed + ", otherwise wrong " + findings.size());
        return failed == 0 && findings.isEmpty();
    }

    private static Restarted restart(Replica replica, Load load) {
        int acknowledged = load.acknowledged();
        int reads = load.reads();
        long begun = System.nanoTime();
        replica.process().stop();
        long stopped = System.nanoTime();
        replica.process().start();
        long ready = System.nanoTime();
        pause(TAKES_PART);
        return new Restarted(
                replica.name(),
                Duration.ofNanos(stopped - begun),
                Duration.ofNanos(ready - stopped),
                load.acknowledged() - acknowledged,
                load.reads() - reads,
                load.failedSince(begun));
    }

    /** Everything that was acknowledged is in the seal, and every event of it has come to the other services. */
    private List<String> findings(Stack stack, Api api, Secretariat secretariat, String meeting, Load load) {
        secretariat.decide(meeting, new Random(SEED));
        JsonNode seal = secretariat.seal(meeting, DAY);
        List<String> findings = new Proof(stack, api, secretariat).findings(meeting, seal, load.traffic());
        SealProof compared =
                new SealProof(load.traffic().acknowledged(), load.traffic().givenUp(), seal);
        findings.addAll(compared.lost());
        findings.addAll(compared.doubled());
        load.traffic().refused().forEach(refusal -> findings.add("refused: " + refusal));
        findings.addAll(load.troubles());
        return findings;
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
