package org.opendebate.statements.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.statements.Problems;
import org.opendebate.statements.batch.WaitingItems;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.KnownMeeting;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.Meetings;
import org.opendebate.statements.statement.Access;
import org.opendebate.statements.statement.Precondition;
import org.opendebate.statements.statement.StatementState;
import org.opendebate.statements.statement.Statements;

/** Makes, shows and revokes seals. */
@ApplicationScoped
public class SealMeeting {
    private final Meetings meetings;
    private final Statements statements;
    private final Seals seals;
    private final WaitingItems waiting;
    private final BusinessClock clock;

    SealMeeting(Meetings meetings, Statements statements, Seals seals, WaitingItems waiting, BusinessClock clock) {
        this.meetings = meetings;
        this.statements = statements;
        this.seals = seals;
        this.waiting = waiting;
        this.clock = clock;
    }

    /**
     * A seal as it stands now.
     *
     * @param revision the entity tag
     * @param symbol of the document that was published of it; null before
     */
    public record Shown(SealTold seal, Instant revokedAt, String symbol, long revision) {}

    /** Seals at the Secretariat's request. */
    @Transactional
    public Shown seal(UUID meetingId, Caller caller) {
        KnownMeeting row = meetings.requireExclusive(meetingId);
        requireSecretariat(caller, meetings.facts(row));
        return seal(row, caller);
    }

    /** Seals by itself, as the guidance note says; the caller is the service. */
    @Transactional
    public Shown sealByItself(UUID meetingId, Caller service) {
        return seal(meetings.requireExclusive(meetingId), service);
    }

    private Shown seal(KnownMeeting row, Caller caller) {
        MeetingFacts meeting = meetings.facts(row);
        requireUnsealed(row, meeting);
        Instant now = clock.instant();
        List<Statements.Versioned> all = statements.allOf(row.id());
        requireReady(meeting, all, now);
        requireJudged(meeting, waiting.of(row.id()));
        int number = row.seal();
        Seal seal = new Seal(
                new Seal.Key(row.id(), number),
                now,
                caller.subject(),
                seals.write(all.stream().map(SealedStatement::of).toList()));
        seals.persist(seal);
        seals.audit(caller, "seal", seal);
        seals.tell(seal);
        return shown(row, seal);
    }

    private static void requireUnsealed(KnownMeeting row, MeetingFacts meeting) {
        row.unpublishedSeal().ifPresent(number -> {
            throw Refusal.of(Problems.MEETING_SEALED, "The meeting is sealed already.")
                    .found(Sentence.of("seal {number}").with("number", number))
                    .remedy("Revoke the seal first if something has to change.")
                    .contact(Contacts.debate(meeting));
        });
        if (meeting.isCancelled()) {
            throw Refusal.of(Problems.MEETING_CANCELLED, "A cancelled meeting is not sealed.")
                    .contact(Contacts.debate(meeting));
        }
    }

    private static void requireReady(MeetingFacts meeting, List<Statements.Versioned> all, Instant now) {
        if (!now.isAfter(meeting.sealAllowedAfter())) {
            throw blocked("Statements that were begun in time may still be on their way.", meeting)
                    .rule("close-has-passed")
                    .found(now)
                    .expected(Sentence.of("after {instant}").with("instant", meeting.sealAllowedAfter()))
                    .with("notBefore", meeting.sealAllowedAfter())
                    .remedy("Seal after the time in notBefore.");
        }
        List<MeetingFacts.Briefer> unconfirmed = meeting.briefers().stream()
                .filter(MeetingFacts.Briefer::isToBeConfirmed)
                .toList();
        if (!unconfirmed.isEmpty()) {
            throw blocked("Briefers are still to be confirmed.", meeting)
                    .rule("briefers-confirmed")
                    .found(String.join(
                            ", ",
                            unconfirmed.stream().map(MeetingFacts.Briefer::name).toList()))
                    .expected("every briefer confirmed, or taken off the meeting")
                    .with(
                            "unconfirmed",
                            unconfirmed.stream().map(MeetingFacts.Briefer::key).toList())
                    .remedy("Confirm the briefers in unconfirmed at the meeting, or remove them, then seal.");
        }
        List<UUID> undecided = all.stream()
                .map(Statements.Versioned::statement)
                .filter(statement -> statement.state() instanceof StatementState.Undecided)
                .map(statement -> statement.id())
                .toList();
        if (!undecided.isEmpty()) {
            throw blocked("Statements are undecided.", meeting)
                    .rule("all-decided")
                    .found(Sentence.of("{count} undecided").with("count", undecided.size()))
                    .expected("every current version complete, confirmed, and accepted, returned or withdrawn")
                    .with("undecided", undecided)
                    .remedy("Decide the statements in undecided, then seal.");
        }
    }

    /** What came in a batch came when the batch did, though its turn has not come yet. */
    private static void requireJudged(MeetingFacts meeting, long waiting) {
        if (waiting > 0) {
            throw blocked("Submissions of batches still wait to be judged.", meeting)
                    .rule("batches-done")
                    .found(Sentence.of("{count} waiting").with("count", waiting))
                    .expected("a result of every submission")
                    .remedy("Seal when they are judged; nothing waits longer than a scanner or a store is away.");
        }
    }

    private static Refusal blocked(String detail, MeetingFacts meeting) {
        return Refusal.of(Problems.SEAL_BLOCKED, detail).contact(Contacts.debate(meeting));
    }

    /** Revokes the seal that waits for its publication; the next one has the next number. */
    @Transactional
    public Shown revoke(UUID meetingId, Caller caller, Precondition precondition) {
        KnownMeeting row = meetings.requireExclusive(meetingId);
        MeetingFacts meeting = meetings.facts(row);
        requireSecretariat(caller, meeting);
        int number = row.unpublishedSeal().orElseThrow(() -> notRevocable(row, meeting));
        precondition.check(row.sealRevision());
        row.revokeSeal();
        Seal seal = seals.findById(new Seal.Key(meetingId, number));
        seal.revoke(clock.instant());
        seals.audit(caller, "revoke", seal);
        seals.tell(seal);
        return shown(row, seal);
    }

    /** The last seal, standing or revoked, to the Secretariat and the meeting's presidency. */
    public Shown show(UUID meetingId, Caller caller) {
        KnownMeeting row = meetings.require(meetingId);
        MeetingFacts meeting = meetings.facts(row);
        if (!Access.sight(caller, meeting).all()) {
            throw Refusal.of(KitProblems.FORBIDDEN, "The seal's list is for the Secretariat and the presidency.")
                    .contact(Contacts.debate(meeting));
        }
        int number = row.standingSeal().orElse(row.lastSeal());
        if (number == 0) {
            throw notSealed(meeting);
        }
        return shown(row, seals.findById(new Seal.Key(meetingId, number)));
    }

    private Shown shown(KnownMeeting row, Seal seal) {
        boolean published =
                row.publishedSeal().isPresent() && row.publishedSeal().getAsInt() == seal.number();
        return new Shown(
                seals.told(seal),
                seal.revokedAt().orElse(null),
                published ? row.symbol().orElse(null) : null,
                row.sealRevision());
    }

    private static Refusal notSealed(MeetingFacts meeting) {
        return Refusal.of(Problems.NOT_SEALED, "No seal stands for this meeting.")
                .remedy("Seal it first.")
                .contact(Contacts.debate(meeting));
    }

    private static Refusal notRevocable(KnownMeeting row, MeetingFacts meeting) {
        if (row.publishedSeal().isEmpty()) {
            return notSealed(meeting);
        }
        return Refusal.of(Problems.MEETING_PUBLISHED, "The compilation is published; its seal stands.")
                .found(row.symbol()
                        .map(symbol -> Sentence.of("seal {number}, published as {symbol}")
                                .with("number", row.publishedSeal().getAsInt())
                                .with("symbol", symbol))
                        .orElseGet(() -> Sentence.of("seal {number}, published")
                                .with("number", row.publishedSeal().getAsInt())))
                .remedy("What changes now goes into an addendum or a corrigendum, of a further seal.")
                .contact(Contacts.debate(meeting));
    }

    private static void requireSecretariat(Caller caller, MeetingFacts meeting) {
        if (!caller.has(Role.SECRETARIAT)) {
            throw Refusal.of(KitProblems.FORBIDDEN, "Sealing is for the Secretariat.")
                    .contact(Contacts.debate(meeting));
        }
    }
}
