package org.opendebate.compilations.holding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.compilations.CompilationSettings;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.storage.Uploads;
import org.opendebate.kit.trace.Tracing;

/** Which objects are wanted, and which are held. */
@ApplicationScoped
public class Holdings implements PanacheRepositoryBase<HeldObject, String> {
    /** Something is wanted: fired in the transaction, heard after its commit. */
    record Wanted() {}

    /**
     * An object that is to be copied.
     *
     * @param traceParent of whatever wants it; null where that was in no trace
     */
    record Claimed(SourceObject object, String traceParent) {}

    private final Event<Wanted> wanted;
    private final Event<Held> held;
    private final Uploads uploads;
    private final Clock clock;
    private final CompilationSettings settings;

    Holdings(
            Event<Wanted> wanted,
            Event<Held> held,
            Uploads uploads,
            @SystemTime Clock clock,
            CompilationSettings settings) {
        this.wanted = wanted;
        this.held = held;
        this.uploads = uploads;
        this.clock = clock;
        this.settings = settings;
    }

    /** Marks objects to be copied; what is held already stays as it is. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void want(Collection<SourceObject> objects) {
        // two sessions that want the same objects lock their rows in one order
        List<SourceObject> ordered = objects.stream()
                .sorted(Comparator.comparing(SourceObject::sha256))
                .toList();
        for (SourceObject object : ordered) {
            getEntityManager()
                    .createNativeQuery("""
                            insert into held_object (sha256, source, source_key, size, next_try_at, trace_parent)
                            values (:sha256, :source, :key, :size, :now, cast(:trace as text))
                            on conflict (sha256) do update
                            set source = excluded.source, source_key = excluded.source_key,
                                next_try_at = excluded.next_try_at, trace_parent = excluded.trace_parent
                            where not held_object.held""")
                    .setParameter("sha256", object.sha256())
                    .setParameter("source", object.bucket().name())
                    .setParameter("key", object.key())
                    .setParameter("size", object.size())
                    .setParameter("now", clock.instant())
                    .setParameter("trace", Tracing.currentTraceParent())
                    .executeUpdate();
        }
        wanted.fire(new Wanted());
    }

    /** Of these hashes, the ones that are not held yet, each with why the last try to copy it failed; empty for none. */
    @Transactional
    public Map<String, Optional<String>> notHeld(Collection<String> hashes) {
        Map<String, Optional<String>> notHeld = new HashMap<>();
        hashes.forEach(hash -> notHeld.put(hash, Optional.empty()));
        for (HeldObject row : list("sha256 in ?1", List.copyOf(hashes))) {
            if (row.held()) {
                notHeld.remove(row.sha256());
            } else {
                notHeld.put(row.sha256(), Optional.ofNullable(row.failure()));
            }
        }
        return notHeld;
    }

    /** Takes the next object to copy for as long as the lease holds; other replicas pass it over. */
    @Transactional
    Optional<Claimed> claim() {
        Instant now = clock.instant();
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        update held_object set claimed_until = :until where sha256 = (
                            select sha256 from held_object
                            where not held and next_try_at <= :now and (claimed_until is null or claimed_until <= :now)
                            order by next_try_at limit 1 for update skip locked)
                        returning source, source_key, sha256, size, trace_parent""")
                .setParameter("until", now.plus(settings.lease()))
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Claimed(
                        new SourceObject(
                                SourceObject.Bucket.valueOf((String) row[0]),
                                (String) row[1],
                                (String) row[2],
                                ((Number) row[3]).longValue()),
                        (String) row[4]))
                .findFirst();
    }

    /** Where the copy lies in the own bucket. */
    @Transactional
    String key(String sha256) {
        return findByIdOptional(sha256)
                .map(HeldObject::objectKey)
                .orElseThrow(() -> new IllegalStateException("object " + sha256 + ": not held"));
    }

    /** Where another replica came first, its copy is the one that stays. */
    @Transactional
    void held(SourceObject object, String key) {
        int kept = update(
                "held = true, objectKey = ?1, claimedUntil = null, failure = null where sha256 = ?2 and not held",
                key,
                object.sha256());
        if (kept == 1) {
            uploads.keep(List.of(key));
        }
        held.fire(new Held(object.sha256()));
    }

    @Transactional
    void failed(SourceObject object, String why) {
        HeldObject row = findById(object.sha256());
        int failures = row.attempts() + 1;
        update(
                "attempts = ?1, claimedUntil = null, failure = ?2, nextTryAt = ?3 where sha256 = ?4 and not held",
                failures,
                why,
                clock.instant().plus(settings.pauseAfter(failures)),
                object.sha256());
    }
}
