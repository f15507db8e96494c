package org.opendebate.bench.stack;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The least that has to be done to tell what is committed: one durable commit of the same bytes, and then the same bytes from a
 * plain producer with {@code acks=all}, in this process.
 */
final class EventFloor implements AutoCloseable {
    static final String TOPIC = "bench.floor";
    private static final int PARTITIONS = 6;

    private final KafkaProducer<byte[], byte[]> producer;

    EventFloor(String bootstrap) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(PARTITIONS), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "enable.idempotence", "true"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    static void prepare(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("create table if not exists bench_floor (id uuid primary key, body bytea not null)");
        }
    }

    /** One after the other, as one writer. */
    void commitAndSend(Connection database, byte[] body) throws SQLException, ExecutionException, InterruptedException {
        UUID id = UUID.randomUUID();
        Instant written = Instant.now();
        try (PreparedStatement insert = database.prepareStatement("insert into bench_floor (id, body) values (?, ?)")) {
            insert.setObject(1, id);
            insert.setBytes(2, body);
            insert.executeUpdate();
        }
        send(id.toString(), written, body).get();
    }

    Future<?> send(String key, Instant written, byte[] body) {
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(TOPIC, key.getBytes(StandardCharsets.UTF_8), body);
        event.headers().add("ce_time", written.toString().getBytes(StandardCharsets.UTF_8));
        return producer.send(event);
    }

    @Override
    public void close() {
        producer.close();
    }
}
