package org.opendebate.statements.meeting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;

/** The rows of the meetings that this service was told of. */
@ApplicationScoped
public class Meetings implements PanacheRepositoryBase<KnownMeeting, UUID> {
    private static final Duration TIME_TO_BE_TOLD = Duration.ofMinutes(1);

    private static final int FACTS_KEPT = 64;

    private final ObjectMapper json;
    private final Clock systemClock;
    /** By their JSON. A meeting's facts are asked for several times in each request, and seldom change. */
    private final Map<String, MeetingFacts> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, MeetingFacts> eldest) {
            return size() > FACTS_KEPT;
        }
    });

    Meetings(ObjectMapper json, @SystemTime Clock systemClock) {
        this.json = json.copy().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
        this.systemClock = systemClock;
    }

    /**
     * The meeting, not locked.
     *
     * @throws Refusal 503 for one so young that its event may be on the way, 404 for any other that is not known
     */
    public KnownMeeting require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> unknown(id));
    }

    /** The same, locked shared until the transaction ends: no seal is made or revoked meanwhile. To be taken first. */
    public KnownMeeting requireShared(UUID id) {
        return locked(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> unknown(id));
    }

    /** The same, locked exclusively until the transaction ends: no statement is changed meanwhile. To be taken first. */
    public KnownMeeting requireExclusive(UUID id) {
        return locked(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> unknown(id));
    }

    public MeetingFacts facts(KnownMeeting meeting) {
        MeetingFacts known = read.get(meeting.facts());
        if (known != null) {
            return known;
        }
        try {
            MeetingFacts facts = json.readValue(meeting.facts(), MeetingFacts.class);
            read.put(meeting.facts(), facts);
            return facts;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts of meeting " + meeting.id() + " cannot be read", e);
        }
    }

    /** Meetings that are to be sealed without being asked, and never were. */
    public List<UUID> toSealAutomatically(Instant now) {
        return getEntityManager()
                .createQuery(
                        "select m.id from KnownMeeting m where m.sealAutomatically and m.lastSeal = 0"
                                + " and m.publishedSeal is null and m.sealAllowedAfter < :now order by m.sealAllowedAfter",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(100)
                .getResultList();
    }

    void tell(MeetingFacts told) {
        KnownMeeting meeting =
                locked(told.meetingId(), LockModeType.PESSIMISTIC_WRITE).orElse(null);
        boolean isNew = meeting == null;
        if (isNew) {
            meeting = new KnownMeeting(told.meetingId());
        }
        try {
            meeting.tell(told, json.writeValueAsString(told));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("facts of meeting " + told.meetingId() + " cannot be written", e);
        }
        if (isNew) {
            persist(meeting);
        }
    }

    /**
     * Throws away what was told of every meeting, to be told again in the same transaction. The rows and their seals stay:
     * those are this service's own.
     */
    void forgetWhatWasTold() {
        update("facts = '{}', close = ?1, sealAllowedAfter = ?1, sealAutomatically = false", Instant.EPOCH);
    }

    private Optional<KnownMeeting> locked(UUID id, LockModeType mode) {
        return findByIdOptional(id, mode);
    }

    private Refusal unknown(UUID id) {
        if (Uuid7.isYounger(id, TIME_TO_BE_TOLD, systemClock)) {
            return Refusal.of(Problems.MEETING_NOT_YET_KNOWN, "The meeting is so new that it is not known here yet.")
                    .found(id)
                    .remedy("Repeat the request after the time that Retry-After names.")
                    .retryAfter(Duration.ofSeconds(2));
        }
        return Refusal.of(Problems.MEETING_NOT_FOUND, "No meeting with this id was announced.")
                .found(id)
                .remedy("Take the meeting's id from GET /api/v1/meetings.");
    }
}
