package org.opendebate.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.testing.TestEvents.Told;

/** Holds events as they stand on Kafka against what the contracts promise of them. */
public final class Schemas {
    private Schemas() {}

    /** Fails unless the event is of this type and its body validates against that type's schema. */
    public static void assertKept(Told told, EventType type) {
        assertThat(told.type()).isEqualTo(type.wire());
        assertThat(told.headers())
                .containsEntry("ce_source", "/meeting-service")
                .containsEntry("ce_subject", told.key());
        assertKept(told.body().toString(), type);
    }

    /** Fails unless a body validates against the type's schema. */
    public static void assertKept(String body, EventType type) {
        try (InputStream schema = Schemas.class.getResourceAsStream(type.schemaResource())) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                            .validate(body, InputFormat.JSON))
                    .as("%s: %s", type.wire(), body)
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
