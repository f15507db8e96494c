package org.opendebate.statements.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.UUID;
import org.opendebate.kit.caller.Caller;
import org.opendebate.statements.meeting.InTime;
import org.opendebate.statements.submission.UploadedFile;

/** The one way in which a submission becomes a statement, once for its key, whichever request it came in. */
public interface SubmitByKey {
    /**
     * What a submission is answered with.
     *
     * @param location of the statement
     * @param body JSON
     */
    record Answer(int status, String location, byte[] body) {}

    /**
     * Never in a transaction.
     *
     * @param metadata JSON; null where none came
     * @param files by the name of their part
     * @throws org.opendebate.kit.problem.Refusal and then nothing is kept
     */
    Answer submit(
            UUID meetingId, Caller caller, String metadata, Map<String, UploadedFile> files, InTime time, String key)
            throws JsonProcessingException;
}
