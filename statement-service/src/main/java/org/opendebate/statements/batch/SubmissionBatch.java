package org.opendebate.statements.batch;

import java.time.Instant;
import java.util.UUID;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.statements.meeting.InTime;

/**
 * Submissions that came in one request.
 *
 * <pre>
 *   working --the last item's result--> done --too old--> gone
 * </pre>
 *
 * @param caller who sent it, as the token said then
 * @param language of its problems: the request's Accept-Language; null for none
 * @param time when it came: of every item the same
 * @param items how many
 * @param done how many of them have a result
 */
public record SubmissionBatch(
        UUID id, UUID meetingId, Caller caller, String language, InTime time, Instant createdAt, int items, int done) {

    public boolean isDone() {
        return done == items;
    }

    /** Who sent it, and the Secretariat. */
    boolean isSeenBy(Caller who) {
        return who.has(Role.SECRETARIAT)
                || who.subject().equals(caller.subject())
                        && who.client().equals(caller.client())
                        && who.delegation().equals(caller.delegation());
    }
}
