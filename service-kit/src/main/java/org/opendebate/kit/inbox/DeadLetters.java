package org.opendebate.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/**
 * The dead letters of this service. They stand on their topics alone; whether one still waits follows from the position of
 * its consumer, so that nothing has to be kept of a replay.
 */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final Pattern ID = Pattern.compile("(.+)-(\\d{1,9})-(\\d{1,18})");

    private final Consumers consumers;
    private final TopicReader topics;
    private final Positions positions;
    private final Inbox inbox;
    private final Audit audit;
    private final ObjectMapper json;

    DeadLetters(
            Consumers consumers, TopicReader topics, Positions positions, Inbox inbox, Audit audit, ObjectMapper json) {
        this.consumers = consumers;
        this.topics = topics;
        this.positions = positions;
        this.inbox = inbox;
        this.audit = audit;
        this.json = json;
    }

    /** The newest of all channels, newest first. */
    List<DeadLetter> newest(int limit) {
        return consumers.channels().stream()
                .flatMap(channel -> topics.newest(consumers.deadLetters(channel), limit).stream()
                        .map(record -> deadLetter(channel, record)))
                .sorted(Comparator.comparing(DeadLetter::givenUpAt).reversed())
                .limit(limit)
                .toList();
    }

    /**
     * Applies a dead letter as if it came now: once, and only if it is newer than what was applied of its aggregate.
     *
     * @throws Refusal 404 if there is none with this id, 409 if it cannot be read or fails again
     */
    Replay replay(Caller caller, String id) {
        Matcher place = ID.matcher(id);
        if (!place.matches()) {
            throw unknown(id);
        }
        EventConsumer<?> consumer = consumers.of(place.group(1)).orElseThrow(() -> unknown(id));
        ConsumerRecord<String, byte[]> record = topics.at(
                        consumers.deadLetters(consumer.channel()),
                        Integer.parseInt(place.group(2)),
                        Long.parseLong(place.group(3)))
                .orElseThrow(() -> unknown(id));
        ReadEvent<?> event = read(id, consumer, record);
        String topic = consumers.topic(consumer.channel());
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Replay replay = inbox.applyOnce(topic, event)
                        ? new Replay(id, Replay.Outcome.APPLIED, "it was newer than what was applied of its aggregate")
                        : new Replay(id, Replay.Outcome.NO_OP, whyNot(deadLetter(consumer.channel(), record)));
                audit.record(
                        caller,
                        "dead-letter.replay",
                        "dead-letter/" + id,
                        replay.outcome() == Replay.Outcome.APPLIED ? "done" : "no-op",
                        Map.of("event", event.header().id()));
                return replay;
            });
        } catch (RebuildLocks.UnderWay e) {
            throw Refusal.of(InboxProblems.REBUILD_UNDER_WAY, "The read model of this channel is being made anew.")
                    .found(consumer.channel())
                    .remedy("Repeat the request when that has ended.");
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "dead letter failed again id=%s event=%s",
                    id,
                    event.header().id());
            throw Refusal.of(InboxProblems.DEAD_LETTER_FAILS, "The event failed again. Nothing was changed.")
                    .rule("dead-letter")
                    .found(reason(e))
                    .remedy("Remove the cause, which the service's log has whole, and replay it then.");
        }
    }

    private ReadEvent<?> read(String id, EventConsumer<?> consumer, ConsumerRecord<String, byte[]> record) {
        try {
            return ReadEvent.of(consumer, record.headers(), record.value(), json);
        } catch (ReadEvent.Unreadable e) {
            LOG.debugf(e, "dead letter cannot be read id=%s", id);
            throw Refusal.of(InboxProblems.DEAD_LETTER_UNREADABLE, "This event cannot be read, now as before.")
                    .rule("dead-letter")
                    .found(reason(e.getCause()))
                    .remedy("Have its service tell the aggregate again, with any change of it.");
        }
    }

    private static String whyNot(DeadLetter letter) {
        return letter.state() == DeadLetter.State.APPLIED
                ? "this event was applied before"
                : "a newer event of its aggregate was applied before";
    }

    private DeadLetter deadLetter(String channel, ConsumerRecord<String, byte[]> record) {
        String id = channel + "-" + record.partition() + "-" + record.offset();
        Instant at = Instant.ofEpochMilli(record.timestamp());
        String topic = consumers.topic(channel);
        String cause =
                EventHeader.optional(record.headers(), "dead-letter-reason").orElse("not told");
        try {
            EventHeader header = EventHeader.of(record.headers());
            return new DeadLetter(
                    id,
                    channel,
                    topic,
                    header.type(),
                    header.subject(),
                    header.id(),
                    header.sequence(),
                    cause,
                    at,
                    state(channel, topic, header));
        } catch (IllegalArgumentException e) {
            return new DeadLetter(id, channel, topic, null, null, null, 0, cause, at, DeadLetter.State.UNREADABLE);
        }
    }

    private DeadLetter.State state(String channel, String topic, EventHeader header) {
        return positions
                .of(channel, topic, header.subject())
                .filter(position -> position.sequence() >= header.sequence())
                .map(position ->
                        position.eventId().equals(header.id()) ? DeadLetter.State.APPLIED : DeadLetter.State.OVERTAKEN)
                .orElse(DeadLetter.State.WAITING);
    }

    /** What an operator needs to know: the innermost cause. */
    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static Refusal unknown(String id) {
        return Refusal.of(KitProblems.NOT_FOUND, "This service has no such dead letter.")
                .found(id)
                .remedy("Take the id from the list of dead letters.");
    }
}
