package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.clock.BusinessClock;

/** Takes note that a meeting's compilation was published. */
@ApplicationScoped
public class RecordPublication {
    private static final Logger LOG = Logger.getLogger(RecordPublication.class);

    private final Meetings meetings;
    private final ChangeMeeting changes;
    private final MeetingEvents events;
    private final BusinessClock clock;

    RecordPublication(Meetings meetings, ChangeMeeting changes, MeetingEvents events, BusinessClock clock) {
        this.meetings = meetings;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Once per meeting; the symbol that was recorded first stays. */
    @Transactional
    public void record(MeetingId id, String symbol) {
        Meeting meeting = meetings.lock(id)
                .orElseThrow(() -> new IllegalStateException("a compilation of meeting " + id + ", which is not known"))
                .meeting();
        switch (meeting) {
            case Meeting.Draft _ ->
                throw new IllegalStateException("a compilation of meeting " + id + ", which was never announced");
            case Meeting.Announced announced -> publish(closedFirst(announced), symbol);
            case Meeting.Closed closed -> publish(closed, symbol);
            case Meeting.Published published -> {
                if (!published.symbol().equals(symbol)) {
                    LOG.warnf("second symbol not recorded meeting=%s symbol=%s", id, symbol);
                }
            }
        }
    }

    /** A compilation can only follow the close; this service was away when it passed, and now learns both at once. */
    private Meeting.Closed closedFirst(Meeting.Announced announced) {
        Instant now = clock.instant();
        Meeting.Closed closed = announced.close(now);
        events.closed(closed);
        changes.keep(Audit.SYSTEM, "meeting.close", closed);
        return closed;
    }

    private void publish(Meeting.Closed closed, String symbol) {
        Meeting.Published published = closed.publish(symbol);
        events.published(published);
        changes.keep(Audit.SYSTEM, "meeting.publish", published);
    }
}
