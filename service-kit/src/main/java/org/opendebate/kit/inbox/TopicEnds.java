package org.opendebate.kit.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Tells whether a group of consumers has applied all that stood on a topic. The group's committed offsets say what was
 * applied, by whichever replica: a channel commits what it has acknowledged, and acknowledges what is applied. A channel
 * of which this is asked commits often ({@code auto.commit.interval.ms}).
 */
@ApplicationScoped
public class TopicEnds {
    private static final Logger LOG = Logger.getLogger(TopicEnds.class);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** How the broker is spoken to: its address, and how to log in there. */
    private final Map<String, Object> broker;

    private Admin admin;

    TopicEnds(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = Map.copyOf(broker);
    }

    /**
     * Waits until the group has applied what stands on the topic now. Not to be called in a transaction.
     *
     * @param within how long it is waited, for the broker's answers too
     * @return false if it has not, or if the broker does not answer
     */
    public boolean areReached(String topic, String group, Duration within) {
        long end = System.nanoTime() + within.toNanos();
        try {
            Map<TopicPartition, Long> ends = ends(topic, end);
            while (!reached(ends, applied(group, end))) {
                if (System.nanoTime() + PAUSE.toNanos() > end) {
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.warnf("the end of the topic is not known topic=%s because=%s", topic, e.toString());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean reached(Map<TopicPartition, Long> ends, Map<TopicPartition, OffsetAndMetadata> applied) {
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata done = applied.get(end.getKey());
            return end.getValue() == 0 || done != null && done.offset() >= end.getValue();
        });
    }

    private Map<TopicPartition, Long> ends(String topic, long until)
            throws ExecutionException, InterruptedException, TimeoutException {
        var description = admin().describeTopics(List.of(topic))
                .allTopicNames()
                .get(left(until), TimeUnit.NANOSECONDS)
                .get(topic);
        Map<TopicPartition, OffsetSpec> latest = description.partitions().stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition.partition()),
                        partition -> OffsetSpec.latest()));
        return admin().listOffsets(latest).all().get(left(until), TimeUnit.NANOSECONDS).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private Map<TopicPartition, OffsetAndMetadata> applied(String group, long until)
            throws ExecutionException, InterruptedException, TimeoutException {
        return admin().listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(left(until), TimeUnit.NANOSECONDS);
    }

    private static long left(long until) {
        return Math.max(0, until - System.nanoTime());
    }

    /** Made at the first question: most requests never ask. */
    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(broker);
        }
        return admin;
    }

    @PreDestroy
    void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
