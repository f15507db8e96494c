package org.opendebate.kit.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.opendebate.kit.problem.Refusal;

/** Reads a topic by itself, without a group. */
@ApplicationScoped
class TopicReader {
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(200);

    /** How the broker is spoken to: its address, and how to log in there. */
    private final Map<String, Object> broker;

    TopicReader(@Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.broker = Map.copyOf(broker);
    }

    /** Where each partition ends now; empty if there is no such topic. */
    Map<TopicPartition, Long> ends(String topic) {
        return reading(consumer -> consumer.endOffsets(partitions(consumer, topic)));
    }

    /**
     * Hands over what stands before these ends, one record after the other, in the order of each partition; none of them is
     * kept, so that a topic may be larger than the memory.
     */
    void each(Map<TopicPartition, Long> ends, Consumer<ConsumerRecord<String, byte[]>> taker) {
        reading(consumer -> {
            consumer.assign(ends.keySet());
            consumer.seekToBeginning(ends.keySet());
            until(consumer, ends, taker);
            return ends;
        });
    }

    /** What stands on the topic now, but of each partition only the newest. */
    List<ConsumerRecord<String, byte[]>> newest(String topic, long most) {
        return reading(consumer -> {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.beginningOffsets(partitions)
                    .forEach((partition, begin) ->
                            consumer.seek(partition, Math.max(begin, ends.get(partition) - most)));
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            until(consumer, ends, records::add);
            return records;
        });
    }

    /** One record; empty if there is none at this place. */
    Optional<ConsumerRecord<String, byte[]>> at(String topic, int partition, long offset) {
        return reading(consumer -> {
            TopicPartition place = new TopicPartition(topic, partition);
            if (!partitions(consumer, topic).contains(place)) {
                return Optional.empty();
            }
            consumer.assign(List.of(place));
            if (offset < consumer.beginningOffsets(List.of(place)).get(place)
                    || offset >= consumer.endOffsets(List.of(place)).get(place)) {
                return Optional.empty();
            }
            consumer.seek(place, offset);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            until(consumer, Map.of(place, offset + 1), records::add);
            return records.stream().filter(record -> record.offset() == offset).findFirst();
        });
    }

    private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer, String topic) {
        return consumer.listTopics().getOrDefault(topic, List.of()).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private static void until(
            KafkaConsumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<String, byte[]>> taker) {
        Duration silence = Duration.ZERO;
        while (!isReached(consumer, ends)) {
            var polled = consumer.poll(POLL);
            silence = polled.isEmpty() ? silence.plus(POLL) : Duration.ZERO;
            if (silence.compareTo(ANSWERS_WITHIN) > 0) {
                throw new KafkaException("nothing came for " + silence);
            }
            polled.forEach(record -> {
                if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                    taker.accept(record);
                }
            });
        }
    }

    private static boolean isReached(KafkaConsumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private <R> R reading(Function<KafkaConsumer<String, byte[]>, R> work) {
        Map<String, Object> config = new HashMap<>(broker);
        config.put("allow.auto.create.topics", false);
        config.put("enable.auto.commit", false);
        config.put("default.api.timeout.ms", Math.toIntExact(ANSWERS_WITHIN.toMillis()));
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            return work.apply(consumer);
        } catch (KafkaException e) {
            throw new BrokerUnavailable(e);
        }
    }

    /** The caller may try again. */
    static final class BrokerUnavailable extends Refusal {
        private static final long serialVersionUID = 1L;

        BrokerUnavailable(KafkaException cause) {
            super(InboxProblems.BROKER_UNAVAILABLE, "The broker does not answer. Nothing was changed.", cause);
            remedy("Try again when the broker is back.");
            retryAfter(Duration.ofSeconds(10));
        }
    }
}
