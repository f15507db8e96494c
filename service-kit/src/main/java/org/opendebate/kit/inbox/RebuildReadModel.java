package org.opendebate.kit.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/**
 * Throws a read model away and makes it anew from its topic, in one transaction: readers see the old rows until the new
 * ones are there. Events that come meanwhile wait. Nothing is thrown away that the topic does not have: the sequences of
 * each aggregate are gapless, so that what is missing is seen.
 */
@ApplicationScoped
class RebuildReadModel {
    private static final Logger LOG = Logger.getLogger(RebuildReadModel.class);

    private final Consumers consumers;
    private final TopicReader topics;
    private final Positions positions;
    private final RebuildLocks locks;
    private final InboxSettings settings;
    private final Audit audit;
    private final ObjectMapper json;

    RebuildReadModel(
            Consumers consumers,
            TopicReader topics,
            Positions positions,
            RebuildLocks locks,
            InboxSettings settings,
            Audit audit,
            ObjectMapper json) {
        this.consumers = consumers;
        this.topics = topics;
        this.positions = positions;
        this.locks = locks;
        this.settings = settings;
        this.audit = audit;
        this.json = json;
    }

    /**
     * @param name the channel's
     * @throws Refusal 404 if there is no such read model, 409 if the topic lacks what was applied, or an event of it fails:
     *     nothing was changed then
     */
    Rebuilt rebuild(Caller caller, String name) {
        ReadModel<?> model = consumers
                .of(name)
                .filter(ReadModel.class::isInstance)
                .<ReadModel<?>>map(consumer -> (ReadModel<?>) consumer)
                .orElseThrow(() -> unknown(name));
        long begin = System.nanoTime();
        // the lock before the look: what others applied before it stands on the topic by then
        try (var _ = locks.hold(model)) {
            String topic = consumers.topic(name);
            List<ReadEvent<?>> events = read(model, topic);
            Map<String, TreeSet<Long>> told = sequences(events);
            QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(settings.rebuildWithin().toSeconds()))
                    .run(() -> {
                        refuseIfIncomplete(model, told, positions.all(name, topic));
                        makeAnew(model, topic, events);
                        audit.record(
                                caller,
                                "read-model.rebuild",
                                "read-model/" + name,
                                "done",
                                Map.of("events", events.size(), "aggregates", told.size()));
                    });
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            LOG.infof("read model made anew name=%s events=%d took=%s", name, events.size(), took);
            return new Rebuilt(name, topic, events.size(), told.size(), took);
        } catch (SQLException e) {
            throw new IllegalStateException("the read model's lock cannot be held", e);
        }
    }

    private List<ReadEvent<?>> read(ReadModel<?> model, String topic) {
        List<ReadEvent<?>> events = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : topics.all(topic)) {
            if (record.value() == null) {
                continue;
            }
            try {
                events.add(ReadEvent.of(model, record.headers(), record.value(), json));
            } catch (ReadEvent.Unreadable e) {
                LOG.warnf(e, "event cannot be read topic=%s offset=%d", topic, record.offset());
                throw failed("partition " + record.partition() + ", offset " + record.offset());
            }
        }
        return events;
    }

    private static Map<String, TreeSet<Long>> sequences(List<ReadEvent<?>> events) {
        Map<String, TreeSet<Long>> told = new HashMap<>();
        for (ReadEvent<?> event : events) {
            EventHeader header = event.header();
            told.computeIfAbsent(header.subject(), _ -> new TreeSet<>()).add(header.sequence());
        }
        return told;
    }

    private static void refuseIfIncomplete(
            ReadModel<?> model, Map<String, TreeSet<Long>> told, Map<String, Long> applied) {
        List<String> missing = new ArrayList<>();
        applied.forEach((aggregate, sequence) -> {
            TreeSet<Long> there = told.get(aggregate);
            if (there == null || there.last() < sequence) {
                missing.add(aggregate + " " + sequence);
            }
        });
        if (model.needsEveryEvent()) {
            told.forEach((aggregate, there) -> {
                if (there.first() != 1 || there.last() != there.size()) {
                    missing.add(aggregate + " before " + there.last());
                }
            });
        }
        if (!missing.isEmpty()) {
            throw Refusal.of(
                            InboxProblems.TOPIC_INCOMPLETE,
                            "The topic lacks events that were applied, so that rows would be lost. Nothing was changed.")
                    .rule("rebuild")
                    .found(missing.stream().sorted().limit(10).toList())
                    .expected("each aggregate's events up to the last one applied")
                    .remedy("Restore the topic, or have the owner tell these aggregates again with a change of each.");
        }
    }

    private void makeAnew(ReadModel<?> model, String topic, List<ReadEvent<?>> events) {
        positions.forget(model.channel(), topic);
        model.forget();
        for (ReadEvent<?> event : events) {
            if (positions.advance(model.channel(), topic, event.header())) {
                try {
                    event.learn();
                } catch (RuntimeException e) {
                    LOG.warnf(
                            e,
                            "event not applied topic=%s id=%s",
                            topic,
                            event.header().id());
                    throw failed(event.header().id());
                }
            }
        }
    }

    private static Refusal failed(String event) {
        return Refusal.of(InboxProblems.REBUILD_FAILED, "An event of the topic cannot be applied. Nothing was changed.")
                .rule("rebuild")
                .found(event)
                .remedy(
                        "The service's log has the cause. Have the owner tell the aggregate again, or mend the service.");
    }

    private Refusal unknown(String name) {
        return Refusal.of(KitProblems.NOT_FOUND, "This service has no such read model.")
                .found(name)
                .expected(consumers.channels().stream()
                        .filter(channel -> consumers.of(channel).orElseThrow() instanceof ReadModel)
                        .toList());
    }
}
