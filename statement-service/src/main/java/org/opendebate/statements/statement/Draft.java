package org.opendebate.statements.statement;

import java.time.Instant;
import java.util.UUID;
import org.opendebate.statements.admission.Admission;
import org.opendebate.statements.rules.Judgement;
import org.opendebate.statements.scan.Scan;
import org.opendebate.statements.submission.Metadata;

/**
 * A version that is read, judged and stored as objects, but not yet committed.
 *
 * @param receivedAt the request's head had been read, on the business clock
 * @param completeUntil null unless something is missing of it
 * @param uploadedBy {@code delegation} or {@code secretariat}
 */
record Draft(
        UUID statementId,
        int number,
        Metadata metadata,
        Instant receivedAt,
        Admission admission,
        String uploadedBy,
        StatementFiles files,
        int guidanceNoteVersion,
        Judgement judgement,
        Scan scan,
        Instant completeUntil) {}
