package org.opendebate.bench.stack;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A consumer of one topic that notes when each event came, from the moment it is made until it is closed. */
final class Listening implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean running = true;

    /** @param written what the event's {@code ce_time} says: taken just before the commit */
    record Heard(Instant written, Instant came) {
        Duration delay() {
            return Duration.between(written, came);
        }
    }

    Listening(String bootstrap, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().daemon().name("bench-consumer").start(this::run);
    }

    private void run() {
        try (consumer) {
            while (running) {
                List<Heard> came = new ArrayList<>();
                for (ConsumerRecord<byte[], byte[]> event : consumer.poll(POLL)) {
                    Header written = event.headers().lastHeader("ce_time");
                    came.add(new Heard(
                            Instant.parse(new String(written.value(), StandardCharsets.UTF_8)), Instant.now()));
                }
                if (!came.isEmpty()) {
                    heard.addAll(came);
                }
            }
        }
    }

    /** Waits for as many events, and answers with all that came. */
    List<Heard> await(int events) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (heard.size() < events) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "of " + events + " events " + heard.size() + " came within " + PATIENCE);
            }
            Thread.sleep(2);
        }
        return List.copyOf(heard);
    }

    static Latencies delays(List<Heard> heard) {
        return new Latencies(heard.stream().map(one -> one.delay().toNanos()).toList());
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join();
    }
}
