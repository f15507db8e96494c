package org.opendebate.gateway.limits;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.opendebate.gateway.GatewaySettings;
import org.opendebate.gateway.identity.Admission;
import org.opendebate.gateway.problems.GatewayProblems;
import org.opendebate.gateway.problems.Problem;
import org.opendebate.kit.problem.Sentence;

/**
 * Counts requests. No two delegations share a count, so that none is refused for another's traffic: a caller is the user
 * or machine that the token names, together with the client through which it came.
 */
@Singleton
public class Limits {
    /** All who show no token: what stands in front may bring all of them from one address. */
    private static final String WITHOUT_TOKEN = "without a token";

    private final Policy clients;
    private final Policy delegations;
    private final Policy addresses;
    private final Buckets buckets;
    private final UnderWay underWay;
    private final UnderWay anonymous;
    private final int atOnce;

    Limits(LimitSettings settings, GatewaySettings gateway, Vertx vertx, MeterRegistry meters) {
        clients = new Policy("client", settings.client(), settings.window());
        delegations = new Policy("delegation", settings.delegation(), settings.window());
        addresses = new Policy("address", settings.anonymous(), settings.window());
        buckets =
                settings.shared().url().isPresent() ? new SharedBuckets(vertx, settings, meters) : new MemoryBuckets();
        SharedBuckets.unshared(meters);
        atOnce = settings.atOnce();
        // a quarter of the connections for who shows no token, half of the others for whoever has none of them
        int quarter = Math.max(1, gateway.connections() / 4);
        anonymous = new UnderWay(quarter, 2 * quarter);
        underWay = new UnderWay(atOnce, gateway.connections() - quarter);
        vertx.setPeriodic(settings.window().toMillis(), tick -> buckets.sweep());
    }

    @PreDestroy
    void close() {
        buckets.close();
    }

    /**
     * Counts a request.
     *
     * @param address of the connection, as numbers
     * @param then called once, on the context of the caller
     */
    public void count(Admission admission, String address, Consumer<Verdict> then) {
        buckets.take(claims(admission, address), then);
    }

    private List<Claim> claims(Admission admission, String address) {
        return switch (admission) {
            case Admission.Known known -> {
                Claim caller = new Claim(clients, name(known));
                yield known.delegation()
                        .map(delegation -> List.of(caller, new Claim(delegations, delegation)))
                        .orElse(List.of(caller));
            }
            case Admission.Anonymous _, Admission.Refused _ -> List.of(new Claim(addresses, network(address)));
        };
    }

    /**
     * Begins a request that takes a connection to a service.
     *
     * @return what to call once when it is over; empty when the caller has too many under way
     */
    public Optional<Runnable> begin(Admission admission) {
        if (!(admission instanceof Admission.Known known)) {
            return begin(anonymous, WITHOUT_TOKEN, WITHOUT_TOKEN);
        }
        String caller = name(known);
        return begin(
                underWay,
                caller,
                known.delegation().map(code -> "delegation " + code).orElse(caller));
    }

    private static Optional<Runnable> begin(UnderWay underWay, String caller, String group) {
        return underWay.begin(caller, group) ? Optional.of(() -> underWay.end(caller, group)) : Optional.empty();
    }

    /** What is said to a caller with too many requests under way. */
    public Problem tooManyAtOnce() {
        return Problem.of(
                        GatewayProblems.TOO_MANY_REQUESTS, "Too many requests of this client, or of all, are under way")
                .rule("limit-at-once")
                .expected(Sentence.of("at most {most} at once, and fewer while others have many")
                        .with("most", atOnce))
                .remedy("Wait for the answer of one before sending the next")
                .retryAfter(Duration.ofSeconds(1));
    }

    private static String name(Admission.Known known) {
        return known.client() + "\n" + known.subject();
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
