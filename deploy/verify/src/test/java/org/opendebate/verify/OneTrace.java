package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opendebate.verify.TraceCollector.Span;

/** That what a request has set going, in whatever service, is one trace, at the collector and in the logs. */
final class OneTrace {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration SOON = Duration.ofSeconds(60);

    /** What may stand in a span. Each name is one of ours, and none is a person's, a query's, a key's or a token's. */
    private static final Set<String> NAMES = Set.of(
            "http.request.method",
            "http.route",
            "http.response.status_code",
            "url.path",
            "url.scheme",
            "server.address",
            "server.port",
            "peer.service",
            "error.type",
            "messaging.system",
            "messaging.destination.name",
            "messaging.operation.name",
            "messaging.operation.type",
            "cloudevents.event_id",
            "cloudevents.event_type",
            "rpc.system",
            "rpc.method");

    /** The beginning of an encoded JSON object, with which a token begins. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]{10}");

    private final TraceCollector collector;
    private final RunningStack running;

    OneTrace(TraceCollector collector, RunningStack running) {
        this.collector = collector;
        this.running = running;
    }

    /** A submission, as a client began its trace; answers with nothing, and fails where a step is missing or elsewhere. */
    void holdsASubmission(String trace, String client) {
        Span door = one(trace, "gateway", span -> span.kind().equals("SERVER"));
        assertEquals(client, door.parent());
        Span relay = childOf(door, "gateway", span -> span.kind().equals("CLIENT"));
        Span request = childOf(relay, "statement-service", span -> span.kind().equals("SERVER"));
        assertEquals("201", request.attributes().get("http.response.status_code"));
        assertEquals("POST " + request.attributes().get("http.route"), request.name());
        List<Span> puts = all(trace).stream()
                .filter(span ->
                        span.name().equals("S3/PutObject") && span.kind().equals("CLIENT"))
                .toList();
        assertTrue(puts.size() >= 2, "the statement and its letter are put: " + puts);
        puts.forEach(put -> assertEquals(request.id(), put.parent()));
        Span sent = childOf(request, "statement-service", span -> span.kind().equals("PRODUCER"));
        assertEquals("send debates.statement.v1", sent.name());
        Span heard = childOf(sent, "compilation-service", span -> span.kind().equals("CONSUMER"));
        assertEquals("process debates.statement.v1", heard.name());
        assertEquals(List.of(sent.id()), heard.links());
    }

    /** Files of a statement are copied in the trace of its acceptance, by a worker that heard nothing of it. */
    void holdsACopy() {
        await("a copy")
                .atMost(SOON)
                .until(() -> collector.spans().stream()
                        .filter(span -> span.name().equals("process debates.statement.v1"))
                        .flatMap(heard -> children(heard).stream())
                        .filter(span -> span.name().equals("copy"))
                        .map(copy -> children(copy).stream().map(Span::name).collect(Collectors.toSet()))
                        .anyMatch(names -> names.containsAll(Set.of("S3/GetObject", "S3/PutObject"))));
    }

    /** A seal, by the id of its event, goes to both of the others, and the draft that is made of it too. */
    String holdsTheSeal(String event) {
        Span sent = await("the seal was sent")
                .atMost(SOON)
                .until(
                        () -> collector.spans().stream()
                                .filter(span -> span.name().equals("send debates.seal.v1"))
                                .filter(span -> event.equals(span.attributes().get("cloudevents.event_id")))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        childOf(sent, "meeting-service", span -> span.name().equals("process debates.seal.v1"));
        Span heard = childOf(sent, "compilation-service", span -> span.name().equals("process debates.seal.v1"));
        Span draft = childOf(heard, "compilation-service", span -> span.name().equals("draft"));
        Span drafted = childOf(draft, "compilation-service", span -> span.name().equals("send debates.compilation.v1"));
        childOf(drafted, "statement-service", span -> span.name().equals("process debates.compilation.v1"));
        return sent.trace();
    }

    /** Each of these services has written a line with the trace. */
    void standsInTheLogsOf(String trace, Set<String> services) {
        await("lines of " + trace)
                .atMost(SOON)
                .untilAsserted(() -> assertEquals(new TreeSet<>(services), inLogs(trace, services)));
    }

    private Set<String> inLogs(String trace, Set<String> services) {
        Set<String> found = new TreeSet<>();
        for (String service : services) {
            Path log = running.stack().layout().data().resolve(service).resolve(service + ".log");
            for (String line : Repository.read(log).lines().toList()) {
                if (line.contains(trace)) {
                    JsonNode json = json(line);
                    assertEquals(trace, json.path("traceId").asText(), line);
                    assertTrue(json.path("spanId").asText().matches("[0-9a-f]{16}"), line);
                    assertEquals(service, json.path("service").asText(), line);
                    assertFalse(json.path("time").isMissingNode(), line);
                    found.add(service);
                }
            }
        }
        return found;
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + line, e);
        }
    }

    /** What may not be told to a collector is not. */
    void tellsNothingPersonalAndNoSecret(Set<String> personal) {
        Set<String> names = collector.spans().stream()
                .flatMap(span -> span.attributes().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        names.removeAll(NAMES);
        assertEquals(Set.of(), names);
        assertEquals(List.of(), collector.faults());
        String told = collector.text();
        LoggedSecrets.of(running).forEach((name, secret) -> assertFalse(told.contains(secret), name));
        personal.forEach(each -> assertFalse(told.contains(each), each));
        assertFalse(TOKEN.matcher(told).find(), "a token was told");
        assertEquals(
                List.of(),
                collector.spans().stream()
                        .flatMap(span -> span.attributes().values().stream())
                        .filter(value -> value.contains("?"))
                        .toList(),
                "queries");
    }

    private List<Span> all(String trace) {
        return collector.of(trace);
    }

    private Span one(String trace, String service, Predicate<Span> is) {
        return await("a span of " + service + " in " + trace)
                .atMost(SOON)
                .until(
                        () -> all(trace).stream()
                                .filter(span -> span.service().equals(service))
                                .filter(is)
                                .toList(),
                        spans -> spans.size() == 1)
                .getFirst();
    }

    private List<Span> children(Span parent) {
        return all(parent.trace()).stream()
                .filter(span -> span.parent().equals(parent.id()))
                .toList();
    }

    private Span childOf(Span parent, String service, Predicate<Span> is) {
        return one(parent.trace(), service, is.and(span -> span.parent().equals(parent.id())));
    }
}
