package org.opendebate.bench.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.opendebate.bench.stack.Latencies;

/** The gateway in turn with nginx and HAProxy, where they are installed; it verifies a token, they do not. */
public final class GatewayBench {

    /**
     * How much is measured.
     *
     * @param warmUp of the gateway, for each kind; the others are not compiled while they run
     */
    public record Size(Duration warmUp, int rounds, Duration round) {

        public static final Size WHOLE = new Size(Duration.ofSeconds(30), 5, Duration.ofSeconds(2));

        /** Shows in seconds that all of it works; its numbers mean nothing. */
        public static final Size SHORT = new Size(Duration.ofMillis(500), 1, Duration.ofMillis(300));
    }

    private final Path root;
    private final Path folder;
    private final Size size;
    private final Map<String, String> beside;

    /**
     * Prepares a run.
     *
     * @param root of the project, with a gateway that is built
     * @param folder exists, and is empty
     * @param beside environment of a second gateway, to see what a setting brings; empty for none
     */
    public GatewayBench(Path root, Path folder, Size size, Map<String, String> beside) {
        this.root = root;
        this.folder = folder;
        this.size = size;
        this.beside = Map.copyOf(beside);
    }

    public void measure() throws IOException {
        List<Proxy> proxies = new ArrayList<>();
        try (Upstream upstream = new Upstream();
                Issuer issuer = new Issuer()) {
            proxies.add(Proxy.gateway("gateway", folder, root, upstream.port(), issuer, Map.of()));
            if (!beside.isEmpty()) {
                proxies.add(Proxy.gateway("other", folder, root, upstream.port(), issuer, beside));
            }
            Proxy.nginx(folder, upstream.port())
                    .ifPresentOrElse(proxies::add, () -> System.out.println("nginx is not installed: not compared"));
            Proxy.haproxy(folder, upstream.port())
                    .ifPresentOrElse(proxies::add, () -> System.out.println("haproxy is not installed: not compared"));
            System.out.printf(
                    "%d connections, one worker each, %d rounds of %.1f s in turn%n",
                    Load.CONNECTIONS, size.rounds(), size.round().toMillis() / 1000.0);
            Load load = new Load(issuer.token());
            for (Kind kind : Kind.values()) {
                compare(kind, load, proxies);
            }
        } finally {
            proxies.forEach(Proxy::close);
        }
    }

    private void compare(Kind kind, Load load, List<Proxy> proxies) {
        for (Proxy proxy : proxies) {
            load.on(proxy, kind, proxy.isCompiledWhileItRuns() ? size.warmUp() : size.round());
        }
        Map<Proxy, List<Load.Round>> rounds = new LinkedHashMap<>();
        for (int round = 0; round < size.rounds(); round++) {
            for (Proxy proxy : proxies) {
                rounds.computeIfAbsent(proxy, first -> new ArrayList<>()).add(load.on(proxy, kind, size.round()));
            }
        }
        System.out.println(kind.title);
        List<Load.Round> ours = rounds.get(proxies.getFirst());
        rounds.forEach((proxy, theirs) -> {
            System.out.printf(
                    "  %-8s %8.0f a second, p99 %6.2f ms, %7.1f us of a processor each",
                    proxy.name(),
                    median(theirs, Load.Round::perSecond),
                    median(theirs, GatewayBench::p99),
                    median(theirs, Load.Round::microsOfEach));
            if (proxy != proxies.getFirst()) {
                System.out.printf(
                        "; the gateway: %.2f of its rate, %.2f of its p99, %.2f of its processor",
                        ratio(ours, theirs, Load.Round::perSecond),
                        ratio(ours, theirs, GatewayBench::p99),
                        ratio(ours, theirs, Load.Round::microsOfEach));
            }
            System.out.println();
        });
    }

    private static double p99(Load.Round round) {
        return new Latencies(round.nanos()).p99Millis();
    }

    /** Of the pairs of rounds that ran after each other, the median of their ratios. */
    private static double ratio(List<Load.Round> ours, List<Load.Round> theirs, ToDoubleFunction<Load.Round> of) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < ours.size(); i++) {
            ratios.add(of.applyAsDouble(ours.get(i)) / of.applyAsDouble(theirs.get(i)));
        }
        return ratios.stream().sorted().toList().get(ratios.size() / 2);
    }

    private static double median(List<Load.Round> rounds, ToDoubleFunction<Load.Round> of) {
        return rounds.stream().map(of::applyAsDouble).sorted().toList().get(rounds.size() / 2);
    }
}
