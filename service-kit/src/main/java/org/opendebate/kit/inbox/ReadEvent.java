package org.opendebate.kit.inbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.opendebate.kit.audit.WitnessedHead;

/**
 * An event that was read as its consumer needs it.
 *
 * @param auditOfTeller where the teller's audit ended; empty for what was told without it
 */
record ReadEvent<T>(EventConsumer<T> consumer, EventHeader header, T state, Optional<WitnessedHead> auditOfTeller) {

    /**
     * @throws Unreadable if it is no event, or not one for this consumer
     */
    static <T> ReadEvent<T> of(EventConsumer<T> consumer, Headers headers, byte[] body, ObjectMapper json)
            throws Unreadable {
        try {
            EventHeader header = EventHeader.of(headers);
            T state = json.readerFor(consumer.body())
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(body);
            return new ReadEvent<>(consumer, header, state, audit(headers));
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable(e);
        }
    }

    private static Optional<WitnessedHead> audit(Headers headers) {
        if (headers.lastHeader("ce_audithash") == null) {
            return Optional.empty();
        }
        return Optional.of(new WitnessedHead(
                EventHeader.text(headers, "ce_source").replaceFirst("^/", ""),
                Long.parseLong(EventHeader.text(headers, "ce_auditposition")),
                EventHeader.text(headers, "ce_audithash")));
    }

    void apply() {
        consumer.apply(header, state);
    }

    /** The rows only; of a read model. */
    void learn() {
        ((ReadModel<T>) consumer).learn(header, state);
    }

    /** What is on the topic is not an event that the consumer can read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(Exception why) {
            super(why);
        }
    }
}
