package org.opendebate.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.delegation.DelegationCode;

class MeetingTest {
    private static final Instant FIFTH_OF_MAY = Instant.parse("2021-05-05T14:00:00Z");
    private static final Instant END_OF_DAY = Instant.parse("2021-05-25T03:59:59.999Z");

    @Test
    void draftIsDueAtTheEndOfItsDay() {
        assertThat(draft().deadlines()).isEqualTo(new Deadlines(END_OF_DAY, END_OF_DAY));
    }

    @Test
    void draftWithoutGuidanceNoteIsNotAnnounced() {
        assertThatThrownBy(() -> draft().announce(FIFTH_OF_MAY)).isInstanceOf(MeetingRefused.WithoutGuidanceNote.class);
    }

    @Test
    void draftIsAnnouncedWithItsGuidanceNote() {
        Meeting.Running announced = draftWithNote().announce(FIFTH_OF_MAY);

        assertThat(announced.guidance().orElseThrow().version()).isEqualTo(1);
        assertThat(announced.state()).isEqualTo(MeetingState.OPEN);
        assertThat(announced.deadlines().opening()).contains(FIFTH_OF_MAY);
    }

    @Test
    void meetingWhoseCloseHasPassedIsNotAnnounced() {
        assertThatThrownBy(() -> draftWithNote().announce(END_OF_DAY.plusMillis(1)))
                .isInstanceOf(DeadlinesRefused.CloseHasPassed.class);
    }

    @Test
    void changedGuidanceNoteIsANewVersionAndTheSameOneIsNot() {
        Meeting.Draft draft = draftWithNote();

        assertThat(draft.issue(note(600), draft.deadlines())
                        .guidance()
                        .orElseThrow()
                        .version())
                .isEqualTo(2);
        assertThat(draft.issue(note(500), draft.deadlines())).isEqualTo(draft);
    }

    @Test
    void openMeetingKeepsTakingStatementsUntilTheVeryClose() {
        Meeting.Running announced = draftWithNote().announce(FIFTH_OF_MAY);

        assertThat(announced.at(END_OF_DAY)).isEqualTo(announced);
        assertThat(announced.at(END_OF_DAY.plusMillis(1)).state()).isEqualTo(MeetingState.CLOSED);
    }

    @Test
    void stateFollowsTheClockFromOpeningToClose() {
        Instant opening = FIFTH_OF_MAY.plusSeconds(3600);
        Instant due = END_OF_DAY.minusSeconds(3600);
        Meeting.Draft draft = draft().issue(note(500), new Deadlines(Optional.of(opening), due, END_OF_DAY));

        Meeting.Running running = draft.announce(FIFTH_OF_MAY);

        assertThat(running.state()).isEqualTo(MeetingState.ANNOUNCED);
        assertThat(running.at(opening.minusMillis(1)).state()).isEqualTo(MeetingState.ANNOUNCED);
        assertThat(running.at(opening).state()).isEqualTo(MeetingState.OPEN);
        assertThat(running.at(due).state()).isEqualTo(MeetingState.OPEN);
        assertThat(running.at(due.plusMillis(1)).state()).isEqualTo(MeetingState.DUE);
        assertThat(running.at(END_OF_DAY).state()).isEqualTo(MeetingState.DUE);
        assertThat(running.at(END_OF_DAY.plusMillis(1)).state()).isEqualTo(MeetingState.CLOSED);
    }

    @Test
    void meetingThatIsDueAndIsPostponedIsOpenAgain() {
        Meeting.Running due = draft().issue(note(500), new Deadlines(END_OF_DAY.minusSeconds(3600), END_OF_DAY))
                .announce(FIFTH_OF_MAY);
        Instant evening = END_OF_DAY.minusSeconds(60);
        LocalDate day = LocalDate.of(2021, 5, 27);

        Meeting.Running postponed = due.postpone(
                due.plan().on(day, due.plan().president()),
                due.deadlines().postponed(due.plan().date(), day, Organ.SECURITY_COUNCIL),
                by(DeadlineChange.Through.POSTPONEMENT, evening));

        assertThat(due.at(evening).state()).isEqualTo(MeetingState.DUE);
        assertThat(postponed.state()).isEqualTo(MeetingState.OPEN);
        assertThat(postponed.deadlines().close()).isEqualTo(Instant.parse("2021-05-28T03:59:59.999Z"));
    }

    @Test
    void meetingThatHasOpenedIsNotShutAgain() {
        Meeting.Running open = draftWithNote().announce(FIFTH_OF_MAY);
        Deadlines later = new Deadlines(Optional.of(FIFTH_OF_MAY.plusSeconds(3600)), END_OF_DAY, END_OF_DAY);

        assertThatThrownBy(() -> open.issue(
                        note(500), later, by(DeadlineChange.Through.GUIDANCE_NOTE, FIFTH_OF_MAY.plusSeconds(60))))
                .isInstanceOf(DeadlinesRefused.HasOpened.class);
    }

    @Test
    void draftThatIsPutOnAnotherDayTakesItsDeadlinesAlong() {
        Meeting.Draft draft = draft();

        Meeting.Draft moved = draft.amend(
                draft.plan().on(LocalDate.of(2021, 5, 26), draft.plan().president()));

        assertThat(moved.deadlines().due()).isEqualTo(Instant.parse("2021-05-27T03:59:59.999Z"));
    }

    @Test
    void announcedMeetingIsNotAmendedIntoThePast() {
        Meeting.Running announced = draftWithNote().announce(FIFTH_OF_MAY);
        Deadlines past = new Deadlines(FIFTH_OF_MAY.minusSeconds(1), FIFTH_OF_MAY.minusSeconds(1));

        assertThatThrownBy(
                        () -> announced.issue(note(500), past, by(DeadlineChange.Through.GUIDANCE_NOTE, FIFTH_OF_MAY)))
                .isInstanceOf(DeadlinesRefused.CloseHasPassed.class);
    }

    @Test
    void closingByHandBeforeTheTimeMovesTheTime() {
        Meeting.Closed closed =
                draftWithNote().announce(FIFTH_OF_MAY).close(by(DeadlineChange.Through.CLOSING, FIFTH_OF_MAY));

        assertThat(closed.deadlines()).isEqualTo(new Deadlines(Optional.of(FIFTH_OF_MAY), FIFTH_OF_MAY, FIFTH_OF_MAY));
    }

    @Test
    void closedMeetingIsPublishedUnderItsSymbol() {
        Meeting.Ended published = draftWithNote()
                .announce(FIFTH_OF_MAY)
                .close(by(DeadlineChange.Through.CLOSING, END_OF_DAY.plusMillis(1)))
                .hear(Progress.NONE.published("S/2021/501"));

        assertThat(published).isInstanceOf(Meeting.Published.class);
        assertThat(published.documentSymbol()).contains("S/2021/501");
        assertThat(published.deadlines().close()).isEqualTo(END_OF_DAY);
        assertThat(published.facts().deadlineChanges()).isEmpty();
    }

    private static DeadlineChange.Occasion by(DeadlineChange.Through through, Instant at) {
        return new DeadlineChange.Occasion(at, DeadlineChange.By.SECRETARIAT, through, Optional.empty());
    }

    private static Meeting.Draft draftWithNote() {
        Meeting.Draft draft = draft();
        return draft.issue(note(500), draft.deadlines());
    }

    private static Meeting.Draft draft() {
        return Meeting.Draft.of(
                new MeetingId(UUID.fromString("0179449a-1c00-7000-8000-000000000001")),
                new MeetingPlan(
                        Organ.SECURITY_COUNCIL,
                        MeetingType.OPEN_DEBATE,
                        MeetingFormat.VIDEOCONFERENCE,
                        LocalDate.of(2021, 5, 24),
                        "Safety and security of peacekeepers",
                        null,
                        null,
                        null,
                        true,
                        new President(new DelegationCode("CHN"), "Zhang Jun", null),
                        List.of(),
                        0,
                        List.of()));
    }

    private static GuidanceNote note(int words) {
        return new GuidanceNote(
                1,
                words,
                20,
                EnumSet.allOf(OfficialLanguage.class),
                GuidanceNote.STATEMENT_FORMATS,
                GuidanceNote.COVER_LETTER_FORMATS,
                GuidanceNote.SIGNATORY_ROLES,
                Duration.ofMinutes(10),
                false,
                GuidanceNote.SecondSubmission.REPLACE,
                Set.of(),
                GuidanceNote.USUAL_COMPLETION,
                new Contact("Help desk", "212 555 0100", null),
                new Contact("Security Council Affairs Division", null, null));
    }
}
