package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.opendebate.statements.testing.Debate.DOCX;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.sample;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.reading.WordFiles;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class ChangeStatementResourceTest {
    @Inject
    Debate debate;

    private static String address(Response made) {
        return "/api/v1/statements/" + made.path("statement.id");
    }

    private static Response post(String token, String address, String tag, String body) {
        return as(token)
                .contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .post(address);
    }

    private static Response putDocument(String token, String address, String tag) {
        return as(token)
                .contentType(DOCX)
                .header("If-Match", tag)
                .body(sample("bra/statement.docx"))
                .put(address + "/document");
    }

    @Test
    void aNewDocumentIsANewVersionAndUndecidedAgain() {
        Response made = submitted(debate.open(), "KEN");
        Response accepted = post(secretariat(), address(made) + "/acceptance", made.header("ETag"), "{}");
        accepted.then().statusCode(200).body("state", equalTo("accepted"));

        Response changed = putDocument(delegate("KEN"), address(made), accepted.header("ETag"));

        changed.then()
                .statusCode(200)
                .body("statement.version", equalTo(2))
                .body("statement.state", equalTo("submitted"))
                .body("receipt.version", equalTo(2))
                .body("receipt.statement.sha256", equalTo(Sha256.of(sample("bra/statement.docx"))))
                .body("receipt.coverLetter.sha256", equalTo(Sha256.of(sample("arg/cover-letter.pdf"))));
        assertThat(as(delegate("KEN")).get(address(made) + "/document").asByteArray())
                .isEqualTo(sample("bra/statement.docx"));
    }

    @Test
    void aStatementWhosePagesCannotBeSetIsNotAcceptedAndItsVersionStands() throws IOException {
        Response made = submitted(debate.open(), "KEN");
        Response changed = as(delegate("KEN"))
                .contentType(DOCX)
                .header("If-Match", made.header("ETag"))
                .body(WordFiles.saying("A sign that no font has: &#x12000;"))
                .put(address(made) + "/document");
        changed.then().statusCode(200);

        Response refused = post(secretariat(), address(made) + "/acceptance", changed.header("ETag"), "{}");

        refused.then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/pages-cannot-be-set"))
                .body("rule", equalTo("renderability"))
                .body("found", containsString("U+12000"));
        as(secretariat()).get(address(made)).then().body("state", equalTo("submitted"), "version", equalTo(2));
    }

    @Test
    void aChangeWithoutItsTagIsRefusedAndWithAnOldOneToo() {
        Response made = submitted(debate.open(), "KEN");

        as(delegate("KEN"))
                .contentType(DOCX)
                .body(sample("bra/statement.docx"))
                .put(address(made) + "/document")
                .then()
                .statusCode(428);
        as(secretariat()).post(address(made) + "/acceptance").then().statusCode(428);
        post(secretariat(), address(made) + "/acceptance", made.header("ETag"), "{}");
        putDocument(delegate("KEN"), address(made), made.header("ETag"))
                .then()
                .statusCode(412)
                .body("type", equalTo("/api/v1/problems/precondition-failed"));
    }

    @Test
    void aNewCoverLetterIsANewVersionWithTheSameDocument() {
        Response made = submitted(debate.open(), "KEN");

        as(delegate("KEN"))
                .contentType("application/pdf")
                .header("If-Match", made.header("ETag"))
                .body(sample("bra/cover-letter.pdf"))
                .put(address(made) + "/cover-letter")
                .then()
                .statusCode(200)
                .body("receipt.version", equalTo(2))
                .body("receipt.statement.sha256", equalTo(Sha256.of(sample("arg/statement.docx"))))
                .body("receipt.coverLetter.sha256", equalTo(Sha256.of(sample("bra/cover-letter.pdf"))));
    }

    @Test
    void aPatchChangesTheSpeakerAndKeepsTheRest() {
        Response made = submitted(debate.open(), "KEN");

        as(delegate("KEN"))
                .contentType("application/merge-patch+json")
                .header("If-Match", made.header("ETag"))
                .body("{\"speaker\": {\"name\": \"Juma Wafula\"}}")
                .patch(address(made))
                .then()
                .statusCode(200)
                .body("statement.speaker.name", equalTo("Juma Wafula"))
                .body("statement.speaker.level", equalTo("permanent-representative"))
                .body("statement.version", equalTo(2));
    }

    @Test
    void aPatchOfTheLanguageReadsTheSameDocumentAgain() {
        Response made = submitted(debate.open(), "KEN");

        as(delegate("KEN"))
                .contentType("application/json")
                .header("If-Match", made.header("ETag"))
                .body("{\"language\": \"fr\"}")
                .patch(address(made))
                .then()
                .statusCode(200)
                .body("statement.language", equalTo("fr"))
                .body("receipt.statement.sha256", equalTo(made.<String>path("receipt.statement.sha256")));
        as(delegate("KEN")).get(address(made) + "/text?format=html").then().body("html.@lang", equalTo("fr"));
    }

    @Test
    void aPatchDoesNotMoveAStatementToAnotherDelegation() {
        Response made = submitted(debate.open(), "KEN");

        as(delegate("KEN"))
                .contentType("application/json")
                .header("If-Match", made.header("ETag"))
                .body("{\"delegation\": \"BRA\"}")
                .patch(address(made))
                .then()
                .statusCode(400)
                .body("rule", equalTo("delegation"));
    }

    @Test
    void aReturnNeedsAReasonAndTellsIt() {
        Response made = submitted(debate.open(), "KEN");

        post(secretariat(), address(made) + "/return", made.header("ETag"), "{}")
                .then()
                .statusCode(400)
                .body("type", equalTo("/api/v1/problems/invalid-field"));
        post(secretariat(), address(made) + "/return", made.header("ETag"), "{\"reason\": \"No signature.\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("returned"));
        as(delegate("KEN")).get(address(made)).then().body("decision.reason", equalTo("No signature."));
    }

    @Test
    void aTransitionThatDoesNotExistSaysFromWhereItWould() {
        Response made = submitted(debate.open(), "KEN");
        Response withdrawn = post(delegate("KEN"), address(made) + "/withdrawal", made.header("ETag"), "{}");

        post(secretariat(), address(made) + "/acceptance", withdrawn.header("ETag"), "{}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/not-in-this-state"))
                .body("found", equalTo("withdrawn"))
                .body("allowedFrom", hasItems("submitted"));
    }

    @Test
    void aDelegateDoesNotDecide() {
        Response made = submitted(debate.open(), "KEN");

        post(delegate("KEN"), address(made) + "/acceptance", made.header("ETag"), "{}")
                .then()
                .statusCode(403);
        post(delegate("BRA"), address(made) + "/withdrawal", made.header("ETag"), "{}")
                .then()
                .statusCode(404);
    }

    @Test
    void afterTheCloseOnlyTheSecretariatChanges() {
        UUID meeting = debate.open();
        Response made = submitted(meeting, "KEN");
        debate.close(meeting);

        putDocument(delegate("KEN"), address(made), made.header("ETag"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-closed"));
        post(delegate("KEN"), address(made) + "/withdrawal", made.header("ETag"), "{}")
                .then()
                .statusCode(409);
        putDocument(secretariat(), address(made), made.header("ETag"))
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(made.header("ETag"))));
    }

    @Test
    void aBadNewDocumentLeavesTheOldVersion() {
        Response made = submitted(debate.open(), "KEN");

        as(delegate("KEN"))
                .contentType(DOCX)
                .header("If-Match", made.header("ETag"))
                .body("not a Word file".getBytes())
                .put(address(made) + "/document")
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/not-a-docx"));
        as(delegate("KEN"))
                .get(address(made))
                .then()
                .header("ETag", equalTo(made.header("ETag")))
                .body("version", equalTo(1));
    }

    @Test
    void theSecretariatWithdrawsAtSomebodysRequestForAReason() {
        UUID meeting = debate.open();
        Response made = submitted(meeting, "BRA");
        debate.close(meeting);

        Debate.post(secretariat(), address(made) + "/withdrawal", made, Map.of("reason", "Superseded."))
                .then()
                .statusCode(400)
                .body("found", equalTo("no requestedBy"));
        Debate.post(
                        secretariat(),
                        address(made) + "/withdrawal",
                        made,
                        Map.of("reason", "Superseded.", "requestedBy", "Note verbale of 25 May"))
                .then()
                .statusCode(200)
                .body("decision.requestedBy", equalTo("Note verbale of 25 May"));
    }
}
