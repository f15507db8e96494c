package org.opendebate.statements.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class SealMeetingResourceTest {
    @Inject
    Debate debate;

    @Inject
    AutomaticSeal automatic;

    private static String address(UUID meeting) {
        return "/api/v1/meetings/" + meeting + "/statements/seal";
    }

    private static Response seal(UUID meeting) {
        return as(secretariat()).post(address(meeting));
    }

    private static Response decide(Response made, String step, String body) {
        return as(secretariat())
                .contentType("application/json")
                .header("If-Match", made.header("ETag"))
                .body(body)
                .post("/api/v1/statements/" + made.path("statement.id") + "/" + step);
    }

    @Test
    void aSealListsEveryStatementWithItsDecisionAndReason() {
        UUID meeting = debate.open();
        Response kenya = submitted(meeting, "KEN");
        Response brazil = submitted(meeting, "BRA");
        Response holySee = submitted(meeting, "VAT");
        as(delegate("VAT"))
                .header("If-Match", holySee.header("ETag"))
                .post("/api/v1/statements/" + holySee.path("statement.id") + "/withdrawal");
        decide(kenya, "acceptance", "{}");
        decide(brazil, "return", "{\"reason\": \"Not signed.\"}");
        debate.close(meeting);

        seal(meeting)
                .then()
                .statusCode(201)
                .header("ETag", notNullValue())
                .body("number", equalTo(1))
                .body("state", equalTo("sealed"))
                .body("statements.delegation", contains("KEN", "BRA", "VAT"))
                .body("statements.decision", contains("accepted", "returned", "withdrawn"))
                .body("statements.reason", contains(null, "returned-by-secretariat", "withdrawn-by-delegation"));
    }

    @Test
    void aMeetingWithUndecidedStatementsIsNotSealedAndTheyAreNamed() {
        UUID meeting = debate.open();
        Response kenya = submitted(meeting, "KEN");
        Response brazil = submitted(meeting, "BRA");
        decide(submitted(meeting, "VAT"), "acceptance", "{}");
        debate.close(meeting);

        seal(meeting)
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/seal-blocked"))
                .body(
                        "undecided",
                        containsInAnyOrder(kenya.<String>path("statement.id"), brazil.<String>path("statement.id")));
    }

    @Test
    void aMeetingIsNotSealedBeforeTheLastUploadCanHaveEnded() {
        UUID meeting = debate.announced(Instant.now().minusSeconds(60), note -> {});

        seal(meeting)
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/seal-blocked"))
                .body("notBefore", notNullValue());
    }

    @Test
    void aBrieferWhoIsToBeConfirmedBlocksTheSealAndIsNamed() {
        UUID meeting = debate.announcedWith(
                Instant.now().minusSeconds(3600),
                body -> ((com.fasterxml.jackson.databind.node.ObjectNode) body.at("/briefers/0"))
                        .put("confirmed", false));

        seal(meeting)
                .then()
                .statusCode(409)
                .body("rule", equalTo("briefers-confirmed"))
                .body("found", equalTo("Ines Okafor-Lind"))
                .body("unconfirmed", contains("b1"));
    }

    @Test
    void onlyTheSecretariatSealsAndThePresidencyLooks() {
        UUID meeting = debate.closed();

        as(delegate("KEN")).post(address(meeting)).then().statusCode(403);
        as(TestTokens.of(Role.PRESIDENCY, "CHN")).post(address(meeting)).then().statusCode(403);
        seal(meeting).then().statusCode(201);
        as(TestTokens.of(Role.PRESIDENCY, "CHN")).get(address(meeting)).then().statusCode(200);
        as(delegate("KEN")).get(address(meeting)).then().statusCode(403);
    }

    @Test
    void whatIsSealedIsNotChangedUntilTheSealIsRevokedAndTheNextSealHasTheNextNumber() {
        UUID meeting = debate.open();
        Response made = submitted(meeting, "KEN");
        Response accepted = decide(made, "acceptance", "{}");
        debate.close(meeting);
        Response sealed = seal(meeting);
        String give = "/api/v1/statements/" + made.path("statement.id") + "/return";

        as(secretariat())
                .contentType("application/json")
                .header("If-Match", accepted.header("ETag"))
                .body("{\"reason\": \"Second thoughts.\"}")
                .post(give)
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-sealed"))
                .body("found", equalTo("seal 1"));
        seal(meeting).then().statusCode(409).body("type", equalTo("/api/v1/problems/meeting-sealed"));
        as(secretariat()).delete(address(meeting)).then().statusCode(428);
        as(secretariat())
                .header("If-Match", "\"v99\"")
                .delete(address(meeting))
                .then()
                .statusCode(412);
        as(secretariat())
                .header("If-Match", sealed.header("ETag"))
                .delete(address(meeting))
                .then()
                .statusCode(200)
                .body("state", equalTo("revoked"));
        as(secretariat())
                .contentType("application/json")
                .header("If-Match", accepted.header("ETag"))
                .body("{\"reason\": \"Second thoughts.\"}")
                .post(give)
                .then()
                .statusCode(200);
        seal(meeting)
                .then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("statements.decision", contains("returned"));
    }

    @Test
    void aMeetingIsSealedByItselfWhenSoSetAndOnlyOnce() {
        UUID meeting = debate.announced(Instant.now().minusSeconds(3600), note -> note.put("sealAutomatically", true));

        await().until(() -> as(secretariat()).get(address(meeting)).statusCode() == 200);
        Response sealed = as(secretariat()).get(address(meeting));
        as(secretariat()).header("If-Match", sealed.header("ETag")).delete(address(meeting));
        automatic.seal();

        assertThat(debate.count("select last_seal from meeting where id = '" + meeting + "'"))
                .isEqualTo(1);
        as(secretariat()).get(address(meeting)).then().body("state", equalTo("revoked"));
    }

    @Test
    void whatIsPublishedIsReadByAllAndItsSealStands() {
        UUID meeting = debate.open();
        Response made = submitted(meeting, "KEN");
        decide(made, "acceptance", "{}");
        debate.close(meeting);
        Response sealed = seal(meeting);
        debate.tell(EventType.COMPILATION_PUBLISHED, meeting, 1, body -> {});
        String statement = "/api/v1/statements/" + made.path("statement.id");
        String reader = TestTokens.of(Role.READER, null);

        await().until(() -> as(reader).get(statement).statusCode() == 200);

        as(reader).get(statement).then().body("state", equalTo("published"));
        as(reader).get(statement + "/text").then().statusCode(200);
        as(reader).get(statement + "/cover-letter").then().statusCode(404);
        as(reader)
                .get("/api/v1/meetings/" + meeting + "/statements")
                .then()
                .body("statements.delegation", contains("KEN"));
        as(secretariat())
                .header("If-Match", sealed.header("ETag"))
                .delete(address(meeting))
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-published"));
        as(secretariat()).get(address(meeting)).then().body("symbol", equalTo("S/2021/501"));
    }
}
