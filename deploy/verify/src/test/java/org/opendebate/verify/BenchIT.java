package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.stack.Port;

/** Whether the benches of the running stack work, not how fast anything is: this machine does other things meanwhile. */
class BenchIT {

    @Test
    void submissionsAreMeasuredInTheShortForm() {
        Program.Ended ended = Program.run(
                Duration.ofMinutes(10),
                Map.of("OPENDEBATE_PORT", Integer.toString(FreePorts.base(Port.values().length))),
                Repository.ROOT,
                List.of(Repository.file("opendebate").toString(), "bench", "submissions", "--short"));

        assertEquals(0, ended.exit(), ended::output);
        assertTrue(ended.output().contains("\naccepted "), ended::output);
        assertTrue(ended.output().contains("\nacknowledged "), ended::output);
        assertTrue(ended.output().contains("\ndeadline "), ended::output);
        assertTrue(ended.output().contains("0 refused, 0 retried, 0 reads failed"), ended::output);
    }
}
