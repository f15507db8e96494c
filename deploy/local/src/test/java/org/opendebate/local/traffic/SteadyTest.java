package org.opendebate.local.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SteadyTest {
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Steady steady = new Steady("/api/v1/meetings/m", List.of("KE", "NO"), Duration.ofMillis(1), ended);

    @Test
    void eachDelegationsNextVersionFollowsItsLast() {
        List<String> sent = new ArrayList<>();
        for (Submission submission : steady) {
            sent.add(submission.delegation() + submission.version());
            ended.set(sent.size() == 5);
        }

        assertThat(sent).containsExactly("KE1", "NO1", "KE2", "NO2", "KE3");
    }

    @Test
    void whatWasEndedBeforeItBeganSendsNothing() {
        ended.set(true);

        assertThat(steady).isEmpty();
    }
}
