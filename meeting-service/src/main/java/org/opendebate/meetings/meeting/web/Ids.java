package org.opendebate.meetings.meeting.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.opendebate.meetings.meeting.MeetingId;
import org.opendebate.meetings.meeting.MeetingRefused;

/** Reads ids out of paths. */
final class Ids {
    // UUID.fromString takes shorter forms, too, which would give one meeting several addresses
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    /** What does not look like an id names no meeting. */
    static MeetingId meeting(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new MeetingRefused.Unknown();
        }
        return new MeetingId(UUID.fromString(text));
    }
}
