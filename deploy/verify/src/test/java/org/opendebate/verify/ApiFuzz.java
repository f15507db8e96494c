package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.opendebate.verify.Api.Answer;
import org.opendebate.verify.PolicyTable.Who;

/**
 * Asks the running gateway whatever comes, as whomever, and holds each answer against the description. Each request is drawn
 * from the seed and its own number.
 */
final class ApiFuzz {
    static final long SEED = Long.getLong("opendebate.seed", 20210524);
    private static final int AT_ONCE = 4;
    private static final int TRIES = 3;
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final Map<Integer, LongAdder> byStatus = new ConcurrentSkipListMap<>();
    private final Map<String, String> findings = new ConcurrentSkipListMap<>();
    private final Map<Who, String> tokens = new ConcurrentHashMap<>();
    private final AtomicLong next = new AtomicLong();
    private final RunningStack running;
    private final Api api;
    private final List<FuzzedOperation> operations;
    private final FuzzRequests requests;
    private final AnswerRules rules;
    private long renewed;

    /** @param meetings one in each state */
    ApiFuzz(RunningStack running, PolicyMeetings meetings) {
        this.running = running;
        this.api = running.api();
        JsonNode document = api.get("/api/v1/openapi", null).json();
        this.operations = FuzzedOperation.of(document);
        this.requests = new FuzzRequests(
                document,
                PolicyMeetings.STATES.keySet().stream()
                        .sorted()
                        .map(meetings::in)
                        .toList());
        this.rules = new AnswerRules(document);
    }

    /**
     * What came of it.
     *
     * @param byStatus how many answers had each status
     * @param findings what was not as described, one of each kind, with the request
     */
    record Outcome(int operations, long asked, Map<Integer, LongAdder> byStatus, List<String> findings) {
        @Override
        public String toString() {
            return "fuzzed the API: seed " + SEED + ", " + operations + " operations, " + asked
                    + " requests, by status " + byStatus + ", wrong " + findings.size();
        }
    }

    /**
     * Asks on until both have passed.
     *
     * @param rounds of all operations
     */
    Outcome run(int rounds, Duration longer) throws Exception {
        long end = System.nanoTime() + longer.toNanos();
        long least = (long) rounds * operations.size();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                workers.add(threads.submit(() -> {
                    for (long n = next.getAndIncrement();
                            n < least || System.nanoTime() < end;
                            n = next.getAndIncrement()) {
                        ask(n);
                    }
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        }
        long asked = byStatus.values().stream().mapToLong(LongAdder::sum).sum();
        return new Outcome(operations.size(), asked, byStatus, List.copyOf(findings.values()));
    }

    private void ask(long n) {
        FuzzedOperation operation = operations.get((int) (n % operations.size()));
        FuzzRequests.Call call = requests.draw(operation, this::tag, new SplittableRandom(SEED * 1_000_003 + n));
        Answer answer = answered(call);
        if (answer == null) {
            return;
        }
        byStatus.computeIfAbsent(answer.status(), status -> new LongAdder()).increment();
        String body = new String(answer.response().body(), StandardCharsets.UTF_8);
        rules.broken(operation, answer.status(), answer.header("Content-Type"), body)
                .ifPresent(wrong -> find(operation.label() + " " + wrong, n, call, body));
    }

    /** One of a kind is enough to mend it by. */
    private void find(String what, long n, FuzzRequests.Call call, String body) {
        String kind = what.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d{5,}", "…");
        findings.putIfAbsent(
                kind,
                what + "\n  seed " + SEED + ", request " + n + ": " + call + "\n  answer: "
                        + body.substring(0, Math.min(600, body.length())));
    }

    /** A refusal ends the connection of an upload that is not read, and the client may just then have begun to use it again. */
    private Answer answered(FuzzRequests.Call call) {
        for (int tries = 1; ; tries++) {
            try {
                return call.send(api, token(call.who()));
            } catch (UncheckedIOException e) {
                if (tries == TRIES) {
                    find(call.method() + " without an answer", -1, call, e.toString());
                    return null;
                }
            }
        }
    }

    /** The newest of what a path changes, as far as it has one. */
    private String tag(String path) {
        String resource = Stream.of("/api/v1/statements/", "/api/v1/meetings/").anyMatch(path::startsWith)
                        && !path.endsWith("/assignee")
                        && !path.endsWith("/seal")
                ? String.join("/", List.of(path.split("/")).subList(0, 5))
                : path;
        return api.get(resource, token(Who.SECRETARIAT)).header("ETag");
    }

    /** Of people, as they would sign in again from time to time. */
    private synchronized String token(Who who) {
        if (System.nanoTime() - renewed > FRESH.toNanos()) {
            tokens.clear();
            renewed = System.nanoTime();
        }
        if (who == Who.ANONYMOUS) {
            return null;
        }
        return tokens.computeIfAbsent(who, any -> any.token(running));
    }
}
