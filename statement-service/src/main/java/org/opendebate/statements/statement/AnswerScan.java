package org.opendebate.statements.statement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.signing.Signer;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.Meetings;
import org.opendebate.statements.receipt.Receipt;
import org.opendebate.statements.rules.Judgement;
import org.opendebate.statements.rules.ScanRules;

/**
 * Writes down what the scanner has said of a version that waited for it: a second receipt follows, and a statement that
 * was incomplete for its sake alone is as it would have been.
 */
@ApplicationScoped
class AnswerScan {
    private final Meetings meetings;
    private final Statements statements;
    private final Judgements judgements;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final Signer signer;
    private final ObjectMapper json;

    AnswerScan(
            Meetings meetings,
            Statements statements,
            Judgements judgements,
            Ledger ledger,
            BusinessClock clock,
            Signer signer,
            ObjectMapper json) {
        this.meetings = meetings;
        this.statements = statements;
        this.judgements = judgements;
        this.ledger = ledger;
        this.clock = clock;
        this.signer = signer;
        this.json = json;
    }

    /** @param answer anything but pending; a version that waits no more is left as it is */
    @Transactional
    void write(UUID statementId, int number, ScanRules.Answer answer) {
        UUID meetingId = statements.meetingOf(statementId).orElseThrow();
        KnownMeeting row = meetings.requireShared(meetingId);
        Statement statement = statements.findForUpdate(statementId).orElseThrow();
        StatementVersion version = statements.version(statementId, number).orElseThrow();
        if (!version.awaitsScan()) {
            return;
        }
        Judgement judgement = judgements.of(version).scanned(answer.rules());
        boolean wanting = !judgement.wanted(statement.waivedRules()).isEmpty();
        Receipt second = receiptOf(version)
                .after(new Receipt.Scanned(
                        answer.scan(),
                        Sha256.of(version.jws().getBytes(StandardCharsets.US_ASCII)),
                        clock.instant(),
                        clock.offset(),
                        judgement,
                        wanting ? meetings.facts(row).completeUntil() : null));
        version.scanned(
                answer.scan(),
                written(judgement.rules()),
                judgement.verdict().wire(),
                new StatementVersion.Given(written(second), signer.sign(second)));
        if (number != statement.currentVersion()) {
            ledger.audit(Audit.SYSTEM, "scan", statement, version);
            return;
        }
        if (statement.state() instanceof StatementState.Incomplete incomplete
                && statement.waivedRules().containsAll(judgement.lacks())) {
            statement.become(incomplete.complete(statement.confirmations().areComplete()));
        }
        statements.changed(statement);
        ledger.record(Audit.SYSTEM, "scan", statement, version);
        statements.flush();
    }

    private Receipt receiptOf(StatementVersion version) {
        try {
            return json.readValue(version.receipt(), Receipt.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt cannot be read", e);
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt cannot be written", e);
        }
    }
}
