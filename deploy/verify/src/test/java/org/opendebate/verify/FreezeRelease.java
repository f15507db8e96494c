package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.local.backup.TopicDump;
import org.opendebate.local.demo.Scenario;
import org.opendebate.local.stack.ServiceName;

/**
 * No test: makes {@code releases/N} of this checkout, after playing the whole procedure on a stack.
 * {@code releases/README.md} tells how it is run.
 */
class FreezeRelease {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void freeze(@TempDir Path work) throws Exception {
        String number = System.getProperty("opendebate.release", "");
        assumeTrue(!number.isEmpty(), "no release is asked for");
        Path release = Repository.file("releases/" + number);
        assertFalse(Files.exists(release), release + " is there; a release is never made again");
        Path folder = Files.createDirectory(work.resolve("release"));
        Files.createDirectories(folder.resolve("databases"));
        copy("contracts/src/main/resources/org/opendebate/contracts/schemas", folder.resolve("schemas"));
        copy("contracts/src/main/resources/org/opendebate/contracts/examples", folder.resolve("examples"));
        Files.copy(Repository.file("contracts/asyncapi.yaml"), folder.resolve("asyncapi.yaml"));
        Files.createDirectories(folder.resolve("openapi"));
        JSON.writeValue(folder.resolve(Release.WHOLE_API).toFile(), Repository.wholeDescription());
        try (RunningStack running = RunningStack.start()) {
            List<String> wrong = Scenario.FULL.play(
                    running.stack(), List.of(), System.nanoTime(), System.out::println, work.resolve("out"));
            assertEquals(List.of(), wrong);
            for (ServiceName service : Release.SERVICES) {
                JSON.writeValue(
                        folder.resolve("openapi/" + service.wire() + ".json").toFile(),
                        Repository.description(service));
                try (Connection database = running.stack().database(service)) {
                    DatabaseDump.write(database, service, folder.resolve("databases/" + service.wire() + ".sql.gz"));
                }
            }
            TopicDump.write(running.stack().kafkaBootstrap(), folder.resolve("topics.jsonl.gz"));
        }
        copyAll(folder, release);
        System.out.println("to be written into ReleasesTest: release " + number + ", " + new Release(release).sha256());
    }

    private static void copy(String from, Path to) throws IOException {
        copyAll(Repository.file(from), to);
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
