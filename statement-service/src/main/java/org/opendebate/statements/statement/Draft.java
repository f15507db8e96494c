package org.opendebate.statements.statement;

import java.time.Instant;
import java.util.UUID;
import org.opendebate.statements.rules.Judgement;
import org.opendebate.statements.submission.Metadata;

/** A version that is read, judged and stored as objects, but not yet committed. */
record Draft(
        UUID statementId,
        int number,
        Metadata metadata,
        Instant receivedAt,
        StatementFiles files,
        int guidanceNoteVersion,
        Judgement judgement) {}
