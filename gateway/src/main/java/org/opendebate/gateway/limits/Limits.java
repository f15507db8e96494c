package org.opendebate.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.opendebate.gateway.identity.Admission;
import org.opendebate.gateway.problems.GatewayProblems;
import org.opendebate.gateway.problems.Problem;

/**
 * Counts requests. No two delegations share a count, so that none is refused for another's traffic: a caller is the user
 * or machine that the token names, together with the client through which it came.
 */
@Singleton
public class Limits {
    private final Counted clients;
    private final Counted delegations;
    private final Counted addresses;
    private final UnderWay underWay;
    private final int atOnce;

    Limits(LimitSettings settings, Vertx vertx) {
        clients = new Counted("client", settings.client(), settings.window());
        delegations = new Counted("delegation", settings.delegation(), settings.window());
        addresses = new Counted("address", settings.anonymous(), settings.window());
        atOnce = settings.atOnce();
        underWay = new UnderWay(atOnce);
        vertx.setPeriodic(settings.window().toMillis(), tick -> sweep());
    }

    /** @param address of the connection, as numbers */
    public Verdict count(Admission admission, String address) {
        List<Counted> limits = new ArrayList<>();
        List<Bucket> buckets = new ArrayList<>();
        switch (admission) {
            case Admission.Known known -> {
                limits.add(clients);
                buckets.add(clients.of(name(known)));
                known.delegation().ifPresent(delegation -> {
                    limits.add(delegations);
                    buckets.add(delegations.of(delegation));
                });
            }
            case Admission.Anonymous _, Admission.Refused _ -> {
                limits.add(addresses);
                buckets.add(addresses.of(network(address)));
            }
        }
        return take(limits, buckets);
    }

    /**
     * Begins a request that takes a connection to a service.
     *
     * @return what to call once when it is over; empty when the caller has too many under way. Callers without a token
     *     are not told apart here: their requests are reads, and what stands in front may bring all of them
     */
    public Optional<Runnable> begin(Admission admission) {
        if (!(admission instanceof Admission.Known known)) {
            return Optional.of(() -> {});
        }
        String name = name(known);
        return underWay.begin(name) ? Optional.of(() -> underWay.end(name)) : Optional.empty();
    }

    /** What is said to a caller with too many requests under way. */
    public Problem tooManyAtOnce() {
        return Problem.of(GatewayProblems.TOO_MANY_REQUESTS, "Too many requests of this client are under way")
                .rule("limit-at-once")
                .expected("at most " + atOnce + " at once")
                .remedy("Wait for the answer of one before sending the next")
                .retryAfter(Duration.ofSeconds(1));
    }

    private static String name(Admission.Known known) {
        return known.client() + "\n" + known.subject();
    }

    private static Verdict take(List<Counted> limits, List<Bucket> buckets) {
        List<Verdict.Left> left = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            Counted limit = limits.get(i);
            ConsumptionProbe probe = buckets.get(i).tryConsumeAndReturnRemaining(1);
            left.add(new Verdict.Left(
                    limit.policy(),
                    limit.quota(),
                    limit.window(),
                    probe.getRemainingTokens(),
                    Duration.ofNanos(probe.getNanosToWaitForReset()),
                    Duration.ofNanos(probe.getNanosToWaitForRefill())));
            if (!probe.isConsumed()) {
                // what is refused by one limit is not counted by another
                buckets.subList(0, i).forEach(bucket -> bucket.addTokens(1));
                break;
            }
        }
        return new Verdict(left);
    }

    private void sweep() {
        clients.forgetTheFull();
        delegations.forgetTheFull();
        addresses.forgetTheFull();
    }

    /** Of an IPv6 address its network of 64 bits, which is what one customer has. */
    static String network(String address) {
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : address;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not an address in numbers: " + address, e);
        }
    }
}
