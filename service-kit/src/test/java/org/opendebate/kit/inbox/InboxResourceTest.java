package org.opendebate.kit.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opendebate.kit.testing.TestOperator.metric;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.KitApplication.Listener;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class InboxResourceTest {
    private static final String TOPIC = "kit.heard.v1";
    private static final String DEAD = "kit.heard.v1.kit-test.dead";

    @Inject
    Listener listener;

    private final String aggregate = UUID.randomUUID().toString();

    @BeforeEach
    void listenFromNow() {
        listener.startOver(false);
    }

    @Test
    void anEventIsAppliedOnceAndAnOlderOneNever() {
        tell(1, "one");
        tell(2, "two");
        tell(2, "two again");
        tell(1, "one again");
        tell(4, "four");
        tell(3, "three, too late");
        tell(5, "five");

        await().atMost(Duration.ofSeconds(20)).until(() -> listener.names().contains("5:five"));

        assertEquals(List.of("1:one", "2:two", "4:four", "5:five"), listener.names());
    }

    @Test
    void anUnknownFieldIsIgnored() {
        TestEvents.tell(TOPIC, "org.opendebate.kit.heard.v1", aggregate, 1, Map.of("name", "known", "newer", 7));

        await().atMost(Duration.ofSeconds(20)).until(() -> listener.names().contains("1:known"));
    }

    @Test
    void whatCannotBeReadGoesToTheDeadLettersAndThePartitionMovesOn() {
        byte[] broken = ("not json " + aggregate).getBytes(StandardCharsets.UTF_8);
        TestEvents.tell(TOPIC, "org.opendebate.kit.heard.v1", aggregate, 1, broken);
        tell(2, "after it");

        await().atMost(Duration.ofSeconds(20)).until(() -> listener.names().contains("2:after it"));
        assertEquals(1, TestEvents.deadLetters(DEAD, broken));
    }

    @Test
    void aFailedEffectIsTriedAgain() {
        listener.startOver(true);
        tell(1, "in the end");
        await().pollDelay(Duration.ofMillis(300)).until(() -> listener.names().isEmpty());

        listener.startOver(false);

        await().atMost(Duration.ofSeconds(20)).until(() -> listener.names().equals(List.of("1:in the end")));
    }

    @Test
    void whatBecomesOfAnEventIsCounted() {
        double applied = counted("applied");
        double old = counted("old");
        double failed = counted("failed");
        double givenUp = counted("given-up");
        double delays = metric("opendebate_inbox_delay_seconds_count", "channel=\"heard\"");

        tell(2, "counted");
        tell(1, "counted, too late");
        tell(3, "poison");

        await().atMost(Duration.ofSeconds(30)).until(() -> counted("given-up") == givenUp + 1);
        assertEquals(applied + 1, counted("applied"));
        assertEquals(old + 1, counted("old"));
        assertEquals(failed + 6, counted("failed"), "as often as opendebate.inbox.tries says");
        assertEquals(delays + 1, metric("opendebate_inbox_delay_seconds_count", "channel=\"heard\""));
    }

    private static double counted(String outcome) {
        return metric("opendebate_inbox_events_total", "channel=\"heard\"", "outcome=\"" + outcome + "\"");
    }

    private void tell(long sequence, String name) {
        TestEvents.tell(TOPIC, "org.opendebate.kit.heard.v1", aggregate, sequence, Map.of("name", name));
    }
}
