package org.opendebate.compilations.preview;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.compilations.CompilationSettings;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.Editions;
import org.opendebate.compilations.letter.TemplateChanged;
import org.opendebate.compilations.seal.SealFacts;
import org.opendebate.compilations.work.SpareWork;
import org.opendebate.kit.clock.SystemTime;

/** The previews that were asked for: at most one for each meeting and language, gone when a seal comes. */
@ApplicationScoped
public class Previews implements PanacheRepositoryBase<Preview, Preview.Key> {
    /** A piece of work. @param digest of what was asked for */
    record Claimed(UUID meetingId, String language, String digest) {}

    private final Editions editions;
    private final Event<SpareWork.Wanted> wanted;
    private final Clock clock;
    private final CompilationSettings settings;

    Previews(Editions editions, Event<SpareWork.Wanted> wanted, @SystemTime Clock clock, CompilationSettings settings) {
        this.editions = editions;
        this.wanted = wanted;
        this.clock = clock;
        this.settings = settings;
    }

    /** How far a preview is. @param failure why the last try failed; empty if none did, or it is made */
    public record State(Optional<EditionFacts> made, Optional<String> failure) {
        /** Nothing is there. */
        public static final State NOTHING = new State(Optional.empty(), Optional.empty());
    }

    /** The preview of this very state; where there is none, it is asked for. */
    @Transactional
    public State ask(UUID meetingId, String language, String digest) {
        Preview preview = lockOrMake(meetingId, language, digest);
        if (preview.isOf(digest)) {
            return new State(preview.edition().flatMap(editions::facts), preview.failure());
        }
        Optional<UUID> former = preview.edition();
        preview.ask(digest, clock.instant());
        flush();
        former.ifPresent(editions::drop);
        wanted.fire(new SpareWork.Wanted());
        return State.NOTHING;
    }

    private Preview lockOrMake(UUID meetingId, String language, String digest) {
        int made = getEntityManager()
                .createNativeQuery("""
                        insert into preview (meeting_id, language, digest, next_try_at)
                        values (:meeting, :language, :digest, :now) on conflict do nothing""")
                .setParameter("meeting", meetingId)
                .setParameter("language", language)
                .setParameter("digest", digest)
                .setParameter("now", clock.instant())
                .executeUpdate();
        if (made == 1) {
            wanted.fire(new SpareWork.Wanted());
        }
        return findById(new Preview.Key(meetingId, language), LockModeType.PESSIMISTIC_WRITE);
    }

    /** What is sealed is drafted, and what a revoked seal gives back is another state. */
    void drop(@Observes SealFacts seal) {
        drop("meeting_id = :meeting", "meeting", seal.meetingId());
    }

    /** Letters of the organ in that language are written otherwise now. */
    void drop(@Observes TemplateChanged change) {
        drop(
                "language = :language and meeting_id in (select id from meeting where organ = :organ)",
                "language",
                change.language(),
                "organ",
                change.organ());
    }

    private void drop(String which, Object... values) {
        var deletion = getEntityManager()
                .createNativeQuery("delete from preview where " + which + " returning edition_id", UUID.class);
        for (int i = 0; i < values.length; i += 2) {
            deletion.setParameter((String) values[i], values[i + 1]);
        }
        List<?> former = deletion.getResultList();
        former.stream().filter(UUID.class::isInstance).map(UUID.class::cast).forEach(editions::drop);
    }

    /** Takes the next preview to make for as long as the lease holds; other replicas pass it over. */
    @Transactional
    Optional<Claimed> claim() {
        Instant now = clock.instant();
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        update preview set claimed_until = :until where (meeting_id, language) = (
                            select meeting_id, language from preview
                            where edition_id is null and next_try_at <= :now
                              and (claimed_until is null or claimed_until <= :now)
                            order by next_try_at limit 1 for update skip locked)
                        returning meeting_id, language, digest""")
                .setParameter("until", now.plus(settings.lease()))
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Claimed((UUID) row[0], (String) row[1], (String) row[2]))
                .findFirst();
    }

    /**
     * Keeps what was made; false if it comes too late, since another state was asked for, or a seal came.
     *
     * @param digest of what it was made from
     */
    @Transactional
    boolean made(Claimed work, String digest, EditionFacts edition) {
        Preview preview = locked(work);
        if (preview == null) {
            return false;
        }
        editions.addDraft(edition);
        preview.made(digest, edition.id());
        return true;
    }

    @Transactional
    void failed(Claimed work, String why) {
        Preview preview = locked(work);
        if (preview != null) {
            preview.failed(why, failures -> clock.instant().plus(settings.pauseAfter(failures)));
        }
    }

    /** There is nothing to make it of any more. */
    @Transactional
    void forget(Claimed work) {
        Preview preview = locked(work);
        if (preview != null) {
            delete(preview);
        }
    }

    /** Null if it is not what was claimed any more, or is made. */
    private Preview locked(Claimed work) {
        Preview preview = findById(new Preview.Key(work.meetingId(), work.language()), LockModeType.PESSIMISTIC_WRITE);
        return preview != null
                        && preview.isOf(work.digest())
                        && preview.edition().isEmpty()
                ? preview
                : null;
    }
}
