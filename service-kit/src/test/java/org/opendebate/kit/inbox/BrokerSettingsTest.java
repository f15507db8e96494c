package org.opendebate.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.testing.ToldClients;

/** What is set for the broker, such as how to log in there, reaches the clients that we make ourselves. */
class BrokerSettingsTest {
    @Test
    void whoReadsATopicIsTold() {
        int before = ToldClients.count();

        assertThatThrownBy(() -> new TopicReader(ToldClients.broker()).ends("any"))
                .isInstanceOf(Refusal.class);

        assertThat(ToldClients.count()).isEqualTo(before + 1);
    }

    @Test
    void whoAsksForTheEndsOfATopicIsTold() {
        int before = ToldClients.count();
        TopicEnds ends = new TopicEnds(ToldClients.broker());

        assertThat(ends.areReached("any", "group", Duration.ofMillis(500))).isFalse();

        ends.close();
        assertThat(ToldClients.count()).isEqualTo(before + 1);
    }
}
