package org.opendebate.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The secrets of a stack, and whether its logs have any of them. */
final class LoggedSecrets {
    private static final Pattern SECRET = Pattern.compile(".*(password|secret|secret-key)");
    /** Shorter ones could stand in a log by chance. */
    private static final int SHORTEST = 12;

    private LoggedSecrets() {}

    /** By where they are kept. */
    static Map<String, String> of(RunningStack running) {
        Map<String, String> secrets = new TreeMap<>();
        Path data = running.stack().layout().data();
        for (Path file : files(data, name -> SECRET.matcher(name).matches())) {
            String secret = Repository.read(file).strip();
            if (secret.length() >= SHORTEST) {
                secrets.put(data.relativize(file).toString(), secret);
            }
        }
        String pem = Repository.read(data.resolve("signing-key.pem"));
        secrets.put(
                "signing-key.pem",
                pem.lines()
                        .filter(line -> !line.startsWith("-----"))
                        .findFirst()
                        .orElseThrow());
        return secrets;
    }

    /** Which of them stands in which log. */
    static List<String> found(RunningStack running, Map<String, String> secrets) {
        List<String> found = new ArrayList<>();
        List<Path> logs = files(running.stack().layout().data(), name -> name.endsWith(".log"));
        if (logs.size() < 6) {
            throw new IllegalStateException("too few logs were found: " + logs);
        }
        for (Path log : logs) {
            String text = text(log);
            secrets.forEach((name, secret) -> {
                if (text.contains(secret)) {
                    found.add(name + " in " + log.getFileName());
                }
            });
        }
        return found;
    }

    private static List<Path> files(Path folder, Predicate<String> named) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> named.test(file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
