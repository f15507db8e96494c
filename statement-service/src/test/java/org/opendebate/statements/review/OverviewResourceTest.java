package org.opendebate.statements.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submit;
import static org.opendebate.statements.testing.Debate.submitted;
import static org.opendebate.statements.testing.Debate.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class OverviewResourceTest {
    @Inject
    Debate debate;

    private static String overview(UUID meeting) {
        return "/api/v1/meetings/" + meeting + "/statements/overview";
    }

    private static void decide(String token, Response made, String step, String body) {
        as(token)
                .contentType("application/json")
                .header("If-Match", made.header("ETag"))
                .body(body)
                .post("/api/v1/statements/" + made.path("statement.id") + "/" + step)
                .then()
                .statusCode(200);
    }

    @Test
    void itSaysOfEachDelegationOfTheRegisterHowFarItIs() {
        UUID meeting = debate.open();
        submitted(meeting, "KEN");
        decide(secretariat(), submitted(meeting, "BRA"), "acceptance", "{}");
        decide(secretariat(), submitted(meeting, "VAT"), "return", "{\"reason\": \"Page missing.\"}");
        decide(delegate("EU"), submitted(meeting, "EU"), "withdrawal", "{}");

        as(secretariat())
                .get(overview(meeting))
                .then()
                .statusCode(200)
                .body("delegations.delegation", containsInAnyOrder("BRA", "CHN", "EU", "FRA", "KEN", "VAT"))
                .body("delegations.find { it.delegation == 'KEN' }.status", equalTo("submitted"))
                .body("delegations.find { it.delegation == 'KEN' }.statements.role", contains("author"))
                .body("delegations.find { it.delegation == 'BRA' }.status", equalTo("accepted"))
                .body("delegations.find { it.delegation == 'VAT' }.status", equalTo("returned"))
                .body("delegations.find { it.delegation == 'EU' }.status", equalTo("withdrawn"))
                .body("delegations.find { it.delegation == 'FRA' }.status", equalTo("none"))
                .body("delegations.find { it.delegation == 'FRA' }.statements", hasSize(0))
                .body("counts.none", equalTo(2))
                .body("counts.submitted", equalTo(1))
                .body("counts.withdrawn", equalTo(1))
                .body("counts.late", equalTo(0));
    }

    @Test
    void whoHasNotSubmittedYetIsAskedForAlone() {
        UUID meeting = debate.open();
        submitted(meeting, "KEN");

        as(secretariat())
                .get(overview(meeting) + "?status=none")
                .then()
                .body("delegations.delegation", containsInAnyOrder("BRA", "CHN", "EU", "FRA", "VAT"))
                .body("counts.submitted", equalTo(1));
        as(secretariat()).get(overview(meeting) + "?status=missing").then().statusCode(400);
    }

    @Test
    void aSecondStatementAfterAWithdrawalIsTheOneThatCounts() {
        UUID meeting = debate.open();
        decide(delegate("KEN"), submitted(meeting, "KEN"), "withdrawal", "{}");
        submitted(meeting, "KEN");

        as(secretariat())
                .get(overview(meeting))
                .then()
                .body("delegations.find { it.delegation == 'KEN' }.status", equalTo("submitted"))
                .body(
                        "delegations.find { it.delegation == 'KEN' }.statements.state",
                        contains("withdrawn", "submitted"));
    }

    @Test
    void aJointStatementCountsForAnotherDelegationOnceThatHasConfirmed() {
        UUID meeting = debate.open();
        Response made = submit(
                meeting,
                form(delegate("KEN"), with(with(national("KEN"), "kind", "joint"), "joint", List.of("BRA", "FRA"))));
        as(delegate("BRA"))
                .contentType("application/json")
                .header("If-Match", made.header("ETag"))
                .body("{\"confirmed\": true}")
                .post("/api/v1/statements/" + made.path("statement.id") + "/confirmations")
                .then()
                .statusCode(200);

        as(secretariat())
                .get(overview(meeting))
                .then()
                .body("delegations.find { it.delegation == 'KEN' }.status", equalTo("awaiting"))
                .body("delegations.find { it.delegation == 'BRA' }.status", equalTo("awaiting"))
                .body("delegations.find { it.delegation == 'BRA' }.statements.role", contains("joint"))
                .body("delegations.find { it.delegation == 'FRA' }.status", equalTo("none"))
                .body("counts.awaiting", equalTo(2));
    }

    @Test
    void itSaysUntilWhenADelegationMayStillHandInLate() {
        UUID meeting = debate.closed();
        String until =
                Instant.now().plusSeconds(3600).truncatedTo(ChronoUnit.MILLIS).toString();
        grant(meeting, "BRA", until);
        Response revoked = grant(meeting, "VAT", until);
        as(secretariat())
                .header("If-Match", revoked.header("ETag"))
                .delete(revoked.header("Location"))
                .then()
                .statusCode(200);

        as(secretariat())
                .get(overview(meeting))
                .then()
                .body("delegations.find { it.delegation == 'BRA' }.lateGrantUntil", equalTo(until))
                .body("delegations.find { it.delegation == 'VAT' }.lateGrantUntil", nullValue())
                .body("delegations.find { it.delegation == 'KEN' }.lateGrantUntil", nullValue());
    }

    private static Response grant(UUID meeting, String delegation, String until) {
        Response granted = as(secretariat())
                .contentType("application/json")
                .body(Debate.json(Map.of("delegation", delegation, "reason", "A power cut.", "until", until)))
                .post("/api/v1/meetings/" + meeting + "/late-grants");
        granted.then().statusCode(201);
        return granted;
    }

    @Test
    void theMeetingsPresidencySeesItAndNobodyElseBesideTheSecretariat() {
        UUID meeting = debate.open();

        as(TestTokens.of(Role.PRESIDENCY, "CHN")).get(overview(meeting)).then().statusCode(200);
        for (String token :
                List.of(delegate("KEN"), TestTokens.of(Role.PRESIDENCY, "FRA"), TestTokens.of(Role.READER, null))) {
            as(token).get(overview(meeting)).then().statusCode(403).body("contact.purpose", equalTo("debate"));
        }
    }
}
