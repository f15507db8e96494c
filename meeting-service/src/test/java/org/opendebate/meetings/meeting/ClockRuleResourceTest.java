package org.opendebate.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
class ClockRuleResourceTest {
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
    MoveByClock moves;

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

    @Test
    void meetingOpensAndIsDueAndClosesWhenTheClockSaysSo() {
        Instant opening = Instant.parse("2021-05-05T20:00:00Z");
        Instant due = Instant.parse("2021-05-05T22:00:00Z");
        MeetingId id = announced(LocalDate.of(2021, 5, 5), Optional.of(opening), Optional.of(due));
        assertThat(stored(id).meeting().state()).isEqualTo(MeetingState.ANNOUNCED);

        comesTo(id, opening, MeetingState.OPEN, EventType.MEETING_OPENED);
        comesTo(id, due.plusMillis(1), MeetingState.DUE, EventType.MEETING_DUE);
        comesTo(id, due.plusSeconds(3601), MeetingState.CLOSED, EventType.MEETING_CLOSED);
    }

    @ParameterizedTest(name = "{0} closes after {1}")
    @CsvSource({
        // the clocks go forward: a day of 23 hours
        "2021-03-14, 2021-03-15T03:59:59.999Z, 2021-03-13T15:00:00Z",
        // the clocks go back: a day of 25 hours
        "2021-11-07, 2021-11-08T04:59:59.999Z, 2021-11-06T15:00:00Z"
    })
    void dayOnWhichTheClocksChangeClosesAtItsLastMillisecond(LocalDate day, Instant close, Instant dayBefore) {
        TestClock.set(dayBefore);
        await().until(() -> Duration.between(dayBefore, clock.instant()).abs().toMinutes() < 5);
        MeetingId id = announced(day, Optional.empty(), Optional.empty());

        assertThat(stored(id).meeting().deadlines())
                .isEqualTo(new Deadlines(stored(id).meeting().facts().announcedAt(), close, close));
        assertThat(lockable(id, close)).isFalse();
        assertThat(lockable(id, close.plusMillis(1))).isTrue();
        closeByHand(id);
    }

    private void comesTo(MeetingId id, Instant now, MeetingState state, EventType told) {
        TestClock.set(now);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stored(id).meeting().state()).isEqualTo(state));
        assertThat(told(id, told)).isEqualTo(1);
    }

    private MeetingRecord stored(MeetingId id) {
        return QuarkusTransaction.requiringNew().call(() -> meetings.find(id).orElseThrow());
    }

    /** Whether the rule would move this meeting at an instant; others of earlier tests may come before it. */
    private boolean lockable(MeetingId id, Instant now) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                                "select count(*) from meeting where id = :id and state_until < :now")
                                        .setParameter("id", id.value())
                                        .setParameter("now", now)
                                        .getSingleResult())
                                .intValue()
                        == 1);
    }

    private MeetingId announced() {
        MeetingId id = announced(LocalDate.of(2021, 5, 5), Optional.empty(), Optional.empty());
        assertThat(stored(id).meeting().deadlines().close()).isEqualTo(CLOSE);
        return id;
    }

    private MeetingId announced(LocalDate day, Optional<Instant> opening, Optional<Instant> due) {
        Meeting draft = drafting.draft(
                        OFFICER,
                        new PlanEntry(
                                Organ.SECURITY_COUNCIL,
                                MeetingType.OPEN_DEBATE,
                                MeetingFormat.CHAMBER,
                                day,
                                "A theme of this test",
                                null,
                                null,
                                null,
                                true,
                                null,
                                "Zhang Jun",
                                null,
                                List.of(),
                                List.of()))
                .meeting();
        MeetingChange change = change(draft.id());
        issuing.issue(change, note(), opening, due, due.map(instant -> instant.plusSeconds(3600)));
        announcing.announce(change);
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
                .call(() ->
                        meetings.lockOneToMove(now).map(entry -> entry.meeting().id()));
    }

    /** As the rule does, until the move of the clock has been seen and nothing is left to close. */
    private void closeUntilClosed() {
        Instant patience = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(patience) && (moves.moveOne().isPresent() || !dueIsGone())) {
            Thread.onSpinWait();
        }
    }

    private boolean dueIsGone() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                                "select count(*) from meeting where state = 'open' and close_at = :close")
                                        .setParameter("close", CLOSE)
                                        .getSingleResult())
                                .intValue()
                        == 0);
    }

    private int closings(MeetingId id) {
        return told(id, EventType.MEETING_CLOSED);
    }

    private int told(MeetingId id, EventType type) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "select count(*) from outbox where aggregate_id = :id and type = :type")
                                .setParameter("id", id.toString())
                                .setParameter("type", type.wire())
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
                GuidanceNote.SecondSubmission.REPLACE,
                Set.of(),
                GuidanceNote.USUAL_COMPLETION,
                new Contact("Help desk", null, null),
                new Contact("Security Council Affairs Division", null, null));
    }
}
