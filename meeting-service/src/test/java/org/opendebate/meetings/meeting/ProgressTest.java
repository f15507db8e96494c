package org.opendebate.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.opendebate.meetings.meeting.Progress.Stage;

class ProgressTest {

    @Test
    void stageIsTheSameInWhateverOrderTheTwoTopicsCome() {
        assertEveryOrder(List.of(sealed(1)), List.of(drafted(1)), Stage.COMPILED);
        assertEveryOrder(List.of(sealed(1), revoked(1)), List.of(drafted(1)), Stage.CLOSED);
        assertEveryOrder(List.of(sealed(1), revoked(1), sealed(2)), List.of(drafted(1)), Stage.SEALED);
        assertEveryOrder(List.of(sealed(1), revoked(1), sealed(2)), List.of(drafted(1), drafted(2)), Stage.COMPILED);
        assertEveryOrder(List.of(sealed(1), revoked(1), sealed(1)), List.of(drafted(1), published()), Stage.PUBLISHED);
        assertEveryOrder(List.of(sealed(1)), List.of(published()), Stage.PUBLISHED);
        assertEveryOrder(List.of(sealed(1), sealed(2)), List.of(published(), drafted(2), published()), Stage.PUBLISHED);
    }

    @Test
    void publishedMeetingNeverGoesBack() {
        Progress published = Progress.NONE.sealed(1).published("S/2021/501");

        assertThat(published.revoked(1).stage()).isEqualTo(Stage.PUBLISHED);
        assertThat(published.published("S/2021/502").symbol()).contains("S/2021/501");
    }

    @Test
    void draftTellsOfASealThatWasNotHeardOfYet() {
        assertThat(Progress.NONE.drafted(1).stage()).isEqualTo(Stage.COMPILED);
        assertThat(Progress.NONE.sealed(1).revoked(1).drafted(2).stage()).isEqualTo(Stage.COMPILED);
    }

    private static void assertEveryOrder(
            List<UnaryOperator<Progress>> seals, List<UnaryOperator<Progress>> compilations, Stage expected) {
        List<Progress> outcomes = new ArrayList<>();
        interleave(Progress.NONE, seals, compilations, outcomes);

        assertThat(outcomes)
                .hasSizeGreaterThan(1)
                .allSatisfy(outcome -> assertThat(outcome.stage()).isEqualTo(expected));
    }

    private static void interleave(
            Progress known,
            List<UnaryOperator<Progress>> seals,
            List<UnaryOperator<Progress>> compilations,
            List<Progress> outcomes) {
        if (seals.isEmpty() && compilations.isEmpty()) {
            outcomes.add(known);
        }
        if (!seals.isEmpty()) {
            interleave(seals.getFirst().apply(known), seals.subList(1, seals.size()), compilations, outcomes);
        }
        if (!compilations.isEmpty()) {
            interleave(
                    compilations.getFirst().apply(known),
                    seals,
                    compilations.subList(1, compilations.size()),
                    outcomes);
        }
    }

    private static UnaryOperator<Progress> sealed(int number) {
        return known -> known.sealed(number);
    }

    private static UnaryOperator<Progress> revoked(int number) {
        return known -> known.revoked(number);
    }

    private static UnaryOperator<Progress> drafted(int number) {
        return known -> known.drafted(number);
    }

    private static UnaryOperator<Progress> published() {
        return known -> known.published("S/2021/501");
    }
}
