package org.opendebate.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events that a frozen release told are events of today. */
class ReleasedExamplesTest {

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../releases"), 3)) {
            return files.filter(file -> file.getParent().endsWith("examples")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aReleasedExampleValidatesAgainstTodaysSchema(Path example) throws IOException {
        assertEquals(List.of(), schema(type(example), "").validate(Files.readString(example), InputFormat.JSON));
    }

    @Test
    void aValueThatTheSchemaTakesNoMoreIsSeen() throws IOException {
        Path example = examples()
                .filter(file -> file.endsWith("org.opendebate.statement.accepted.v1.json"))
                .findFirst()
                .orElseThrow();

        assertFalse(schema(type(example), "\"accepted\"")
                .validate(Files.readString(example), InputFormat.JSON)
                .isEmpty());
    }

    private static EventType type(Path example) {
        String name = example.getFileName().toString();
        return EventType.ofWire(name.substring(0, name.length() - ".json".length()))
                .orElseThrow();
    }

    /** @param without a value, of which another is made; nothing for the schema as it stands */
    private static Schema schema(EventType type, String without) throws IOException {
        try (InputStream in = ReleasedExamplesTest.class.getResourceAsStream(type.schemaResource())) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(without.isEmpty() ? schema : schema.replace(without, "\"gone\""), InputFormat.JSON);
        }
    }
}
