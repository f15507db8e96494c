package org.opendebate.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.kit.testing.TestOperator.metric;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestDatabase;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestEvents.Told;
import org.opendebate.kit.trace.Tracing;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class OutboxResourceTest {
    private static final String TOPIC = "kit.told.v1";

    @Inject
    Outbox outbox;

    private final String aggregate = UUID.randomUUID().toString();

    @Test
    void aCommittedEventReachesKafkaAsACloudEvent() {
        QuarkusTransaction.requiringNew().call(() -> append("first"));

        Told told = await().atMost(Duration.ofSeconds(20))
                .until(this::told, events -> !events.isEmpty())
                .getFirst();

        assertEquals("1.0", told.headers().get("ce_specversion"));
        assertEquals("/kit-test", told.headers().get("ce_source"));
        assertEquals(aggregate, told.headers().get("ce_subject"));
        assertEquals("application/json", told.headers().get("content-type"));
        assertEquals("first", told.body().get("name").asText());
    }

    @Test
    void theEventsOfAnAggregateAreNumberedWithoutGapsAndToldInOrder() {
        QuarkusTransaction.requiringNew().run(() -> {
            append("1");
            append("2");
        });
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    append("rolled back");
                    throw new IllegalStateException("planted");
                }));
        for (int n = 3; n <= 20; n++) {
            String name = Integer.toString(n);
            QuarkusTransaction.requiringNew().call(() -> append(name));
        }

        List<Told> events = await().atMost(Duration.ofSeconds(20)).until(this::told, all -> all.size() >= 20);

        assertEquals(
                LongStream.rangeClosed(1, 20).boxed().toList(),
                events.stream().map(Told::sequence).toList());
        assertEquals(
                LongStream.rangeClosed(1, 20).mapToObj(Long::toString).toList(),
                events.stream().map(told -> told.body().get("name").asText()).toList());
    }

    @Test
    void anEventGoesOnWithTheTraceInWhichItWasAppended() {
        Span request = Span.fromContext(Tracing.parent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00"));
        try (Scope _ = request.makeCurrent()) {
            QuarkusTransaction.requiringNew().call(() -> append("traced"));
        }

        Told told = await().atMost(Duration.ofSeconds(20))
                .until(this::told, events -> !events.isEmpty())
                .getFirst();

        String parent = told.headers().get(Tracing.HEADER);
        assertTrue(parent.matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-00"), parent);
        assertFalse(parent.contains("00f067aa0ba902b7"), "the sending is a step of its own");
    }

    @Test
    void anEventThatNobodyAskedForBeginsATrace() {
        QuarkusTransaction.requiringNew().call(() -> append("by the clock"));

        Told told = await().atMost(Duration.ofSeconds(20))
                .until(this::told, events -> !events.isEmpty())
                .getFirst();

        String parent = told.headers().get(Tracing.HEADER);
        assertTrue(parent.matches("00-(?!0{32})[0-9a-f]{32}-[0-9a-f]{16}-00"), parent);
    }

    @Test
    void appendingOutsideATransactionIsRefused() {
        assertThrows(TransactionalException.class, () -> append("never"));
    }

    @Test
    void manyAtOnceForOneAggregateAreToldInTheOrderOfTheirCommits() throws Exception {
        List<Long> committed = new CopyOnWriteArrayList<>();
        Callable<Void> writer = () -> {
            QuarkusTransaction.requiringNew().run(() -> {
                long sequence = append("parallel");
                // the counter's row is locked until the commit, so that no other writer is here
                committed.add(sequence);
            });
            return null;
        };
        // fewer than connections: whoever waits for one for too long fails, on a busy machine
        try (ExecutorService writers = Executors.newFixedThreadPool(16)) {
            for (Future<Void> each : writers.invokeAll(Collections.nCopies(60, writer))) {
                each.get();
            }
        }

        List<Told> events = await().atMost(Duration.ofSeconds(20)).until(this::told, all -> all.size() >= 60);

        assertEquals(LongStream.rangeClosed(1, 60).boxed().toList(), committed);
        assertEquals(committed, events.stream().map(Told::sequence).toList());
    }

    @Test
    void aCrashBetweenAcknowledgementAndMarkTellsTheSameEventTwice() throws SQLException {
        QuarkusTransaction.requiringNew().call(() -> append("twice"));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestEvents.copies(TOPIC, aggregate).size() == 1);
        await().until(() -> sent().equals(List.of("t")));

        TestDatabase.run("update outbox set sent_at = null where aggregate_id = '" + aggregate + "'");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> TestEvents.copies(TOPIC, aggregate).size() == 2);
        assertEquals(1, told().size());
    }

    @Test
    void aRelayWhoseSessionDiesLeadsAgain() throws SQLException {
        List<String> ended = TestDatabase.strings("""
                select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted
                and objid::bigint = hashtext('opendebate-outbox')::bigint & 4294967295""");

        QuarkusTransaction.requiringNew().call(() -> append("afterwards"));

        assertEquals(List.of("t"), ended);
        await().atMost(Duration.ofSeconds(20)).until(() -> told().size() == 1);
    }

    @Test
    void whatWasSentLongAgoIsPurgedAlsoWhileThereIsMoreToSend() throws SQLException {
        TestDatabase.run("""
                insert into outbox (event_id, topic, type, aggregate_id, sequence, body, created_at, sent_at)
                select gen_random_uuid(), 'kit.told.v1', 'old', '%s', n, '{}', now() - interval '9 days',
                       now() - n * interval '4 days' from generate_series(1, 2) n""".formatted(aggregate));

        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    QuarkusTransaction.requiringNew()
                            .run(() -> outbox.append(
                                    new OutboxEvent(TOPIC, "more", aggregate + "-more", Map.of("name", "more"))));
                    return sent().size() == 1;
                });

        assertEquals(
                List.of("1"),
                TestDatabase.strings("select sequence from outbox where aggregate_id = '" + aggregate + "'"));
    }

    @Test
    void whatWaitsIsCountedInTheMetrics() throws SQLException {
        // after what the relay would send next, but dated as if it had waited for an hour
        TestDatabase.run("""
                insert into outbox (event_id, topic, type, aggregate_id, sequence, body, created_at)
                select gen_random_uuid(), '%s', 'old', '%s', n, '{}', now() - interval '1 hour'
                from generate_series(1, 3) n""".formatted("no such topic", aggregate));
        try {
            await().atMost(Duration.ofSeconds(20)).until(() -> metric("opendebate_outbox_waiting") >= 3);
            assertTrue(metric("opendebate_outbox_oldest_age_seconds") >= 3600);
        } finally {
            TestDatabase.run("delete from outbox where aggregate_id = '" + aggregate + "'");
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> metric("opendebate_outbox_waiting") == 0);
    }

    private List<String> sent() throws SQLException {
        return TestDatabase.strings("select sent_at is not null from outbox where aggregate_id = '" + aggregate + "'");
    }

    private long append(String name) {
        return outbox.append(new OutboxEvent(TOPIC, "org.opendebate.kit.told.v1", aggregate, Map.of("name", name)));
    }

    private List<Told> told() {
        return TestEvents.of(TOPIC, aggregate);
    }
}
