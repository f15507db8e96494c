package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendebate.api.Compatibility;
import org.opendebate.api.CorrectedDescriptions;
import org.opendebate.local.stack.ServiceName;

/** A frozen release stays as it was frozen, and whoever was made for it gets along with today's contracts. */
class ReleasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** By the release's number: {@link Release#sha256()}. Lines are added here, and none is ever changed. */
    private static final Map<String, String> FROZEN = Map.of(
            "1", "f60ff784394f84aef4e182a682fdfcd7185852026b5234ba0fec2ee77eb48db7",
            "2", "2d88192ac8f3300de6d41d67d3a34703f3c2b27e707dad7d91a1e71d9d93c7c2",
            "3", "3526431ae89b55c29d1e9b89ac6110eed814fa84e11132c232961fcb80ac30bf");

    @Test
    void noReleaseWasEditedOrLost() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Release release : Release.all()) {
            found.put(release.number(), release.sha256());
        }
        assertEquals(new TreeMap<>(FROZEN), found);
    }

    @Test
    void anEditIsSeenByTheHash(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("topics.jsonl"), "one");
        String before = new Release(folder).sha256();

        Files.writeString(file, "two");

        assertNotEquals(before, new Release(folder).sha256());
    }

    static Stream<Arguments> apis() throws IOException {
        return Release.all().stream()
                .flatMap(release -> Release.SERVICES.stream().map(service -> Arguments.of(release, service)));
    }

    @ParameterizedTest
    @MethodSource("apis")
    void aClientOfTheReleaseGetsAlongWithTodaysService(Release release, ServiceName service) throws IOException {
        List<String> breaks = Compatibility.ofApis(frozen(release, service), today(service));

        assertEquals(List.of(), CorrectedDescriptions.read(Repository.ROOT).without(release.number(), breaks));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void noCorrectionOfADescriptionIsListedInVain(Release release) throws IOException {
        List<String> breaks = new ArrayList<>();
        for (ServiceName service : Release.SERVICES) {
            breaks.addAll(Compatibility.ofApis(frozen(release, service), today(service)));
        }

        assertEquals(List.of(), CorrectedDescriptions.read(Repository.ROOT).unused(release.number(), breaks));
    }

    static List<Release> releases() throws IOException {
        return Release.all();
    }

    static Stream<Arguments> schemas() throws IOException {
        return Release.all().stream()
                .flatMap(release -> Arrays.stream(
                                release.folder().resolve("schemas").toFile().list())
                        .map(schema -> Arguments.of(release, schema)));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aReaderOfTheReleasesEventsGetsAlongWithTodays(Release release, String schema) throws IOException {
        Path today = Repository.file("contracts/src/main/resources/org/opendebate/contracts/schemas/" + schema);

        assertEquals(
                List.of(),
                Compatibility.ofSchemas(
                        JSON.readTree(
                                release.folder().resolve("schemas/" + schema).toFile()),
                        JSON.readTree(today.toFile())));
    }

    @Test
    void aFieldThatAnEventTellsNoMoreIsTold() throws IOException {
        Path file = Repository.file(
                "contracts/src/main/resources/org/opendebate/contracts/schemas/org.opendebate.statement.accepted.v1.json");
        JsonNode before = JSON.readTree(file.toFile());
        JsonNode changed = before.deepCopy();
        ((ObjectNode) changed.path("properties")).remove("delegation");

        assertTrue(Compatibility.ofSchemas(before, changed).contains(".delegation is gone"));
    }

    private static JsonNode frozen(Release release, ServiceName service) throws IOException {
        return JSON.readTree(
                release.folder().resolve("openapi/" + service.wire() + ".json").toFile());
    }

    private static JsonNode today(ServiceName service) throws IOException {
        return Repository.description(service);
    }
}
