package org.opendebate.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The CloudEvents attributes of an event.
 *
 * @param id unique per event
 * @param type such as {@code org.opendebate.meeting.announced.v1}
 * @param subject the aggregate's id
 * @param sequence the event's number within its aggregate and topic, from 1
 */
public record EventHeader(String id, String type, String subject, long sequence) {

    /**
     * @throws IllegalArgumentException if one of them is missing, or the sequence is not a number
     */
    static EventHeader of(Headers headers) {
        return new EventHeader(
                text(headers, "ce_id"),
                text(headers, "ce_type"),
                text(headers, "ce_subject"),
                Long.parseLong(text(headers, "ce_sequence")));
    }

    static String text(Headers headers, String name) {
        return optional(headers, name)
                .orElseThrow(() -> new IllegalArgumentException("the event has no header " + name));
    }

    static Optional<String> optional(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return Optional.ofNullable(header).map(Header::value).map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
