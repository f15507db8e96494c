package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.clock.BusinessClock;

/** Takes note of what happened to a meeting's statements after its close: sealed, revoked, compiled, published. */
@ApplicationScoped
public class FollowProgress {
    private static final Logger LOG = Logger.getLogger(FollowProgress.class);

    private final Meetings meetings;
    private final ChangeMeeting changes;
    private final MeetingEvents events;
    private final BusinessClock clock;

    FollowProgress(Meetings meetings, ChangeMeeting changes, MeetingEvents events, BusinessClock clock) {
        this.meetings = meetings;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** @param heard what is known now, made of what was known before */
    @Transactional
    public void hear(MeetingId id, UnaryOperator<Progress> heard) {
        Meeting meeting = meetings.lock(id)
                .orElseThrow(() -> new IllegalStateException("seal or compilation of an unknown meeting " + id))
                .meeting();
        Progress progress = heard.apply(meeting.facts().progress());
        switch (meeting) {
            case Meeting.Draft _ ->
                throw new IllegalStateException("seal or compilation of meeting " + id + ", which was never announced");
            case Meeting.Running running -> moved(closedFirst(running), progress);
            case Meeting.Ended ended -> moved(ended, progress);
            case Meeting.Cancelled cancelled -> {
                LOG.warnf("meeting was cancelled, and goes on elsewhere meeting=%s", id);
                if (!cancelled.facts().progress().equals(progress)) {
                    changes.keep(Audit.SYSTEM, "meeting.cancelled", cancelled.hear(progress));
                }
            }
        }
    }

    /** The announcing letter is a document now: no stage of the meeting, which goes on. */
    @Transactional
    public void letterPublished(MeetingId id, String symbol) {
        Meeting meeting = meetings.lock(id)
                .orElseThrow(() -> new IllegalStateException("letter of an unknown meeting " + id))
                .meeting();
        MeetingFacts facts = meeting.facts().with(meeting.papers().published(symbol));
        Meeting next = switch (meeting) {
            case Meeting.Draft _ ->
                throw new IllegalStateException("letter of meeting " + id + ", which was never announced");
            case Meeting.Running running -> running.with(facts);
            case Meeting.Ended _ -> Meeting.Ended.of(facts);
            case Meeting.Cancelled cancelled -> new Meeting.Cancelled(facts, cancelled.reason());
        };
        if (!next.equals(meeting)) {
            changes.keep(Audit.SYSTEM, "meeting.letter-published", next);
        }
    }

    /** It can only follow the close; this service was away when it passed, and now learns both at once. */
    private Meeting.Closed closedFirst(Meeting.Running running) {
        Meeting.Closed closed = running.close(
                DeadlineChange.Occasion.of(clock.instant(), Audit.SYSTEM, DeadlineChange.Through.CLOSING, null));
        events.tell(MeetingEvents.What.CLOSED, closed);
        changes.keep(Audit.SYSTEM, "meeting.close", closed);
        return closed;
    }

    private void moved(Meeting.Ended ended, Progress progress) {
        if (ended.facts().progress().equals(progress)) {
            return;
        }
        Meeting.Ended next = ended.hear(progress);
        if (next.state() != ended.state()) {
            // the return to closed after a revocation is no second closing
            events.tell(
                    next.state() == MeetingState.CLOSED
                            ? MeetingEvents.What.AMENDED
                            : MeetingEvents.What.cameTo(next.state()),
                    next);
        }
        changes.keep(Audit.SYSTEM, "meeting." + next.state().wire(), next);
    }
}
