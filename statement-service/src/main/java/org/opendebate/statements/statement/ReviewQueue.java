package org.opendebate.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.Meetings;

/** Lists a meeting's statements: to the Secretariat as its queue, to everybody else what they may see. */
@ApplicationScoped
public class ReviewQueue {
    private final Meetings meetings;
    private final Queue queue;

    ReviewQueue(Meetings meetings, Queue queue) {
        this.meetings = meetings;
        this.queue = queue;
    }

    /**
     * A statement as the caller sees it.
     *
     * @param assignment null where there is none, or it is not the caller's to see
     */
    public record Listed(ReadStatements.Seen seen, Assignment assignment) {}

    /**
     * A part of the queue.
     *
     * @param counts null for whoever does not see all statements of the meeting
     */
    public record Part(List<Listed> statements, Map<String, Long> counts) {}

    public Part list(UUID meetingId, Caller caller, Queue.Filter filter, UUID after, int limit) {
        MeetingFacts meeting = meetings.facts(meetings.require(meetingId));
        boolean secretariat = caller.has(Role.SECRETARIAT);
        if (filter.assignee() != null) {
            Access.requireSecretariat(caller, meeting);
        }
        Statements.Sight sight = Access.sight(caller, meeting);
        List<Listed> listed = queue.list(new Queue.Query(meetingId, sight, filter, after, limit)).stream()
                .map(entry -> new Listed(
                        new ReadStatements.Seen(
                                new Statements.Versioned(entry.statement(), entry.version()),
                                Access.seesInside(sight, entry.statement())),
                        secretariat ? entry.assignment() : null))
                .toList();
        return new Part(listed, sight.all() ? queue.counts(meetingId, filter) : null);
    }
}
