package org.opendebate.statements.submission;

import java.util.UUID;
import org.opendebate.kit.caller.Caller;
import org.opendebate.statements.meeting.InTime;

/**
 * A statement as it was handed in.
 *
 * @param statement null if the part was missing
 * @param coverLetter null if the part was missing
 * @param evidence of the way by which it came to the Secretariat; null if the part was missing
 * @param time when it came
 */
public record Submission(
        UUID meetingId,
        Caller caller,
        Metadata metadata,
        UploadedFile statement,
        UploadedFile coverLetter,
        UploadedFile evidence,
        InTime time) {

    /** The same as if it had come at another time. */
    public Submission at(InTime other) {
        return new Submission(meetingId, caller, metadata, statement, coverLetter, evidence, other);
    }
}
