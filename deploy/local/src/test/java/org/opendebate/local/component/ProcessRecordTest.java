package org.opendebate.local.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

    @TempDir
    Path folder;

    private final ProcessRecord own = ProcessRecord.of(ProcessHandle.current(), "TERM");

    @Test
    void recordedProcessIsFoundAgain() {
        Path file = folder.resolve("own.process");
        own.write(file);

        assertThat(ProcessRecord.read(file).flatMap(ProcessRecord::running)).contains(ProcessHandle.current());
    }

    @Test
    void anotherProcessThatWasGivenTheSameIdIsNotTaken() {
        ProcessRecord earlier = new ProcessRecord(own.pid(), own.started().minus(Duration.ofMinutes(1)), "TERM");

        assertThat(earlier.running()).isEmpty();
    }

    @Test
    void missingFileIsNoProcess() {
        assertThat(ProcessRecord.read(folder.resolve("none.process"))).isEmpty();
    }
}
