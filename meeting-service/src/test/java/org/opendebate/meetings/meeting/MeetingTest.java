package org.opendebate.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
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
        Meeting.Announced announced = draftWithNote().announce(FIFTH_OF_MAY);

        assertThat(announced.note().version()).isEqualTo(1);
        assertThat(announced.state()).isEqualTo(MeetingState.ANNOUNCED);
    }

    @Test
    void meetingWhoseCloseHasPassedIsNotAnnounced() {
        assertThatThrownBy(() -> draftWithNote().announce(END_OF_DAY.plusMillis(1)))
                .isInstanceOf(MeetingRefused.CloseHasPassed.class);
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
    void announcedMeetingKeepsTakingStatementsUntilTheVeryClose() {
        Meeting.Announced announced = draftWithNote().announce(FIFTH_OF_MAY);

        assertThat(announced.closesAt(END_OF_DAY)).isFalse();
        assertThat(announced.closesAt(END_OF_DAY.plusMillis(1))).isTrue();
    }

    @Test
    void announcedMeetingIsNotAmendedIntoThePast() {
        Meeting.Announced announced = draftWithNote().announce(FIFTH_OF_MAY);
        Deadlines past = new Deadlines(FIFTH_OF_MAY.minusSeconds(1), FIFTH_OF_MAY.minusSeconds(1));

        assertThatThrownBy(() -> announced.issue(note(500), past, FIFTH_OF_MAY))
                .isInstanceOf(MeetingRefused.CloseHasPassed.class);
    }

    @Test
    void closingByHandBeforeTheTimeMovesTheTime() {
        Meeting.Closed closed = draftWithNote().announce(FIFTH_OF_MAY).close(FIFTH_OF_MAY);

        assertThat(closed.deadlines()).isEqualTo(new Deadlines(FIFTH_OF_MAY, FIFTH_OF_MAY));
    }

    @Test
    void closedMeetingIsPublishedUnderItsSymbol() {
        Meeting.Published published = draftWithNote()
                .announce(FIFTH_OF_MAY)
                .close(END_OF_DAY.plusMillis(1))
                .publish("S/2021/501");

        assertThat(published.documentSymbol()).contains("S/2021/501");
        assertThat(published.deadlines().close()).isEqualTo(END_OF_DAY);
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
                        true,
                        new President(new DelegationCode("CHN"), "Zhang Jun", null),
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
                new Contact("Help desk", "212 555 0100", null),
                new Contact("Security Council Affairs Division", null, null));
    }
}
