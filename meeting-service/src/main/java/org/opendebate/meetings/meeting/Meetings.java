package org.opendebate.meetings.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The meetings that are kept. Everything here runs inside the caller's transaction. */
public interface Meetings {

    MeetingRecord add(Meeting.Draft draft);

    Optional<MeetingRecord> find(MeetingId id);

    /** The same, kept from others until the transaction ends. */
    Optional<MeetingRecord> lock(MeetingId id);

    /** Lets one transaction at a time look which meetings the sandbox lacks. */
    void lockSandbox();

    /** A meeting whose state ended before an instant, which no other replica is working on; kept from others. */
    Optional<MeetingRecord> lockOneToMove(Instant now);

    /** Keeps the new state of a meeting that is there, under the next version. */
    MeetingRecord save(Meeting meeting);

    /** A version of a guidance note, in force or not. */
    Optional<GuidanceNote> guidance(MeetingId id, int version);

    /**
     * A page, the latest meeting first.
     *
     * @param sandbox the meetings of the sandbox, and no others; false for the others
     * @param state only meetings in this state; empty for all
     * @param after the last meeting shown; empty for the first page
     */
    List<MeetingRecord> page(
            DraftsSeen drafts, boolean sandbox, Optional<MeetingState> state, Optional<MeetingPlace> after, int limit);
}
