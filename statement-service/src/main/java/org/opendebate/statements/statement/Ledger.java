package org.opendebate.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.outbox.Outbox;
import org.opendebate.kit.outbox.OutboxEvent;

/** Writes what every change of a statement leaves behind in its transaction: an audit row and an event. */
@ApplicationScoped
class Ledger {
    private final Audit audit;
    private final Outbox outbox;

    Ledger(Audit audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    void record(Caller caller, String action, Statement statement, StatementVersion version) {
        audit(caller, action, statement, version);
        EventType type = switch (statement.state()) {
            case StatementState.Undecided ignored -> EventType.STATEMENT_SUBMITTED;
            case StatementState.Accepted ignored -> EventType.STATEMENT_ACCEPTED;
            case StatementState.Returned ignored -> EventType.STATEMENT_RETURNED;
            case StatementState.Withdrawn ignored -> EventType.STATEMENT_WITHDRAWN;
        };
        outbox.append(new OutboxEvent(
                type.topic(), type.wire(), statement.id().toString(), StatementTold.of(statement, version)));
    }

    /** Of what changes nothing that is told: a version that is not the current one. */
    void audit(Caller caller, String action, Statement statement, StatementVersion version) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("meeting", statement.meetingId());
        detail.put("version", version.number());
        detail.put("state", statement.state().wire());
        detail.put("sha256", version.files().original().sha256());
        detail.put("admission", version.admission());
        detail.put("scan", version.scan().wire());
        if (statement.delegation() != null) {
            detail.put("onBehalfOf", statement.delegation());
        }
        audit.record(caller, "statement." + action, "statement/" + statement.id(), "done", detail);
    }
}
