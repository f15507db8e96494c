package org.opendebate.kit.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads and writes events on the tests' Kafka as another service would. */
public final class TestEvents {
    static final String BOOTSTRAP = "opendebate.test.kafka";
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    /**
     * An event as it stands on a topic.
     *
     * @param headers by name, as text
     */
    public record Told(String key, Map<String, String> headers, JsonNode body) {
        public String type() {
            return headers.get("ce_type");
        }

        public long sequence() {
            return Long.parseLong(headers.get("ce_sequence"));
        }
    }

    private TestEvents() {}

    /**
     * Everything that stands on {@code topic} now, in the order of each partition; empty if there is no such topic. An
     * event that was sent again, which is allowed, is here once, as it is behind an inbox: the copies differ in nothing but who is told the span of their sending.
     */
    public static List<Told> all(String topic) {
        Set<String> seen = new HashSet<>();
        return records(topic).stream()
                .map(TestEvents::told)
                .filter(told -> seen.add(told.headers().get("ce_id")))
                .toList();
    }

    /** What stands on {@code topic} for one aggregate, with each copy of an event that was sent again. */
    public static List<Told> copies(String topic, String key) {
        return records(topic).stream()
                .map(TestEvents::told)
                .filter(told -> told.key().equals(key))
                .toList();
    }

    private static Told told(ConsumerRecord<String, byte[]> event) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : event.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        return new Told(event.key(), headers, read(event.value()));
    }

    /** How many records of a dead-letter topic have exactly these bytes. */
    public static long deadLetters(String topic, byte[] body) {
        return records(topic).stream()
                .filter(event -> Arrays.equals(event.value(), body))
                .count();
    }

    /** The configuration of a topic, by the names of its settings. */
    public static Map<String, String> config(String topic) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            Map<String, String> config = new HashMap<>();
            admin.describeConfigs(List.of(resource))
                    .all()
                    .get()
                    .get(resource)
                    .entries()
                    .forEach(entry -> config.put(entry.name(), entry.value()));
            return config;
        }
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap(), "allow.auto.create.topics", false);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** What stands on {@code topic} for one aggregate. */
    public static List<Told> of(String topic, String key) {
        return all(topic).stream().filter(told -> told.key().equals(key)).toList();
    }

    /** Tells an event and waits for the broker's acknowledgement. */
    public static void tell(String topic, String type, String key, long sequence, Object body) {
        tell(topic, type, key, sequence, write(body));
    }

    /** Tells bytes that need not be an event. */
    public static void tell(String topic, String type, String key, long sequence, byte[] body) {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrap(), "acks", "all");
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> event = new ProducerRecord<>(topic, key, body);
            Map.of(
                            "ce_specversion",
                            "1.0",
                            "ce_id",
                            UUID.randomUUID().toString(),
                            "ce_source",
                            "/test",
                            "ce_type",
                            type,
                            "ce_subject",
                            key,
                            "ce_time",
                            Instant.now().toString(),
                            "ce_sequence",
                            Long.toString(sequence),
                            "content-type",
                            "application/json")
                    .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            producer.send(event).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("the event was not taken", e);
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            return body == null ? null : JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] write(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bootstrap() {
        return System.getProperty(BOOTSTRAP);
    }
}
