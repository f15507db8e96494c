package org.opendebate.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestClock;
import org.opendebate.meetings.FifthOfMay;
import org.opendebate.meetings.OfficialLanguage;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class ClosingRuleResourceTest {
    private static final Caller OFFICER = new Caller("officer", "test", Set.of(Role.SECRETARIAT), Optional.empty());

    /** Earlier than that of any other test's meeting, so that the rule comes to this one first. */
    private static final Instant CLOSE = Instant.parse("2021-05-06T03:59:59.999Z");

    @Inject
    DraftMeeting drafting;

    @Inject
    IssueGuidanceNote issuing;

    @Inject
    AnnounceMeeting announcing;

    @Inject
    CloseMeeting closing;

    @Inject
    Meetings meetings;

    @Inject
    EntityManager entities;

    @Inject
    BusinessClock clock;

    @BeforeEach
    void fifthOfMay() {
        FifthOfMay.begin(clock);
    }

    @AfterEach
    void today() {
        TestClock.reset();
    }

    @Test
    void lastMillisecondIsStillOpenAndTheNextIsNot() {
        MeetingId id = announced();

        assertThat(dueAt(CLOSE)).isEmpty();
        assertThat(dueAt(CLOSE.plusMillis(1))).contains(id);
        closeByHand(id);
    }

    @Test
    void meetingThatAnotherReplicaIsClosingIsLeftToIt() {
        MeetingId id = announced();

        Optional<MeetingId> seenByAnother = QuarkusTransaction.requiringNew().call(() -> {
            meetings.lock(id);
            return CompletableFuture.supplyAsync(() -> dueAt(CLOSE.plusMillis(1)))
                    .join();
        });

        assertThat(seenByAnother).isEmpty();
        closeByHand(id);
    }

    @Test
    void manyReplicasCloseOnceAndTellOnce() {
        MeetingId id = announced();

        TestClock.set(CLOSE.plusSeconds(1));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(this::closeUntilClosed),
                        CompletableFuture.runAsync(this::closeUntilClosed),
                        CompletableFuture.runAsync(this::closeUntilClosed))
                .join();

        assertThat(closings(id)).isEqualTo(1);
    }

    @Test
    void meetingThatWasClosedByHandIsNotClosedAgain() {
        MeetingId id = announced();
        closeByHand(id);

        assertThat(dueAt(CLOSE.plusMillis(1))).isEmpty();
        assertThat(closings(id)).isEqualTo(1);
    }

    private MeetingId announced() {
        Meeting draft = drafting.draft(
                        OFFICER,
                        new DraftMeeting.Entry(
                                Organ.SECURITY_COUNCIL,
                                MeetingType.OPEN_DEBATE,
                                MeetingFormat.CHAMBER,
                                LocalDate.of(2021, 5, 5),
                                "A theme of this test",
                                null,
                                true,
                                new DraftMeeting.Person("Zhang Jun", null, null),
                                List.of()))
                .meeting();
        MeetingChange change = change(draft.id());
        issuing.issue(change, note(), Optional.empty(), Optional.empty());
        assertThat(announcing.announce(change).meeting().deadlines().close()).isEqualTo(CLOSE);
        return draft.id();
    }

    private void closeByHand(MeetingId id) {
        closing.close(change(id));
    }

    private static MeetingChange change(MeetingId id) {
        return new MeetingChange(id, OFFICER, version -> {});
    }

    private Optional<MeetingId> dueAt(Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> meetings.lockOneToClose(now)
                        .map(entry -> entry.meeting().id()));
    }

    /** As the rule does, until the move of the clock has been seen and nothing is left to close. */
    private void closeUntilClosed() {
        Instant patience = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(patience) && (closing.closeOneThatIsDue().isPresent() || !dueIsGone())) {
            Thread.onSpinWait();
        }
    }

    private boolean dueIsGone() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                                "select count(*) from meeting where state = 'announced' and close_at = :close")
                                        .setParameter("close", CLOSE)
                                        .getSingleResult())
                                .intValue()
                        == 0);
    }

    private int closings(MeetingId id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "select count(*) from outbox where aggregate_id = :id and type = :type")
                                .setParameter("id", id.toString())
                                .setParameter("type", EventType.MEETING_CLOSED.wire())
                                .getSingleResult())
                        .intValue());
    }

    private static GuidanceNote note() {
        return new GuidanceNote(
                1,
                GuidanceNote.USUAL_WORD_TARGET,
                GuidanceNote.USUAL_WORD_TOLERANCE_PERCENT,
                EnumSet.allOf(OfficialLanguage.class),
                GuidanceNote.STATEMENT_FORMATS,
                GuidanceNote.COVER_LETTER_FORMATS,
                GuidanceNote.SIGNATORY_ROLES,
                GuidanceNote.USUAL_UPLOAD_TIMEOUT,
                false,
                new Contact("Help desk", null, null),
                new Contact("Security Council Affairs Division", null, null));
    }
}
