package org.opendebate.verify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The blocks of a page that are marked as commands of a shell. */
record Commands(List<String> lines) {
    static Commands of(String page) {
        return new Commands(blocks(page, "sh").stream().flatMap(String::lines).toList());
    }

    /** The blocks of a page that are marked as being in a language. */
    static List<String> blocks(String page, String language) {
        return Pattern.compile("(?s)```" + language + "\n(.*?)```")
                .matcher(Repository.text(page))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** All of them one after another in one shell, {@code opendebate} being this one; fails with the first that fails. */
    String run(Path folder) {
        return run(folder, Map.of("PATH", Repository.ROOT + ":" + System.getenv("PATH")));
    }

    String run(Path folder, Map<String, String> environment) {
        Program.Ended ended = Program.run(
                Duration.ofMinutes(3),
                environment,
                folder,
                List.of("bash", "-e", "-u", "-o", "pipefail", "-c", String.join("\n", lines)));
        if (ended.exit() != 0) {
            throw new AssertionError("exit code " + ended.exit() + ":\n" + ended.output());
        }
        return ended.output();
    }
}
