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
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
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

    /** Events: few enough to be in memory at once. */
    private static final int SETTLED_AFTER = 500;

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
            // twice, since a topic may be larger than the memory: first what it has, before anything is thrown away
            Map<TopicPartition, Long> ends = topics.ends(topic);
            Told told = new Told();
            read(model, ends, event -> told.add(event.header()));
            QuarkusTransaction.requiringNew()
                    .timeout(Math.toIntExact(settings.rebuildWithin().toSeconds()))
                    .run(() -> {
                        refuseIfIncomplete(model, told, positions.all(name, topic));
                        makeAnew(model, topic, ends);
                        audit.record(
                                caller,
                                "read-model.rebuild",
                                "read-model/" + name,
                                "done",
                                Map.of("events", told.events, "aggregates", told.aggregates.size()));
                    });
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            LOG.infof("read model made anew name=%s events=%d took=%s", name, told.events, took);
            return new Rebuilt(name, topic, told.events, told.aggregates.size(), took);
        } catch (SQLException e) {
            throw new IllegalStateException("the read model's lock cannot be held", e);
        }
    }

    private void read(ReadModel<?> model, Map<TopicPartition, Long> ends, Consumer<ReadEvent<?>> taker) {
        topics.each(ends, record -> {
            if (record.value() == null) {
                return;
            }
            ReadEvent<?> event;
            try {
                event = ReadEvent.of(model, record.headers(), record.value(), json);
            } catch (ReadEvent.Unreadable e) {
                LOG.warnf(e, "event cannot be read topic=%s offset=%d", record.topic(), record.offset());
                throw failed("partition " + record.partition() + ", offset " + record.offset());
            }
            taker.accept(event);
        });
    }

    /** What the topic has of each aggregate. */
    private static final class Told {
        private final Map<String, Sequences> aggregates = new HashMap<>();
        private int events;

        void add(EventHeader header) {
            events++;
            aggregates.computeIfAbsent(header.subject(), _ -> new Sequences()).add(header.sequence());
        }
    }

    /** Of one aggregate. What does not come after the last one is told again, and is not applied either. */
    private static final class Sequences {
        private long first;
        private long last;
        private long count;

        void add(long sequence) {
            if (count == 0) {
                first = sequence;
            } else if (sequence <= last) {
                return;
            }
            last = sequence;
            count++;
        }

        boolean isWhole() {
            return first == 1 && last == count;
        }
    }

    private static void refuseIfIncomplete(ReadModel<?> model, Told told, Map<String, Long> applied) {
        List<String> missing = new ArrayList<>();
        applied.forEach((aggregate, sequence) -> {
            Sequences there = told.aggregates.get(aggregate);
            if (there == null || there.last < sequence) {
                missing.add(aggregate + " " + sequence);
            }
        });
        if (model.needsEveryEvent()) {
            told.aggregates.forEach((aggregate, there) -> {
                if (!there.isWhole()) {
                    missing.add(aggregate + " before " + there.last);
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

    private void makeAnew(ReadModel<?> model, String topic, Map<TopicPartition, Long> ends) {
        positions.forget(model.channel(), topic);
        model.forget();
        int[] read = {0};
        read(model, ends, event -> {
            if (++read[0] % SETTLED_AFTER == 0) {
                model.settle();
            }
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
        });
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
