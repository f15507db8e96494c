package org.opendebate.kit.outbox;

import java.util.Objects;

/**
 * An event to tell.
 *
 * @param topic Kafka topic
 * @param type CloudEvents type
 * @param aggregateId CloudEvents subject and Kafka key
 * @param body full state of the aggregate, written as JSON
 */
public record OutboxEvent(String topic, String type, String aggregateId, Object body) {
    public OutboxEvent {
        Objects.requireNonNull(topic, "outbox event: topic is missing");
        Objects.requireNonNull(type, "outbox event: type is missing");
        Objects.requireNonNull(aggregateId, "outbox event: aggregateId is missing");
        Objects.requireNonNull(body, "outbox event: body is missing");
    }
}
