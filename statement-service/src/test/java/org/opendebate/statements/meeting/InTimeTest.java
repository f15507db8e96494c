package org.opendebate.statements.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InTimeTest {
    private static final Instant CLOSE = Instant.parse("2021-05-25T03:59:59.999Z");
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    @Test
    void aRequestWhoseHeadWasReadAtTheVeryCloseIsInTime() {
        assertThat(new InTime(CLOSE, CLOSE).isBy(CLOSE, TIMEOUT)).isTrue();
    }

    @Test
    void aRequestWhoseHeadWasReadAMillisecondLaterIsLate() {
        Instant late = CLOSE.plusMillis(1);

        assertThat(new InTime(late, late).isBy(CLOSE, TIMEOUT)).isFalse();
    }

    @Test
    void aBodyBegunBeforeTheCloseMayFinishWithinTheUploadTimeout() {
        Instant begun = CLOSE.minusSeconds(1);

        assertThat(new InTime(begun, begun.plus(TIMEOUT)).isBy(CLOSE, TIMEOUT)).isTrue();
        assertThat(new InTime(begun, begun.plus(TIMEOUT).plusMillis(1)).isBy(CLOSE, TIMEOUT))
                .isFalse();
    }

    @Test
    void aSlowBodyThatFinishesBeforeTheCloseIsInTime() {
        assertThat(new InTime(CLOSE.minus(Duration.ofHours(1)), CLOSE).isBy(CLOSE, TIMEOUT))
                .isTrue();
    }
}
