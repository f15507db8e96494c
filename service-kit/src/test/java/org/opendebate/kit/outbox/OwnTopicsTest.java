package org.opendebate.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.ToldClients;

class OwnTopicsTest {
    /** Such as how to log in there. */
    @Test
    void whatIsSetForTheBrokerReachesWhoMakesTopics() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(OutboxSettings.class)
                .withDefaultValue("opendebate.outbox.topics", "any")
                .build();
        int before = ToldClients.count();

        assertThatThrownBy(
                        () -> new OwnTopics(config.getConfigMapping(OutboxSettings.class), config, ToldClients.broker())
                                .make())
                .isInstanceOf(ExecutionException.class);

        assertThat(ToldClients.count()).isEqualTo(before + 1);
    }
}
