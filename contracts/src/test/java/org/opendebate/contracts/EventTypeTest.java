package org.opendebate.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class EventTypeTest {

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyEventsExampleValidatesAgainstItsSchema(EventType type) throws IOException {
        List<Error> errors = schema(type).validate(read(type.exampleResource()), InputFormat.JSON);

        assertTrue(errors.isEmpty(), () -> type.wire() + ": " + errors);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aFieldThatTheSchemaDoesNotNameIsRefused(EventType type) throws IOException {
        String widened = read(type.exampleResource()).replaceFirst("\\{", "{\"mail\": \"a@b\",");

        assertFalse(schema(type).validate(widened, InputFormat.JSON).isEmpty(), type.wire());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyEventStandsInTheAsyncApiDocument(EventType type) throws IOException {
        JsonNode asyncapi = new YAMLMapper().readTree(Files.readString(Path.of("asyncapi.yaml")));

        assertTrue(
                asyncapi.at("/components/messages").findValuesAsString("name").contains(type.wire()), type.wire());
        assertTrue(asyncapi.at("/channels").findValuesAsString("address").contains(type.topic()), type.topic());
        assertEquals(type, EventType.ofWire(type.wire()).orElseThrow());
    }

    private static Schema schema(EventType type) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read(type.schemaResource()), InputFormat.JSON);
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = EventTypeTest.class.getResourceAsStream(resource)) {
            assertNotNull(in, "no such resource: " + resource);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
