package org.opendebate.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the topics that this service tells where nobody has made them: compacted, as the contracts say. */
@ApplicationScoped
class OwnTopics {
    private final OutboxSettings settings;
    private final String bootstrap;

    OwnTopics(OutboxSettings settings, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.settings = settings;
        this.bootstrap = bootstrap;
    }

    void make() throws ExecutionException, InterruptedException {
        List<NewTopic> topics = settings.topics().orElse(List.of()).stream()
                .map(name -> new NewTopic(name, Optional.of(settings.partitions()), Optional.<Short>empty())
                        .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)))
                .toList();
        if (topics.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            for (var made : admin.createTopics(topics).values().values()) {
                try {
                    made.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }
}
