package org.opendebate.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of break, planted in the description of the whole API, is told, and nothing else is. */
class CompatibilityTest {
    private static final Path CHECKOUT = Path.of("..");
    private static final String STATEMENT = "/paths/~1api~1v1~1statements~1{id}";
    private static final String STATEMENTS = "/paths/~1api~1v1~1meetings~1{meetingId}~1statements";
    private static final String SCHEMAS = "/components/schemas/";

    private static JsonNode today;

    @BeforeAll
    static void describe() throws IOException {
        today = DescribeApi.describe(CHECKOUT, ProblemCatalogue.read(CHECKOUT, "en"));
    }

    static Stream<Arguments> plants() {
        return Stream.of(
                plant("GET /api/v1/problems is gone", api -> in(api, "/paths").remove("/api/v1/problems")),
                plant(
                        "GET /api/v1/statements/{id} is gone",
                        api -> in(api, STATEMENT).remove("get")),
                plant(
                        "GET /api/v1/meetings/{meetingId}/statements parameter state is gone",
                        api -> ((ArrayNode) api.at(STATEMENTS + "/get/parameters"))
                                .removeIf(CompatibilityTest::isOfState)),
                plant(
                        "GET /api/v1/meetings/{meetingId}/statements parameter state is required now",
                        api -> state(api).put("required", true)),
                plant(
                        "GET /api/v1/meetings/{meetingId}/statements parameter state may be awaiting no more",
                        api -> ((ObjectNode) state(api).path("schema"))
                                .put("pattern", "incomplete|submitted|accepted|returned|withdrawn")),
                plant(
                        "POST /api/v1/meetings/{meetingId}/statements answer 201 is gone",
                        "POST /api/v1/meetings/{meetingId}/statements answer 201 as application/json is gone",
                        api -> in(api, STATEMENTS + "/post/responses").remove("201")),
                plant(
                        "POST /api/v1/statements/{id}/return body.reason is gone",
                        api -> in(api, SCHEMAS + "ReturnRequest/properties").remove("reason")),
                plant(
                        "POST /api/v1/statements/{id}/return body.remarks is required now",
                        api -> ((ArrayNode) api.at(SCHEMAS + "ReturnRequest/required")).add("remarks")),
                plant(
                        "POST /api/v1/statements/{id}/return body.reason has the maxLength 100 now",
                        api -> in(api, SCHEMAS + "ReturnRequest/properties/reason")
                                .put("maxLength", 100)),
                plant(
                        "PUT /api/v1/meetings/{id}/guidance-note body.wordTarget has the type \"string\", not \"integer\"",
                        api -> in(api, SCHEMAS + "GuidanceNoteRequest/properties/wordTarget")
                                .put("type", "string")),
                plant(
                        "PUT /api/v1/meetings/{id}/guidance-note body.languages[] may be es no more",
                        api -> in(api, SCHEMAS + "GuidanceNoteRequest/properties/languages/items")
                                .put("pattern", "ar|zh|en|fr|ru")),
                plant(
                        "POST /api/v1/statements/{id}/waivers body.rule may only be one of [length] now",
                        api -> in(api, SCHEMAS + "WaiverRequest/properties/rule")
                                .put("pattern", "length")),
                plant(
                        "PATCH /api/v1/meetings/{id} body.theme has the maxLength 50 now",
                        api -> in(api, SCHEMAS + "MeetingPatch/properties/theme/anyOf/0")
                                .put("maxLength", 50)),
                plant(
                        "PUT /api/v1/delegations/{code}/representatives answer 200.representatives is gone",
                        api -> in(api, SCHEMAS + "RepresentativesAnswer/properties")
                                .remove("representatives")));
    }

    private static Arguments plant(String told, Consumer<JsonNode> plant) {
        return Arguments.of(List.of(told), plant);
    }

    private static Arguments plant(String told, String toldToo, Consumer<JsonNode> plant) {
        return Arguments.of(List.of(told, toldToo), plant);
    }

    private static ObjectNode in(JsonNode api, String pointer) {
        return (ObjectNode) api.at(pointer);
    }

    private static ObjectNode state(JsonNode api) {
        for (JsonNode parameter : api.at(STATEMENTS + "/get/parameters")) {
            if (isOfState(parameter)) {
                return (ObjectNode) parameter;
            }
        }
        throw new IllegalStateException("the list of statements cannot be narrowed to a state");
    }

    private static boolean isOfState(JsonNode parameter) {
        return parameter.path("name").asText().equals("state");
    }

    @ParameterizedTest
    @MethodSource("plants")
    void aBreakingChangeIsToldWhereItIsMet(List<String> told, Consumer<JsonNode> plant) {
        JsonNode changed = today.deepCopy();
        plant.accept(changed);

        List<String> breaks = Compatibility.ofApis(today, changed);

        assertEquals(told, breaks.stream().filter(told::contains).toList(), breaks.toString());
    }

    @Test
    void whatIsAddedBreaksNothing() {
        JsonNode changed = today.deepCopy();
        in(changed, SCHEMAS + "ReturnRequest/properties").putObject("more").put("type", "string");
        in(changed, SCHEMAS + "StatementView/properties").putObject("more").put("type", "string");
        in(changed, SCHEMAS + "ReturnRequest/properties/reason").put("maxLength", 5000);
        in(changed, "/paths").putObject("/api/v1/more").putObject("get");

        assertEquals(List.of(), Compatibility.ofApis(today, changed));
    }
}
