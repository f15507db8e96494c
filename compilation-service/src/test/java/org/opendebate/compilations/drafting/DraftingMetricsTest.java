package org.opendebate.compilations.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DraftingMetricsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final DraftingMetrics metrics = new DraftingMetrics(null, Clock.systemUTC(), meters);

    @Test
    void theFirstDraftOfASealIsMeasuredAndOneThatIsMadeAnewIsNot() {
        metrics.drafted(new Compilations.Kept(Duration.ofSeconds(3), false));
        metrics.drafted(new Compilations.Kept(Duration.ofDays(3), true));

        assertEquals(1, meters.get("opendebate.compilation.after.seal").timer().count());
        assertEquals(3, meters.get("opendebate.compilation.after.seal").timer().totalTime(TimeUnit.SECONDS));
        assertEquals(2, meters.get("opendebate.compilation.drafts").counter().count());
    }
}
