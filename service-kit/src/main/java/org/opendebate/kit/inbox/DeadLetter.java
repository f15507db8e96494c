package org.opendebate.kit.inbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event that this service could not apply.
 *
 * @param id {@code channel-partition-offset}, its place on the dead-letter topic of the channel
 * @param topic where it was told
 * @param type null if the event has none, as the three that follow
 * @param sequence 0 if the event has none
 * @param cause why it was given up
 * @param givenUpAt system time
 */
public record DeadLetter(
        String id,
        String channel,
        String topic,
        String type,
        String subject,
        String eventId,
        long sequence,
        String cause,
        Instant givenUpAt,
        State state) {

    /** What can be done with it. */
    @Schema(name = "DeadLetterState")
    public enum State {
        /** A replay would apply it. */
        @JsonProperty("waiting")
        WAITING,
        /** A replay has applied it. */
        @JsonProperty("applied")
        APPLIED,
        /** A newer event of the same aggregate was applied, which has all that this one has. */
        @JsonProperty("overtaken")
        OVERTAKEN,
        /** It has no headers of an event: no replay can apply it. */
        @JsonProperty("unreadable")
        UNREADABLE
    }
}
