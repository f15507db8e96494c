package org.opendebate.local.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @RepeatedTest(3)
    void portOfAKilledProcessIsFreeWhenKillReturns() {
        int port = FreePorts.one();
        ChildProcess child = listener(port);

        child.kill();

        assertThat(FreePorts.isFree(port)).isTrue();
        assertThat(folder.resolve("listener.process")).doesNotExist();
    }

    @Test
    void whatItStartsWhileItIsKilledDoesNotOutliveIt() {
        ChildProcess child = start("sh", "-c", "echo begun; for i in $(seq 500); do sleep 61.7 & done; wait");
        child.awaitReady(() -> child.logged("begun"), DEADLINE);

        child.kill();

        assertThat(ProcessHandle.allProcesses()
                        .filter(process -> process.info()
                                .arguments()
                                .filter(arguments -> Arrays.asList(arguments).contains("61.7"))
                                .isPresent()))
                .isEmpty();
    }

    @Test
    void anotherProgramFindsAndStopsItByItsRecord() {
        int port = FreePorts.one();
        ChildProcess child = listener(port);
        assertThat(ChildProcess.isRecordedRunning(folder, "listener")).isTrue();

        assertThat(ChildProcess.stopRecorded(folder, "listener")).isTrue();

        assertThat(FreePorts.isFree(port)).isTrue();
        assertThat(ChildProcess.stopRecorded(folder, "listener")).isFalse();
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void whatEndsBeforeItIsReadyIsToldWithTheEndOfItsLog() {
        ChildProcess child = start("sh", "-c", "echo 'cannot open the data'; exit 3");

        assertThatThrownBy(() -> child.awaitReady(() -> false, DEADLINE))
                .isInstanceOf(ComponentFailed.class)
                .hasMessageContaining("listener ended with 3 before it was ready")
                .hasMessageContaining("cannot open the data");
    }

    @Test
    void whatIsNotReadyInTimeIsKilledAndToldWithTheEndOfItsLog() {
        ChildProcess child = start("sh", "-c", "echo 'waiting for somebody'; exec sleep 600");

        assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofMillis(500)))
                .isInstanceOf(ComponentFailed.class)
                .hasMessageContaining("was not ready within")
                .hasMessageContaining("waiting for somebody");
        assertThat(child.isAlive()).isFalse();
    }

    private ChildProcess listener(int port) {
        ChildProcess child = start(
                Jvm.java(),
                "-cp",
                System.getProperty("java.class.path"),
                ManyThreads.class.getName(),
                Integer.toString(port));
        child.awaitReady(() -> child.logged("listening on " + port), DEADLINE);
        return child;
    }

    private ChildProcess start(String... command) {
        return ChildProcess.start(new ChildProcess.Launch("listener", folder, List.of(command), Map.of()));
    }
}
