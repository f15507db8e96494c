package org.opendebate.local.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends each event of the suite's topics once more, byte for byte, some time after the first: the copies of half of them
 * are shuffled every second and a half, those of the others at the very end, so that an older state of an aggregate comes
 * after a newer one and nothing follows that would mend it.
 */
final class EventDoubler implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration HELD = Duration.ofMillis(1500);
    /** Tells our copies from events; the services take no notice of headers that they do not know. */
    private static final String MARK = "x-copy";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final KafkaProducer<byte[], byte[]> producer;
    private final String bootstrap;
    private final Random random;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile long copied;

    EventDoubler(String bootstrap, long seed) {
        this.bootstrap = bootstrap;
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrap,
                "auto.offset.reset", "latest",
                "enable.auto.commit", "false");
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        this.random = new Random(seed);
        List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                .filter(topic ->
                        topic.getKey().startsWith("debates.") && !topic.getKey().endsWith(".dead"))
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        this.thread = Thread.ofPlatform().name("event-doubler").start(this::run);
    }

    long copied() {
        return copied;
    }

    /** Sends what is still held, and returns when every consumer has read it. */
    @Override
    public void close() {
        running = false;
        try {
            thread.join();
            ConsumedTopics.await(bootstrap);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (consumer;
                producer) {
            List<ConsumerRecord<byte[], byte[]>> held = new ArrayList<>();
            List<ConsumerRecord<byte[], byte[]>> heldToTheEnd = new ArrayList<>();
            long since = System.nanoTime();
            while (running) {
                consumer.poll(POLL).forEach(event -> {
                    if (event.headers().lastHeader(MARK) == null) {
                        (random.nextBoolean() ? held : heldToTheEnd).add(event);
                    }
                });
                if (System.nanoTime() - since > HELD.toNanos()) {
                    release(held);
                    since = System.nanoTime();
                }
            }
            held.addAll(heldToTheEnd);
            release(held);
        }
    }

    private void release(List<ConsumerRecord<byte[], byte[]>> held) {
        Collections.shuffle(held, random);
        for (ConsumerRecord<byte[], byte[]> event : held) {
            RecordHeaders headers = new RecordHeaders(event.headers());
            headers.add(new RecordHeader(MARK, "1".getBytes(StandardCharsets.US_ASCII)));
            producer.send(new ProducerRecord<>(event.topic(), event.partition(), event.key(), event.value(), headers));
        }
        producer.flush();
        copied += held.size();
        held.clear();
    }
}
