package org.opendebate.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.Config;

/**
 * Makes the topics that this service writes where nobody has made them: those that it tells, compacted or whole, as the
 * contracts say, and those of its dead letters, which are kept. A topic whose events are all needed is never left compacted.
 */
@ApplicationScoped
class OwnTopics {
    private static final Pattern DEAD_LETTERS =
            Pattern.compile("mp\\.messaging\\.incoming\\..+\\.dead-letter-queue\\.topic");
    private static final Map<String, String> COMPACTED =
            Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
    private static final Map<String, String> WHOLE = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1");

    private final OutboxSettings settings;
    private final Config config;
    /** How the broker is spoken to: its address, and how to log in there. */
    private final Map<String, Object> broker;

    OwnTopics(OutboxSettings settings, Config config, @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.settings = settings;
        this.config = config;
        this.broker = Map.copyOf(broker);
    }

    void make() throws ExecutionException, InterruptedException {
        List<String> whole = new ArrayList<>(settings.wholeTopics().orElse(List.of()));
        whole.addAll(deadLetters());
        List<NewTopic> topics = new ArrayList<>();
        settings.topics().orElse(List.of()).forEach(name -> topics.add(topic(name, COMPACTED)));
        whole.forEach(name -> topics.add(topic(name, WHOLE)));
        if (topics.isEmpty()) {
            return;
        }
        try (Admin admin = Admin.create(broker)) {
            for (var made : admin.createTopics(topics).values().values()) {
                try {
                    made.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
            keepWhole(admin, whole);
        }
    }

    private List<String> deadLetters() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> DEAD_LETTERS.matcher(name).matches())
                .map(name -> config.getValue(name, String.class))
                .distinct()
                .toList();
    }

    private NewTopic topic(String name, Map<String, String> how) {
        return new NewTopic(name, Optional.of(settings.partitions()), Optional.<Short>empty()).configs(how);
    }

    /** A topic that was there before, made by the broker itself or by an older release. */
    private static void keepWhole(Admin admin, List<String> topics) throws ExecutionException, InterruptedException {
        List<AlterConfigOp> whole = WHOLE.entrySet().stream()
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        topics.forEach(name -> changes.put(new ConfigResource(ConfigResource.Type.TOPIC, name), whole));
        admin.incrementalAlterConfigs(changes).all().get();
    }
}
