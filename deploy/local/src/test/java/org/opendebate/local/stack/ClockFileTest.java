package org.opendebate.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockFileTest {

    @TempDir
    Path folder;

    private final Clock system = Clock.fixed(Instant.parse("2026-11-24T20:00:00Z"), ZoneOffset.UTC);

    @Test
    void withoutFileTheBusinessClockIsTheSystemClock() {
        assertThat(new ClockFile(folder.resolve("clock-offset"), system).now()).isEqualTo(system.instant());
    }

    @Test
    void offsetIsWrittenAsServicesReadIt() throws Exception {
        ClockFile clock = new ClockFile(folder.resolve("clock-offset"), system);

        clock.set(Instant.parse("2021-05-05T14:00:00Z"));

        assertThat(clock.now()).isEqualTo(Instant.parse("2021-05-05T14:00:00Z"));
        assertThat(Duration.parse(
                        Files.readString(folder.resolve("clock-offset")).strip()))
                .isEqualTo(Duration.between(system.instant(), Instant.parse("2021-05-05T14:00:00Z")));
        assertThat(folder.resolve("clock-offset.new")).doesNotExist();
    }
}
