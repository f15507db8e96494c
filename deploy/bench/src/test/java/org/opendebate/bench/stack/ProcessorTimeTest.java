package org.opendebate.bench.stack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ProcessorTimeTest {
    private static final String COUNTS_A_WHILE =
            "sh -c 'i=0; while [ $i -lt 1000000 ]; do i=$((i+1)); done'; echo counted; read wait";

    @Test
    void whatAnEndedChildOfAPartUsedIsThePartsOwn(@TempDir Path data) throws IOException {
        Path folder = Files.createDirectory(data.resolve("counting"));
        ProcessorTime before = ProcessorTime.now();
        Process part = new ProcessBuilder("sh", "-c", COUNTS_A_WHILE)
                .directory(folder.toFile())
                .start();
        try (BufferedReader said = part.inputReader()) {
            said.readLine();

            String used = ProcessorTime.now().since(before).eachOf(1);

            assertTrue(used.matches("[0-9.]+ ms \\(.*counting [0-9]{3,}\\.[0-9].*\\)"), used);
        } finally {
            part.destroy();
        }
    }
}
