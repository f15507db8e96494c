package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submitted;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class StatementEventsResourceTest {
    @Inject
    Debate debate;

    @Test
    void everyChangeOfAStatementIsToldOnceInOrderAndByItsSchema() {
        Response made = submitted(debate.open(), "KEN");
        String address = "/api/v1/statements/" + made.path("statement.id");
        Response accepted =
                as(secretariat()).header("If-Match", made.header("ETag")).post(address + "/acceptance");
        Response returned = as(secretariat())
                .contentType("application/json")
                .header("If-Match", accepted.header("ETag"))
                .body("{\"reason\": \"Page missing.\"}")
                .post(address + "/return");
        as(delegate("KEN")).header("If-Match", returned.header("ETag")).post(address + "/withdrawal");

        List<TestEvents.Told> told = awaited(Topics.STATEMENT, made.path("statement.id"), 4);

        assertThat(told.stream().map(TestEvents.Told::type))
                .containsExactly(
                        EventType.STATEMENT_SUBMITTED.wire(),
                        EventType.STATEMENT_ACCEPTED.wire(),
                        EventType.STATEMENT_RETURNED.wire(),
                        EventType.STATEMENT_WITHDRAWN.wire());
        assertThat(told.stream().map(TestEvents.Told::sequence)).containsExactly(1L, 2L, 3L, 4L);
        told.forEach(StatementEventsResourceTest::validates);
        assertThat(told.toString()).doesNotContain("Page missing");
    }

    @Test
    void theEventNamesTheModelThatTheTextIsMadeFrom() {
        Response made = submitted(debate.open(), "KEN");

        TestEvents.Told told =
                awaited(Topics.STATEMENT, made.path("statement.id"), 1).getFirst();

        byte[] model = as(delegate("KEN"))
                .get("/api/v1/statements/" + made.path("statement.id") + "/text?format=akn")
                .asByteArray();
        assertThat(told.body().at("/model/sha256").asText()).isEqualTo(org.opendebate.kit.storage.Sha256.of(model));
        assertThat(told.body().at("/model/key").asText()).startsWith("statements/" + made.path("statement.id") + "/1/");
        assertThat(told.body().at("/model/reader").asText()).isNotBlank();
    }

    @Test
    void theModelNamesTheOrganThatMeets() {
        UUID meeting = debate.announcedWith(
                Instant.now().plus(Duration.ofHours(1)),
                body -> body.put("organ", "GA").put("organActor", "un-ga"));
        Response made = submitted(meeting, "KEN");

        String model = as(delegate("KEN"))
                .get("/api/v1/statements/" + made.path("statement.id") + "/text?format=akn")
                .asString();

        assertThat(model).contains("/communication/un-ga/").doesNotContain("un-sc");
    }

    @Test
    void aSealAndItsRevocationAreToldByTheirSchema() {
        UUID meeting = debate.open();
        Response made = submitted(meeting, "KEN");
        as(secretariat())
                .header("If-Match", made.header("ETag"))
                .post("/api/v1/statements/" + made.path("statement.id") + "/acceptance");
        debate.close(meeting);
        String seal = "/api/v1/meetings/" + meeting + "/statements/seal";
        Response sealed = as(secretariat()).post(seal);
        as(secretariat()).header("If-Match", sealed.header("ETag")).delete(seal);

        List<TestEvents.Told> told = awaited(Topics.SEAL, meeting.toString(), 2);

        assertThat(told.stream().map(TestEvents.Told::type))
                .containsExactly(EventType.SEAL_SEALED.wire(), EventType.SEAL_REVOKED.wire());
        told.forEach(StatementEventsResourceTest::validates);
    }

    @Test
    void everyChangeLeavesAnAuditRow() {
        Response made = submitted(debate.open(), "KEN");

        assertThat(debate.count("select count(*) from audit where action = 'statement.submit' and target = 'statement/"
                        + made.path("statement.id") + "' and delegation = 'KEN'"))
                .isEqualTo(1);
    }

    private static List<TestEvents.Told> awaited(String topic, String key, int count) {
        await().until(() -> TestEvents.of(topic, key).size() == count);
        return TestEvents.of(topic, key);
    }

    static void validates(TestEvents.Told told) {
        EventType type = EventType.ofWire(told.type()).orElseThrow();
        try (InputStream in = EventType.class.getResourceAsStream(type.schemaResource())) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(schema, InputFormat.JSON)
                            .validate(told.body().toString(), InputFormat.JSON))
                    .isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
