package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the benches of the running stack work, not how fast anything is: this machine does other things meanwhile. */
class BenchIT {
    @TempDir
    private Path folder;

    @Test
    void whatARunningStackDoesIsMeasuredInTheShortForm() {
        Program.Ended ended = bench("events", "submissions", "batches", "start");

        assertTrue(ended.output().contains("\ncommit to consumer, one writer: "), ended::output);
        assertTrue(ended.output().contains("\nfloor, one commit and one send: "), ended::output);
        assertTrue(ended.output().contains("\n8 writers for "), ended::output);
        assertTrue(ended.output().contains("\nbacklog of 100 events"), ended::output);
        assertTrue(ended.output().contains("\naccepted "), ended::output);
        assertTrue(ended.output().contains("\nacknowledged "), ended::output);
        assertTrue(ended.output().contains("\ndeadline "), ended::output);
        assertTrue(ended.output().contains("0 refused, 0 retried, 0 reads failed"), ended::output);
        assertTrue(ended.output().contains("\none batch, all done "), ended::output);
        assertTrue(
                Pattern.compile("\ngateway \\(cache of [1-9]\\d* MB, .*\\R +ready after, s .* of plain")
                        .matcher(ended.output())
                        .find(),
                ended::output);
    }

    @Test
    void theGatewayIsMeasuredBesideItsPeersInTheShortForm() {
        DebianPackage.NGINX.needed();
        DebianPackage.HAPROXY.needed();

        Program.Ended ended = bench("gateway");

        for (String kind : List.of("0.5 kB of JSON read", "1 MB uploaded", "1 MB downloaded")) {
            assertTrue(
                    Pattern.compile(kind + "\\R +gateway .*\\R +nginx .*of its rate.*\\R +haproxy .*of its rate")
                            .matcher(ended.output())
                            .find(),
                    ended::output);
        }
    }

    private Program.Ended bench(String... what) {
        List<String> command =
                new ArrayList<>(List.of(Repository.file("opendebate").toString(), "bench"));
        command.addAll(List.of(what));
        command.add("--short");
        Program.Ended ended =
                Program.run(Duration.ofMinutes(10), new OwnFolders(folder).environment(), Repository.ROOT, command);
        assertEquals(0, ended.exit(), ended::output);
        return ended;
    }
}
