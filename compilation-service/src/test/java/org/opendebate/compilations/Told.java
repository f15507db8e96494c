package org.opendebate.compilations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.testing.TestEvents;

/** Events as the other services tell them: a contract's example, changed, and validated against its schema. */
final class Told {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The last number of each aggregate of a topic. */
    private static final Map<String, Long> SEQUENCES = new ConcurrentHashMap<>();

    private Told() {}

    static void tell(EventType type, String key, JsonNode body) {
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(resource(type.schemaResource()), InputFormat.JSON)
                .validate(body.toString(), InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError(type.wire() + " breaks its contract: " + errors);
        }
        long sequence = SEQUENCES.merge(type.topic() + " " + key, 1L, Long::sum);
        TestEvents.tell(type.topic(), type.wire(), key, sequence, body);
    }

    static ObjectNode example(EventType type) {
        try {
            return (ObjectNode) JSON.readTree(resource(type.exampleResource()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Told.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
