package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.opendebate.kit.caller.Caller;

/** Shows meetings to whoever may see them; a draft that the caller may not see is as unknown as one that is not there. */
@ApplicationScoped
public class ReadMeetings {
    private final Meetings meetings;

    ReadMeetings(Meetings meetings) {
        this.meetings = meetings;
    }

    @Transactional
    public MeetingRecord one(Caller caller, MeetingId id) {
        return meetings.find(id)
                .filter(entry -> DraftsSeen.by(caller).includes(entry.meeting()))
                .orElseThrow(MeetingRefused.Unknown::new);
    }

    @Transactional
    public List<MeetingRecord> page(
            Caller caller, boolean sandbox, Optional<MeetingState> state, Optional<MeetingPlace> after, int limit) {
        return meetings.page(DraftsSeen.by(caller), sandbox, state, after, limit);
    }

    /** An earlier version of a meeting's guidance note; empty when there was none of that number. */
    @Transactional
    public Optional<GuidanceNote> guidance(Caller caller, MeetingId id, int version) {
        return meetings.guidance(one(caller, id).meeting().id(), version);
    }
}
