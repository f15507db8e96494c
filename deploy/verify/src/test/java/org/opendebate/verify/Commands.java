package org.opendebate.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The blocks of a page that are marked as commands of a shell. */
record Commands(List<String> lines) {
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

    static Commands of(String page) {
        List<String> lines = new ArrayList<>();
        Matcher block = BLOCK.matcher(Repository.text(page));
        while (block.find()) {
            lines.addAll(block.group(1).lines().toList());
        }
        return new Commands(lines);
    }

    /** All of them one after another in one shell, {@code opendebate} being this one; fails with the first that fails. */
    String run(Path folder) {
        Program.Ended ended = Program.run(
                Duration.ofMinutes(3),
                Map.of("PATH", Repository.ROOT + ":" + System.getenv("PATH")),
                folder,
                List.of("bash", "-e", "-u", "-o", "pipefail", "-c", String.join("\n", lines)));
        if (ended.exit() != 0) {
            throw new AssertionError("exit code " + ended.exit() + ":\n" + ended.output());
        }
        return ended.output();
    }
}
