package org.opendebate.compilations.meeting;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.opendebate.compilations.CompilationProblems;
import org.opendebate.compilations.holding.Holdings;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.problem.Refusal;

/** The meetings that this service has heard of. */
@ApplicationScoped
public class Meetings implements PanacheRepositoryBase<Meeting, UUID> {
    /** An event needs less than this to arrive; a younger meeting that is not known here may still exist. */
    private static final Duration NEWS_TAKES = Duration.ofMinutes(1);

    private final Clock clock;
    private final Holdings holdings;

    Meetings(@SystemTime Clock clock, Holdings holdings) {
        this.clock = clock;
        this.holdings = holdings;
    }

    /** Writes what an event says, in the event's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void learn(MeetingFacts facts) {
        Meeting meeting = findById(facts.id());
        if (meeting == null) {
            meeting = new Meeting(facts.id());
            meeting.learn(facts);
            persist(meeting);
        } else {
            meeting.learn(facts);
        }
    }

    /** What follows from an event, in its transaction: the papers' files are wanted from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void follow(MeetingFacts facts) {
        holdings.want(facts.papers().stream()
                .flatMap(paper -> Stream.concat(Stream.of(paper.original()), paper.model().stream()))
                .toList());
    }

    /** The meeting, which nobody else can lock before the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public MeetingFacts locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow()
                .facts();
    }

    /** Throws all away, to be told again in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget() {
        deleteAll();
    }

    @Transactional
    public Optional<MeetingFacts> facts(UUID id) {
        return findByIdOptional(id).map(Meeting::facts);
    }

    /**
     * The meeting, or a refusal.
     *
     * @throws Refusal 503 for a meeting whose id is younger than a minute, 404 for any other that is not known
     */
    @Transactional
    public MeetingFacts require(UUID id) {
        return facts(id).orElseThrow(() -> Uuid7.isYounger(id, NEWS_TAKES, clock) ? notYetKnown(id) : notFound(id));
    }

    private static Refusal notYetKnown(UUID id) {
        return Refusal.of(CompilationProblems.MEETING_NOT_YET_KNOWN, "The news of this meeting has not arrived here.")
                .found(id)
                .remedy("Repeat the request after the time that Retry-After names.")
                .retryAfter(Duration.ofSeconds(2));
    }

    private static Refusal notFound(UUID id) {
        return Refusal.of(CompilationProblems.MEETING_NOT_FOUND, "No meeting has this id.")
                .found(id)
                .remedy("Take the meeting's id from GET /api/v1/meetings.");
    }
}
