package org.opendebate.statements.statement;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.opendebate.statements.testing.Debate.address;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.formWithoutLetter;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.post;
import static org.opendebate.statements.testing.Debate.sample;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.testing.Debate;

/** A statement that came in time, with a cover letter to follow. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class IncompleteResourceTest {
    @Inject
    Debate debate;

    private UUID meeting;
    private Response made;

    @BeforeEach
    void withoutACoverLetter() {
        meeting = debate.announced(
                Instant.now().plusSeconds(3600),
                note -> note.putObject("incomplete").put("cover-letter", "store"));
        made = submit(meeting, formWithoutLetter(delegate("BRA"), national("BRA")));
    }

    @Test
    void itIsStoredWithAReceiptOfItsTimeAndNotAccepted() {
        made.then()
                .statusCode(201)
                .body("statement.state", equalTo("incomplete"))
                .body("statement.verdict", equalTo("fail"))
                .body("receipt.rules.find { it.rule == 'cover-letter' }.outcome", equalTo("fail"))
                .body("receipt.rules.find { it.rule == 'in-time' }.outcome", equalTo("pass"));
        post(secretariat(), address(made) + "/acceptance", made, Map.of())
                .then()
                .statusCode(409)
                .body("found", equalTo("incomplete"));
    }

    @Test
    void itBlocksTheSeal() {
        debate.close(meeting);

        as(secretariat())
                .post("/api/v1/meetings/" + meeting + "/statements/seal")
                .then()
                .statusCode(409)
                .body("undecided", contains(made.<String>path("statement.id")));
    }

    private Response putLetter() {
        return as(delegate("BRA"))
                .contentType("application/pdf")
                .header("If-Match", made.header("ETag"))
                .body(sample("bra/cover-letter.pdf"))
                .put(address(made) + "/cover-letter");
    }

    @Test
    void itsCoverLetterCompletesItEvenADayAfterTheClose() {
        debate.close(meeting);

        putLetter()
                .then()
                .statusCode(200)
                .body("statement.state", equalTo("submitted"))
                .body("statement.rules.find { it.rule == 'in-time' }.outcome", equalTo("pass"))
                .body(
                        "statement.rules.find { it.rule == 'in-time' }.expected",
                        containsString("to complete what came at " + made.path("receipt.receivedAt")));
    }

    @Test
    void anotherDocumentIsNotTakenAfterTheClose() {
        debate.close(meeting);

        as(delegate("BRA"))
                .contentType(Debate.DOCX)
                .header("If-Match", made.header("ETag"))
                .body(sample("bra/statement.docx"))
                .put(address(made) + "/document")
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-closed"));
    }

    @Test
    void aWaiverCompletesItAndHoldsForTheNextVersion() {
        Map<String, String> waiver = Map.of("rule", "cover-letter", "because", "Handed over on paper.");
        post(delegate("BRA"), address(made) + "/waivers", made, waiver).then().statusCode(403);

        Response waived = post(secretariat(), address(made) + "/waivers", made, waiver);

        waived.then()
                .statusCode(200)
                .body("state", equalTo("submitted"))
                .body("waivers.rule", contains("cover-letter"))
                .body("waivers.by", contains("secretariat"));
        post(secretariat(), address(made) + "/waivers", waived, waiver)
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/rule-not-waivable"));
        as(delegate("BRA"))
                .contentType(Debate.DOCX)
                .header("If-Match", waived.header("ETag"))
                .body(sample("bra/statement.docx"))
                .put(address(made) + "/document")
                .then()
                .statusCode(200)
                .body("statement.state", equalTo("submitted"))
                .body("statement.rules.find { it.rule == 'cover-letter' }.outcome", equalTo("warn"));
    }
}
