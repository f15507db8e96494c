package org.opendebate.meetings.meeting;

import java.util.function.LongConsumer;
import org.opendebate.kit.caller.Caller;

/**
 * Who wants to change which meeting.
 *
 * @param precondition looks at the meeting's version and throws when the caller has not seen that version
 */
public record MeetingChange(MeetingId id, Caller caller, LongConsumer precondition) {}
