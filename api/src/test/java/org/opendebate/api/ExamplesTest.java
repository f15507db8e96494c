package org.opendebate.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendebate.api.Operations.Operation;

/** The examples are what the schemas beside them say, and there is one of each operation. */
class ExamplesTest {
    private static final Path CHECKOUT = Path.of("..");

    private static ObjectNode api;

    @TempDir
    private Path folder;

    @BeforeAll
    static void describe() throws IOException {
        api = DescribeApi.describe(CHECKOUT, ProblemCatalogue.read(CHECKOUT, "en"));
        closed(api);
    }

    /** Afterwards an object has no member that is not described, unless its members are anybody's to name. */
    private static void closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && object.path("type").asText().equals("object")
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ExamplesTest::closed);
    }

    static Stream<Arguments> forms() {
        List<Arguments> forms = new ArrayList<>();
        for (Operation operation : Operations.of(api)) {
            String id = operation.id();
            JsonNode body = operation.node().path("requestBody");
            body.path("content")
                    .properties()
                    .forEach(form -> forms.add(Arguments.of(id + " as " + form.getKey(), form.getValue())));
            operation
                    .node()
                    .path("responses")
                    .properties()
                    .forEach(answer -> answer.getValue()
                            .path("content")
                            .properties()
                            .forEach(form -> forms.add(Arguments.of(
                                    id + " answered " + answer.getKey() + " as " + form.getKey(), form.getValue()))));
        }
        return forms.stream().filter(form -> ((JsonNode) form.get()[1]).has("example"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void anExampleIsWhatItsSchemaSays(String name, JsonNode form) {
        assertEquals(List.of(), found(form.path("schema"), form.path("example")));
    }

    /** So that an empty list above says something. */
    @Test
    void whatASchemaDoesNotSayIsFound() throws IOException {
        JsonNode schema = DescribeApi.YAML.readTree("{$ref: '#/components/schemas/WaiverRequest'}");
        JsonNode wrong = DescribeApi.YAML.readTree("{rule: 7, why: it is late}");

        List<String> found = found(schema, wrong);

        for (String part : List.of("'because'", "'why'", "integer found, string expected")) {
            assertTrue(found.stream().anyMatch(error -> error.contains(part)), part + " in " + found);
        }
    }

    private static List<String> found(JsonNode schema, JsonNode example) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", api.path("components"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString())
                .validate(
                        example.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void anOperationWithoutAnExampleIsRefused() throws IOException {
        ObjectNode description = planted();

        var refused = assertThrows(
                IllegalStateException.class,
                () -> new Examples(description, folder, description.objectNode()).describe());

        assertTrue(
                refused.getMessage().contains("[readLetter.answer, sendLetter.answer.json, sendLetter.request.json]"),
                refused.getMessage());
    }

    @Test
    void whatIsOfNoOperationIsRefused() throws IOException {
        ObjectNode description = planted();
        for (String name : List.of("sendLetter.request.json", "sendLetter.answer.json", "burnLetter.answer.json")) {
            Files.writeString(folder.resolve(name), "{}");
        }
        ObjectNode told =
                description.objectNode().put("readLetter.answer", "The letter").put("tearLetter.answer", "Two halves");

        var refused =
                assertThrows(IllegalStateException.class, () -> new Examples(description, folder, told).describe());

        assertTrue(
                refused.getMessage().contains("[burnLetter.answer.json, tearLetter.answer] are of no operation"),
                refused.getMessage());
    }

    @Test
    void eachStandsWhereItBelongs() throws IOException {
        ObjectNode description = planted();
        Files.writeString(folder.resolve("sendLetter.request.json"), "{\"to\": \"A. Sample\"}");
        Files.writeString(folder.resolve("sendLetter.answer.json"), "{\"sent\": true}");

        new Examples(description, folder, description.objectNode().put("readLetter.answer", "The letter")).describe();

        JsonNode send = description.at("/paths/~1letters/post");
        assertEquals(
                "A. Sample",
                send.at("/requestBody/content/multipart~1form-data/example/to").asText());
        assertTrue(
                send.at("/responses/201/content/application~1json/example/sent").asBoolean());
        assertEquals(
                "The letter",
                description.at("/paths/~1letters/get/responses/200/description").asText());
    }

    private static ObjectNode planted() throws IOException {
        return (ObjectNode) DescribeApi.YAML.readTree("""
                paths:
                  /letters:
                    post:
                      operationId: sendLetter
                      requestBody: {content: {multipart/form-data: {}}}
                      responses: {"201": {content: {application/json: {}}}, "304": {description: OK}}
                    get:
                      operationId: readLetter
                      responses: {"200": {description: OK, content: {application/pdf: {}}}}
                """);
    }
}
