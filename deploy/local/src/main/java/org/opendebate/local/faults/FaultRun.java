package org.opendebate.local.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.opendebate.local.client.Api;
import org.opendebate.local.client.DebateFailed;
import org.opendebate.local.stack.Layout;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.local.stack.Stack;
import org.opendebate.local.stack.Wiring;

/** Plays a debate for each fault on one stack, one after another, and prints what became of the submissions. */
public final class FaultRun {

    /** Fewest submissions: one of each client. */
    public static final int FEWEST = Round.CLIENTS;
    /** Most submissions: as many as there are delegations outside the Council, and those that replace. */
    public static final int MOST = 224;

    private static final LocalDate FIRST_DAY = LocalDate.of(2021, 5, 6);
    /** Measured on two cores that have nothing else to do: a round without its submissions, and each submission. */
    private static final Duration ROUND = Duration.ofSeconds(25);

    private static final Duration SUBMISSION = Duration.ofMillis(100);

    /**
     * What is to be played.
     *
     * @param plants bugs that the proof must find, the first with the first fault, and so on; empty for none
     */
    public record Plan(List<Fault> faults, int submissions, long seed, List<Plant> plants) {}

    private final Layout layout;
    private final Consumer<String> out;

    public FaultRun(Layout layout, Consumer<String> out) {
        this.layout = layout;
        this.out = out;
    }

    /** Makes the folder of a stack such that it can be emptied, also after a run that was killed. */
    public static void release(Layout layout) {
        SmallDisk.unmountLeft(objects(layout));
    }

    private static Path objects(Layout layout) {
        return layout.data().resolve("s3/objects");
    }

    /**
     * @return true if nothing was lost, doubled or refused for good
     */
    public boolean play(Plan plan) {
        Map<Fault, String> impossible = Injection.impossible(layout);
        List<Fault> faults = plan.faults().stream()
                .filter(fault -> !impossible.containsKey(fault))
                .toList();
        out.accept("seed " + plan.seed() + ", " + plan.submissions() + " submissions for each of " + faults.size()
                + " faults; it takes about "
                + ROUND.plus(SUBMISSION.multipliedBy(plan.submissions()))
                        .multipliedBy(faults.size())
                        .plusMinutes(1)
                        .toMinutes()
                + " minutes");
        List<Result> results = playAll(plan, faults);
        out.accept("");
        out.accept(Result.HEAD);
        results.forEach(result -> out.accept(result.line()));
        impossible.forEach((fault, needs) -> {
            if (plan.faults().contains(fault)) {
                out.accept("not run: " + fault.told() + ", " + needs);
            }
        });
        int lost = results.stream().mapToInt(Result::lost).sum();
        int doubled = results.stream().mapToInt(Result::doubled).sum();
        int findings =
                results.stream().mapToInt(result -> result.findings().size()).sum();
        out.accept("lost " + lost + ", doubled " + doubled + ", otherwise wrong " + (findings - lost - doubled)
                + ", seed " + plan.seed());
        return results.stream().allMatch(Result::holds);
    }

    private List<Result> playAll(Plan plan, List<Fault> faults) {
        Map<ServiceName, TcpProxy> proxies = Injection.proxies(layout);
        SmallDisk disk = faults.contains(Fault.STORE_FULL) ? SmallDisk.mount(objects(layout)) : null;
        List<Result> results = new ArrayList<>();
        try (Stack stack = Stack.start(layout, Wiring.PROXIED, out)) {
            Api api = new Api(layout.url(Port.GATEWAY), method -> {});
            Injection injection = new Injection(stack, proxies, disk);
            for (Fault fault : faults) {
                out.accept("round " + (results.size() + 1) + ": " + fault.told());
                // a bug stays once it is planted, so that the rounds after it find it too
                Runnable plant = results.size() < plan.plants().size()
                        ? () -> plan.plants().get(results.size()).in(stack)
                        : () -> {};
                Result result = round(
                        fault,
                        () -> new Round(stack, api, injection, plan.seed() + results.size())
                                .play(fault, FIRST_DAY.plusDays(results.size()), plan.submissions(), plant));
                result.findings().forEach(finding -> out.accept("  " + finding));
                out.accept("  " + result.line());
                results.add(result);
            }
        } finally {
            if (disk != null) {
                disk.close();
            }
            proxies.values().forEach(TcpProxy::close);
        }
        return results;
    }

    /** A round that cannot be played to its end has failed, and says why; the others are played all the same. */
    private static Result round(Fault fault, Supplier<Result> play) {
        try {
            return play.get();
        } catch (DebateFailed e) {
            return Result.brokenOff(fault, e.getMessage());
        }
    }
}
