package org.opendebate.statements.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.statements.statement.ReadStatements;
import org.opendebate.statements.statement.Statement;

/** Lets reviewers of the Secretariat talk about a statement, whatever its state. */
@ApplicationScoped
public class CommentOnStatement {
    private final ReadStatements read;
    private final Comments comments;
    private final Audit audit;
    private final BusinessClock clock;
    private final Clock systemClock;

    CommentOnStatement(
            ReadStatements read, Comments comments, Audit audit, BusinessClock clock, @SystemTime Clock systemClock) {
        this.read = read;
        this.comments = comments;
        this.audit = audit;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Comment write(UUID statementId, Caller caller, Comment.Remark remark) {
        Statement statement = read.seeAsSecretariat(statementId, caller).statement();
        Comment comment = new Comment(
                Uuid7.next(systemClock),
                statementId,
                statement.currentVersion(),
                clock.instant(),
                caller.subject(),
                remark);
        comments.add(comment);
        audit.record(
                caller,
                "statement.comment",
                "statement/" + statementId,
                "done",
                Map.of("meeting", statement.meetingId(), "comment", comment.id(), "version", comment.version()));
        return comment;
    }

    /** @param after the id of the last comment shown; null for the beginning */
    public List<Comment> of(UUID statementId, Caller caller, UUID after, int limit) {
        read.seeAsSecretariat(statementId, caller);
        return comments.of(statementId, after, limit);
    }
}
