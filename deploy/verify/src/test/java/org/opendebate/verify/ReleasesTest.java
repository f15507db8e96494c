package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendebate.local.stack.ServiceName;

/** A frozen release stays as it was frozen, and whoever was made for it gets along with today's contracts. */
class ReleasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** By the release's number: {@link Release#sha256()}. Lines are added here, and none is ever changed. */
    private static final Map<String, String> FROZEN = Map.of(
            "1", "f60ff784394f84aef4e182a682fdfcd7185852026b5234ba0fec2ee77eb48db7",
            "2", "2d88192ac8f3300de6d41d67d3a34703f3c2b27e707dad7d91a1e71d9d93c7c2");

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

        assertEquals(List.of(), CorrectedDescriptions.read().without(release.number(), breaks));
    }

    static Stream<Release> releasesOfTheWholeApi() throws IOException {
        return Release.all().stream()
                .filter(release -> Files.exists(release.folder().resolve(Release.WHOLE_API)));
    }

    @ParameterizedTest
    @MethodSource("releasesOfTheWholeApi")
    void aClientOfTheReleaseGetsAlongWithTodaysApi(Release release) throws IOException {
        JsonNode frozen =
                JSON.readTree(release.folder().resolve(Release.WHOLE_API).toFile());

        List<String> breaks = Compatibility.ofApis(frozen, Repository.wholeDescription());

        assertEquals(List.of(), CorrectedDescriptions.read().without(release.number(), breaks));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void noCorrectionOfADescriptionIsListedInVain(Release release) throws IOException {
        List<String> breaks = new ArrayList<>();
        for (ServiceName service : Release.SERVICES) {
            breaks.addAll(Compatibility.ofApis(frozen(release, service), today(service)));
        }

        assertEquals(List.of(), CorrectedDescriptions.read().unused(release.number(), breaks));
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

    /** What would be planted in today's document, and how it is told. */
    static Stream<Arguments> plants() {
        return Stream.of(
                Arguments.of(
                        "GET /api/v1/statements/{id} is gone",
                        plant(api -> ((ObjectNode) api.at("/paths/~1api~1v1~1statements~1{id}")).remove("get"))),
                Arguments.of(
                        "GET /api/v1/meetings/{meetingId}/statements parameter state is gone",
                        plant(api -> ((ArrayNode)
                                        api.at("/paths/~1api~1v1~1meetings~1{meetingId}~1statements/get/parameters"))
                                .removeIf(parameter ->
                                        parameter.path("name").asText().equals("state")))),
                Arguments.of(
                        "GET /api/v1/meetings/{meetingId}/statements parameter state may be awaiting no more",
                        plant(api -> ((ArrayNode)
                                        api.at("/paths/~1api~1v1~1meetings~1{meetingId}~1statements/get/parameters"))
                                .forEach(parameter -> {
                                    if (parameter.path("name").asText().equals("state")) {
                                        ((ObjectNode) parameter.path("schema"))
                                                .put("pattern", "incomplete|submitted|accepted|returned|withdrawn");
                                    }
                                }))),
                Arguments.of(
                        "POST /api/v1/statements/{id}/return body.reason is gone",
                        plant(api -> ((ObjectNode) api.at("/components/schemas/ReturnRequest/properties"))
                                .remove("reason"))),
                Arguments.of(
                        "POST /api/v1/statements/{id}/return body.remarks is required now",
                        plant(api -> ((ObjectNode) api.at("/components/schemas/ReturnRequest"))
                                .putArray("required")
                                .add("reason")
                                .add("remarks"))));
    }

    private static Consumer<JsonNode> plant(Consumer<JsonNode> plant) {
        return plant;
    }

    @ParameterizedTest
    @MethodSource("plants")
    void aBreakingChangeIsTold(String told, Consumer<JsonNode> plant) throws IOException {
        JsonNode changed = today(ServiceName.STATEMENT);
        plant.accept(changed);

        List<String> breaks = Compatibility.ofApis(today(ServiceName.STATEMENT), changed);

        assertTrue(breaks.contains(told), breaks.toString());
    }

    @Test
    void whatIsAddedBreaksNothing() throws IOException {
        JsonNode changed = today(ServiceName.STATEMENT);
        ((ObjectNode) changed.at("/components/schemas/ReturnRequest/properties"))
                .putObject("more")
                .put("type", "string");
        ((ObjectNode) changed.path("paths")).putObject("/api/v1/more").putObject("get");

        assertEquals(List.of(), Compatibility.ofApis(today(ServiceName.STATEMENT), changed));
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
