package org.opendebate.kit.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestEvents.Told;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class OutboxResourceTest {
    private static final String TOPIC = "kit.told.v1";

    @Inject
    Outbox outbox;

    private final String aggregate = UUID.randomUUID().toString();

    @Test
    void aCommittedEventReachesKafkaAsACloudEvent() {
        QuarkusTransaction.requiringNew().run(() -> append("first"));

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
            QuarkusTransaction.requiringNew().run(() -> append(name));
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
    void appendingOutsideATransactionIsRefused() {
        assertThrows(TransactionalException.class, () -> append("never"));
    }

    private void append(String name) {
        outbox.append(new OutboxEvent(TOPIC, "org.opendebate.kit.told.v1", aggregate, Map.of("name", name)));
    }

    private List<Told> told() {
        return TestEvents.of(TOPIC, aggregate);
    }
}
