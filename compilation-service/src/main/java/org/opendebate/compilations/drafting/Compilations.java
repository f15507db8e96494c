package org.opendebate.compilations.drafting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.compilations.CompilationSettings;
import org.opendebate.compilations.edition.EditionFacts;
import org.opendebate.compilations.edition.Editions;
import org.opendebate.compilations.letter.TemplateChanged;
import org.opendebate.compilations.negotiation.Languages;
import org.opendebate.compilations.seal.SealFacts;
import org.opendebate.compilations.signature.Signatures;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.clock.SystemTime;

/** The compilations of all meetings: one row each, whose lock orders seals, revocations, drafts and the publication. */
@ApplicationScoped
public class Compilations implements PanacheRepositoryBase<Compilation, UUID> {
    /** A compilation waits to be drafted: fired in the transaction, heard after its commit. */
    record Sealed() {}

    /**
     * A piece of work.
     *
     * @param traceParent of whatever asked for it; null where that was in no trace
     */
    record Claimed(UUID meetingId, int seal, String traceParent) {}

    /**
     * A draft that stands.
     *
     * @param waited since the seal, or since the former draft became void
     * @param anew whether the seal had a draft before: its first one was the one that is promised
     */
    record Kept(Duration waited, boolean anew) {}

    private final Editions editions;
    private final Signatures signatures;
    private final Event<Sealed> sealed;
    private final Clock clock;
    private final BusinessClock businessClock;
    private final CompilationSettings settings;

    Compilations(
            Editions editions,
            Signatures signatures,
            Event<Sealed> sealed,
            @SystemTime Clock clock,
            BusinessClock businessClock,
            CompilationSettings settings) {
        this.editions = editions;
        this.signatures = signatures;
        this.sealed = sealed;
        this.clock = clock;
        this.businessClock = businessClock;
        this.settings = settings;
    }

    void seal(@Observes SealFacts seal) {
        Compilation compilation = lockOrMake(seal.meetingId());
        Progress before = compilation.progress();
        if (seal.revoked()) {
            compilation.revoked(seal.number(), clock.instant());
        } else {
            Instant sealedAt = seal.sealedAt().minus(businessClock.offset());
            compilation.sealed(seal.number(), sealedAt, clock.instant());
        }
        if (before instanceof Progress.Drafted(int number, UUID edition)
                && !(compilation.progress() instanceof Progress.Drafted)) {
            drop(seal.meetingId(), edition);
        }
        sealed.fire(new Sealed());
    }

    /** Drafts of the organ are made anew where their letter is written otherwise now. */
    void redraft(@Observes TemplateChanged change) {
        if (!change.language().equals(Languages.FIRST)) {
            return;
        }
        for (UUID meeting : draftedOf(change.organ())) {
            Compilation compilation = findById(meeting, LockModeType.PESSIMISTIC_WRITE);
            if (compilation.progress() instanceof Progress.Drafted(int seal, UUID edition)) {
                compilation.redraft(clock.instant());
                drop(meeting, edition);
            }
        }
        sealed.fire(new Sealed());
    }

    private List<UUID> draftedOf(String organ) {
        return getEntityManager()
                .createNativeQuery("""
                        select compilation.meeting_id
                        from compilation join meeting on meeting.id = compilation.meeting_id
                        where compilation.state = 'drafted' and meeting.organ = :organ
                        order by compilation.meeting_id""", UUID.class)
                .setParameter("organ", organ)
                .getResultList();
    }

    /** A draft does not stand any more, and no signature under its letter. */
    private void drop(UUID meetingId, UUID draft) {
        flush();
        editions.drop(draft);
        signatures.voidStanding(meetingId);
    }

    private Compilation lockOrMake(UUID meetingId) {
        getEntityManager()
                .createNativeQuery("""
                        insert into compilation (meeting_id, seal, state, next_try_at)
                        values (:meeting, 0, 'unsealed', :now) on conflict do nothing""")
                .setParameter("meeting", meetingId)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return findById(meetingId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Where the compilation stands at this moment. */
    @Transactional
    public Progress progress(UUID meetingId) {
        return findByIdOptional(meetingId).map(Compilation::progress).orElseGet(() -> new Progress.Unsealed(0));
    }

    /** Where it stands until this transaction ends: seals and revocations wait so long. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Progress locked(UUID meetingId) {
        return Optional.ofNullable(findById(meetingId, LockModeType.PESSIMISTIC_WRITE))
                .map(Compilation::progress)
                .orElseGet(() -> new Progress.Unsealed(0));
    }

    /** Replaces the draft by the editions that are published, one in each language. Only after {@link #locked} in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void published(List<EditionFacts> published, String symbol) {
        EditionFacts edition = published.getFirst();
        Compilation compilation = findById(edition.meetingId(), LockModeType.PESSIMISTIC_WRITE);
        if (!(compilation.progress() instanceof Progress.Drafted(int seal, UUID draft)) || seal != edition.seal()) {
            throw new IllegalStateException("compilation " + edition.meetingId() + ": not a draft of this seal");
        }
        published.forEach(editions::addPublished);
        compilation.published(edition.id(), symbol);
        flush();
        editions.drop(draft);
    }

    /** Keeps the editions of another document of the family. Only after {@link #locked} in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publishedFurther(List<EditionFacts> published) {
        published.forEach(editions::addPublished);
    }

    /**
     * Keeps a finished draft.
     *
     * @return empty if it comes too late, and then nothing is kept
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Kept> drafted(EditionFacts edition) {
        Compilation compilation = findById(edition.meetingId(), LockModeType.PESSIMISTIC_WRITE);
        if (compilation == null || !compilation.drafted(edition.seal(), edition.id())) {
            return Optional.empty();
        }
        editions.addDraft(edition);
        flush();
        return Optional.of(
                new Kept(Duration.between(compilation.waitingSince(), clock.instant()), compilation.isAnew()));
    }

    /**
     * Takes the next compilation to draft for as long as the lease holds; other replicas pass it over. A seal comes before
     * what was drafted and is only made anew: a letter that is changed voids all drafts of its organ at once.
     */
    @Transactional
    Optional<Claimed> claim() {
        Instant now = clock.instant();
        List<?> rows = getEntityManager()
                .createNativeQuery("""
                        update compilation set claimed_until = :until where meeting_id = (
                            select meeting_id from compilation
                            where state = 'waiting' and next_try_at <= :now
                              and (claimed_until is null or claimed_until <= :now)
                            order by anew, next_try_at limit 1 for update skip locked)
                        returning meeting_id, seal, trace_parent""")
                .setParameter("until", now.plus(settings.lease()))
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Claimed((UUID) row[0], ((Number) row[1]).intValue(), (String) row[2]))
                .findFirst();
    }

    /** Something is still missing: look again after the poll interval. */
    @Transactional
    void stillMissing(Claimed work) {
        update(
                "claimedUntil = null, nextTryAt = ?1 where meetingId = ?2 and seal = ?3 and state = 'waiting'",
                clock.instant().plus(settings.pollInterval()),
                work.meetingId(),
                work.seal());
    }

    /** Rendering or keeping it failed: try again after a growing pause. */
    @Transactional
    void failed(Claimed work, String why) {
        Compilation compilation = findById(work.meetingId(), LockModeType.PESSIMISTIC_WRITE);
        compilation.failed(work.seal(), why, failures -> clock.instant().plus(settings.pauseAfter(failures)));
    }
}
