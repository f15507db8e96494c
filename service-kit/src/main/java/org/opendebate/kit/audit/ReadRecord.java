package org.opendebate.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.opendebate.kit.caller.CallerIdentity;

/** Records reads of what is not published, each before it is answered. */
@ApplicationScoped
public class ReadRecord {
    private final Audit audit;
    private final RequestAtHand request;
    private final CallerIdentity identity;

    ReadRecord(Audit audit, RequestAtHand request, CallerIdentity identity) {
        this.audit = audit;
        this.request = request;
        this.identity = identity;
    }

    /**
     * Records the read if the answer hands something out. Where only some answers of an operation do, it is called for
     * those; where all do, {@link RecordedRead} does it.
     *
     * @param action as the audit names it, such as {@code letter.read}
     * @return the answer
     */
    public Response recorded(String action, Response answer) {
        if (answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL) {
            record(action);
        }
        return answer;
    }

    void record(String action) {
        audit.recordAlone(identity.caller(), action, request.path(), "done", Map.of());
    }
}
