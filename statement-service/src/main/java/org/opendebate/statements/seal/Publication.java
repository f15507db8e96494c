package org.opendebate.statements.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.OptionalInt;
import java.util.UUID;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.Meetings;
import org.opendebate.statements.statement.Statements;

/**
 * Takes note that a meeting's compilation was published of seal n. That seal stands from now on: if it was revoked while
 * the publication was on its way, or another one was made, the publication wins, and what was changed since goes into an
 * addendum.
 */
@ApplicationScoped
public class Publication {
    private final Meetings meetings;
    private final Seals seals;
    private final Statements statements;
    private final BusinessClock clock;

    Publication(Meetings meetings, Seals seals, Statements statements, BusinessClock clock) {
        this.meetings = meetings;
        this.seals = seals;
        this.statements = statements;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void published(UUID meetingId, int number, String symbol) {
        KnownMeeting row = meetings.requireExclusive(meetingId);
        if (row.publishedSeal().isPresent()) {
            return;
        }
        Seal seal = seals.findByIdOptional(new Seal.Key(meetingId, number))
                .orElseThrow(() -> new IllegalArgumentException(
                        "meeting " + meetingId + " was published of seal " + number + ", which was never made"));
        OptionalInt standing = row.standingSeal();
        if (standing.isPresent() && standing.getAsInt() != number) {
            seals.findById(new Seal.Key(meetingId, standing.getAsInt())).revoke(clock.instant());
        }
        boolean crossed = standing.isEmpty() || standing.getAsInt() != number;
        row.publish(number, symbol);
        if (crossed) {
            seal.reinstate();
            seals.tell(seal);
        }
        seals.statements(seal).stream()
                .filter(SealedStatement::isAccepted)
                .forEach(listed ->
                        statements.find(listed.statementId()).orElseThrow().publish(listed.version()));
        seals.audit(Audit.SYSTEM, crossed ? "publish-after-revocation" : "publish", seal);
    }
}
