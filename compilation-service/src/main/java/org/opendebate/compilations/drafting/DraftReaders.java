package org.opendebate.compilations.drafting;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.meeting.Meetings;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;

/** Who reads what is not published: the Secretariat, and the mission that holds the meeting's presidency. */
@ApplicationScoped
public class DraftReaders {
    private final CallerIdentity identity;
    private final Meetings meetings;

    DraftReaders(CallerIdentity identity, Meetings meetings) {
        this.identity = identity;
        this.meetings = meetings;
    }

    /**
     * The meeting, if the caller may read its drafts.
     *
     * @throws UnauthorizedException for nobody, ForbiddenException for anybody else
     */
    public MeetingFacts require(UUID meetingId) {
        Caller caller = identity.caller();
        if (caller.isAnonymous()) {
            throw new UnauthorizedException();
        }
        if (caller.has(Role.SECRETARIAT)) {
            return meetings.require(meetingId);
        }
        if (!caller.has(Role.PRESIDENCY)) {
            throw new ForbiddenException();
        }
        MeetingFacts meeting = meetings.require(meetingId);
        if (caller.delegation().filter(meeting.president().delegation()::equals).isEmpty()) {
            throw new ForbiddenException();
        }
        return meeting;
    }
}
