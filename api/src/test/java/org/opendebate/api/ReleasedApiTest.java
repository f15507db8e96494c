package org.opendebate.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever was made for a release gets along with the API as it is described today. */
class ReleasedApiTest {
    private static final Path CHECKOUT = Path.of("..");

    /** The releases that have a document of the whole API, as the first has not; the newest comes first. */
    static List<Path> releases() throws IOException {
        return newestFirst(CHECKOUT.resolve("releases"));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aClientOfTheReleaseGetsAlongWithTodaysApi(Path release) throws IOException {
        JsonNode frozen = DescribeApi.JSON.readTree(document(release).toFile());
        JsonNode today = DescribeApi.describe(CHECKOUT, ProblemCatalogue.read(CHECKOUT, "en"));

        List<String> breaks = Compatibility.ofApis(frozen, today);

        String number = release.getFileName().toString();
        assertEquals(List.of(), CorrectedDescriptions.read(CHECKOUT).without(number, breaks));
    }

    @Test
    void theNewestReleaseIsTheOneOfTheHighestNumber(@TempDir Path releases) throws IOException {
        for (String number : List.of("2", "10", "9")) {
            Path release = releases.resolve(number);
            Files.createDirectories(document(release).getParent());
            Files.writeString(document(release), "{}");
        }
        Files.createDirectory(releases.resolve("11"));

        assertEquals(
                List.of("10", "9", "2"),
                newestFirst(releases).stream()
                        .map(release -> release.getFileName().toString())
                        .toList());
    }

    private static List<Path> newestFirst(Path releases) throws IOException {
        try (Stream<Path> folders = Files.list(releases)) {
            return folders.filter(release -> Files.exists(document(release)))
                    .sorted(Comparator.comparing((Path release) ->
                                    Integer.valueOf(release.getFileName().toString()))
                            .reversed())
                    .toList();
        }
    }

    private static Path document(Path release) {
        return release.resolve("openapi/api.json");
    }
}
