package org.opendebate.local.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.opendebate.local.client.Api;

/**
 * The records of the suite's topics, one JSON object on each line, in the order of their partitions: {@code topic},
 * {@code partitions} (of the topic), {@code partition}, {@code key}, {@code headers}, {@code value} (as text). Compressed
 * with gzip.
 */
public final class TopicDump {
    private static final ObjectMapper JSON = Api.JSON;

    private TopicDump() {}

    public static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> records = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                records.add(JSON.readTree(line));
            }
        }
        return records;
    }

    public static void write(String bootstrap, Path file) throws IOException {
        try (Writer lines = new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8);
                KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false"),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            Map<String, Integer> topics = topics(consumer);
            for (TopicPartition partition : partitions(topics)) {
                consumer.assign(List.of(partition));
                consumer.seekToBeginning(List.of(partition));
                long end = consumer.endOffsets(List.of(partition)).get(partition);
                while (consumer.position(partition) < end) {
                    for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofSeconds(1))) {
                        lines.write(JSON.writeValueAsString(line(each, topics.get(each.topic()))) + "\n");
                    }
                }
            }
        }
    }

    private static ObjectNode line(ConsumerRecord<String, String> each, int partitions) {
        ObjectNode line = JSON.createObjectNode()
                .put("topic", each.topic())
                .put("partitions", partitions)
                .put("partition", each.partition())
                .put("key", each.key());
        ObjectNode headers = line.putObject("headers");
        each.headers().forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return line.put("value", each.value());
    }

    /** The number of partitions of each. */
    private static Map<String, Integer> topics(KafkaConsumer<?, ?> consumer) {
        Map<String, Integer> topics = new TreeMap<>();
        consumer.listTopics().forEach((topic, partitions) -> {
            if (topic.startsWith("debates.") && !topic.endsWith(".dead")) {
                topics.put(topic, partitions.size());
            }
        });
        return topics;
    }

    private static List<TopicPartition> partitions(Map<String, Integer> topics) {
        return topics.entrySet().stream()
                .flatMap(topic -> IntStream.range(0, topic.getValue())
                        .mapToObj(partition -> new TopicPartition(topic.getKey(), partition)))
                .toList();
    }

    /** Makes the topics with as many partitions as they had, and sends the records to where they were. */
    public static void send(String bootstrap, Path file) throws IOException, InterruptedException, ExecutionException {
        Map<String, Integer> topics = new TreeMap<>();
        List<JsonNode> records = read(file);
        records.forEach(each ->
                topics.put(each.path("topic").asText(), each.path("partitions").asInt()));
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
                KafkaProducer<String, String> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                        new StringSerializer(),
                        new StringSerializer())) {
            admin.createTopics(topics.entrySet().stream()
                            .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1)
                                    .configs(Map.of("cleanup.policy", "compact")))
                            .toList())
                    .all()
                    .get();
            for (JsonNode each : records) {
                ProducerRecord<String, String> sent = new ProducerRecord<>(
                        each.path("topic").asText(),
                        each.path("partition").asInt(),
                        each.path("key").asText(),
                        each.hasNonNull("value") ? each.path("value").asText() : null);
                each.path("headers")
                        .properties()
                        .forEach(header -> sent.headers()
                                .add(new RecordHeader(
                                        header.getKey(),
                                        header.getValue().asText().getBytes(StandardCharsets.UTF_8))));
                producer.send(sent).get();
            }
        }
    }
}
