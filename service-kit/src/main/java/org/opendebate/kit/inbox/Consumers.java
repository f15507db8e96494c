package org.opendebate.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The consumers of this service, by their channels. */
@ApplicationScoped
class Consumers {
    private final Instance<EventConsumer<?>> consumers;
    private final Config config;

    Consumers(@Any Instance<EventConsumer<?>> consumers, Config config) {
        this.consumers = consumers;
        this.config = config;
    }

    /** In the order of their names. */
    List<String> channels() {
        return consumers.stream().map(EventConsumer::channel).sorted().toList();
    }

    Optional<EventConsumer<?>> of(String channel) {
        return consumers.stream()
                .filter(consumer -> consumer.channel().equals(channel))
                .<EventConsumer<?>>map(consumer -> consumer)
                .findFirst();
    }

    String topic(String channel) {
        return config.getValue("mp.messaging.incoming." + channel + ".topic", String.class);
    }

    /** The topic of what the channel's consumer could not apply. */
    String deadLetters(String channel) {
        return config.getValue("mp.messaging.incoming." + channel + ".dead-letter-queue.topic", String.class);
    }
}
