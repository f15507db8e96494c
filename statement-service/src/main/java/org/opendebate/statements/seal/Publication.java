package org.opendebate.statements.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.Meetings;
import org.opendebate.statements.statement.Statement;
import org.opendebate.statements.statement.Statements;

/**
 * Takes note of the documents that were published of a meeting's seals. The seal stands from now on: if it was revoked
 * while the publication was on its way, or another one was made, the publication wins, and what was changed since goes into
 * a further document.
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

    /** @param told the whole family, in the order of publication */
    @Transactional(Transactional.TxType.MANDATORY)
    public void published(UUID meetingId, List<PublishedDocument> told) {
        KnownMeeting row = meetings.requireExclusive(meetingId);
        told.stream()
                .filter(document -> !row.documents().contains(document.symbol()))
                .forEach(document -> published(row, document));
    }

    private void published(KnownMeeting row, PublishedDocument document) {
        Seal seal = seals.findByIdOptional(new Seal.Key(row.id(), document.seal()))
                .orElseThrow(() -> new IllegalArgumentException("meeting " + row.id() + " was published of seal "
                        + document.seal() + ", which was never made"));
        // a reissue repeats what an earlier seal lists
        boolean crossed = row.publishedSeal().orElse(0) < document.seal() && stands(row, seal);
        row.addDocument(document.symbol());
        publish(document, seal);
        seals.audit(Audit.SYSTEM, crossed ? "publish-after-revocation" : "publish", seal);
    }

    /** True if it had to be put back. */
    private boolean stands(KnownMeeting row, Seal seal) {
        OptionalInt unpublished = row.unpublishedSeal();
        boolean crossed = unpublished.isEmpty() || unpublished.getAsInt() != seal.number();
        if (unpublished.isPresent() && crossed) {
            seals.findById(new Seal.Key(row.id(), unpublished.getAsInt())).revoke(clock.instant());
        }
        row.publish(seal.number());
        if (crossed) {
            seal.reinstate();
            seals.tell(seal);
        }
        return crossed;
    }

    private void publish(PublishedDocument document, Seal seal) {
        seals.statements(seal).stream().filter(SealedStatement::isAccepted).forEach(listed -> {
            Statement statement = statements.find(listed.statementId()).orElseThrow();
            if (document.contains(statement.publishedVersion(), listed.version())) {
                statement.publish(document.symbol(), listed.version());
            }
        });
    }
}
