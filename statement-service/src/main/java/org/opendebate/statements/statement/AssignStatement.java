package org.opendebate.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.clock.BusinessClock;

/** Says which reviewer looks after a statement. It changes nothing of the statement, and no event tells it. */
@ApplicationScoped
public class AssignStatement {
    private final ReadStatements read;
    private final Statements statements;
    private final Queue queue;
    private final Audit audit;
    private final BusinessClock clock;

    AssignStatement(ReadStatements read, Statements statements, Queue queue, Audit audit, BusinessClock clock) {
        this.read = read;
        this.statements = statements;
        this.queue = queue;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a caller asks of the assignment that it changes. */
    @FunctionalInterface
    public interface Condition {
        /**
         * Refuses if the assignment is not the one that the caller saw.
         *
         * @param assigned whether somebody is assigned just now
         * @param revision 0 where nobody ever was
         */
        void check(boolean assigned, long revision);
    }

    /** Empty where nobody ever was assigned. */
    public Optional<Assignment> see(UUID statementId, Caller caller) {
        read.seeAsSecretariat(statementId, caller);
        return queue.assignment(statementId);
    }

    /** @param reviewer as the subject of a token; null for nobody any more */
    @Transactional
    public Assignment assign(UUID statementId, Caller caller, String reviewer, Condition condition) {
        read.seeAsSecretariat(statementId, caller);
        // two who assign at the same time come one after the other
        Statement statement = statements.findForUpdate(statementId).orElseThrow();
        Optional<Assignment> before = queue.assignment(statementId);
        condition.check(
                before.flatMap(Assignment::assignee).isPresent(),
                before.map(Assignment::revision).orElse(0L));
        Assignment assignment = before.orElseGet(() -> new Assignment(statementId));
        assignment.assign(reviewer, clock.instant());
        if (before.isEmpty()) {
            queue.add(assignment);
        }
        Map<String, Object> detail = new HashMap<>();
        detail.put("meeting", statement.meetingId());
        detail.put("assignee", reviewer == null ? "" : reviewer);
        audit.record(
                caller,
                reviewer == null ? "statement.release" : "statement.assign",
                "statement/" + statementId,
                "done",
                detail);
        queue.flush();
        return assignment;
    }
}
