package org.opendebate.statements.admission;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.InTime;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.MeetingTopic;
import org.opendebate.statements.meeting.Meetings;

/** Finds out on which ground something is taken. */
@ApplicationScoped
public class Admissions {
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Meetings meetings;
    private final LateGrants grants;
    private final MeetingTopic topic;

    Admissions(Meetings meetings, LateGrants grants, MeetingTopic topic) {
        this.meetings = meetings;
        this.grants = grants;
        this.topic = topic;
    }

    /** A meeting as it was looked at, and what follows for the request. */
    public record Situation(KnownMeeting row, MeetingFacts meeting, Admission admission) {}

    /**
     * Before a transaction. What would be refused for the meeting's times is refused on a meeting that is up to date: its
     * topic is read to where it ended when the request came.
     *
     * @throws Refusal 503 when that cannot be made sure of in time
     */
    public Situation settled(Caller caller, UUID meetingId, InTime time, Admission.Claim claim) {
        Situation seen = look(caller, meetingId, time, claim);
        if (!seen.admission().isRefusalByTheMeeting()) {
            return seen;
        }
        if (!topic.isReadToItsEnd()) {
            throw mayHaveChanged(seen.meeting());
        }
        return look(caller, meetingId, time, claim);
    }

    /** In a transaction of its own, so that it sees what was told a moment ago. */
    private Situation look(Caller caller, UUID meetingId, InTime time, Admission.Claim claim) {
        return QuarkusTransaction.requiringNew().call(() -> locked(caller, meetings.require(meetingId), time, claim));
    }

    /** The same of a row that the caller has locked. */
    public Situation locked(Caller caller, KnownMeeting row, InTime time, Admission.Claim claim) {
        MeetingFacts meeting = meetings.facts(row);
        boolean published = row.publishedSeal().isPresent();
        Admission admission =
                Admission.of(caller, meeting, published, time, claim, () -> grants.until(row.id(), claim.delegation()));
        return new Situation(row, meeting, admission);
    }

    /** Nothing is refused for its time on what may be an old version of the meeting; asked again, it is decided. */
    public static Refusal mayHaveChanged(MeetingFacts meeting) {
        return Refusal.of(
                        Problems.MEETING_MAY_HAVE_CHANGED,
                        "Whether the meeting still takes this is not certain at this moment.")
                .rule("in-time")
                .remedy("Repeat the request after the time that Retry-After names, with the same Idempotency-Key.")
                .contact(Contacts.debate(meeting))
                .retryAfter(WAIT);
    }
}
