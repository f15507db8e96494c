package org.opendebate.statements.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.opendebate.statements.testing.Debate.address;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.post;
import static org.opendebate.statements.testing.Debate.sample;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submit;
import static org.opendebate.statements.testing.Debate.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestBroker;
import org.opendebate.statements.testing.Debate;

/** What comes before the opening or after the close, and what speaks for it. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class LateResourceTest {
    @Inject
    Debate debate;

    private static Response grant(UUID meeting, Map<String, Object> terms) {
        return as(secretariat())
                .contentType("application/json")
                .body(terms)
                .post("/api/v1/meetings/" + meeting + "/late-grants");
    }

    private static Map<String, Object> untilTomorrow(String delegation) {
        return Map.of(
                "delegation",
                delegation,
                "reason",
                "The capital's text came late.",
                "until",
                Instant.now().plus(Duration.ofDays(1)).toString());
    }

    private static Response submitBrazil(UUID meeting) {
        return submit(meeting, form(delegate("BRA"), national("BRA")));
    }

    @Test
    void aLateGrantLetsOneDelegationInUntilItIsRevoked() {
        UUID meeting = debate.closed();
        Response grant = grant(meeting, untilTomorrow("BRA"));
        grant.then().statusCode(201).header("ETag", notNullValue()).body("grantedBy", equalTo("secretariat"));

        submitBrazil(meeting)
                .then()
                .statusCode(201)
                .body("statement.late", equalTo(true))
                .body("statement.rules.find { it.rule == 'in-time' }.expected", containsString("late grant"));
        submit(meeting, form(delegate("VAT"), national("VAT")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-closed"));
        as(secretariat())
                .header("If-Match", grant.header("ETag"))
                .delete(grant.header("Location"))
                .then()
                .statusCode(200)
                .body("revokedAt", notNullValue());
        submitBrazil(meeting).then().statusCode(409);
    }

    @Test
    void aGrantIsGivenByTheSecretariatForAKnownDelegationAndAFutureTime() {
        UUID meeting = debate.closed();

        as(delegate("BRA"))
                .contentType("application/json")
                .body(untilTomorrow("BRA"))
                .post("/api/v1/meetings/" + meeting + "/late-grants")
                .then()
                .statusCode(403);
        grant(meeting, untilTomorrow("XYZ")).then().statusCode(422);
        grant(meeting, Map.of("delegation", "BRA", "reason", "x", "until", "2021-05-25T00:00:00Z"))
                .then()
                .statusCode(400)
                .body("rule", equalTo("until"));
    }

    @Test
    void aDelegationSeesItsOwnGrants() {
        UUID meeting = debate.closed();
        grant(meeting, untilTomorrow("BRA"));
        grant(meeting, untilTomorrow("KEN"));
        String address = "/api/v1/meetings/" + meeting + "/late-grants";

        as(delegate("BRA")).get(address).then().body("lateGrants.delegation", contains("BRA"));
        as(secretariat()).get(address).then().body("lateGrants", hasSize(2));
    }

    @Test
    void aReturnAfterTheCloseCanBeCorrectedUntilItsTime() {
        UUID meeting = debate.open();
        Response made = submitted(meeting, "BRA");
        debate.close(meeting);
        Response returned = post(
                secretariat(),
                address(made) + "/return",
                made,
                Map.of(
                        "reason",
                        "Two things.",
                        "remarks",
                        java.util.List.of(Map.of("place", "paragraph 3", "text", "The name of the mission.")),
                        "correctUntil",
                        Instant.now().plusSeconds(3600).toString()));
        returned.then()
                .statusCode(200)
                .body("decision.remarks.place", contains("paragraph 3"))
                .body("decision.correctUntil", notNullValue());

        as(delegate("BRA"))
                .contentType(Debate.DOCX)
                .header("If-Match", returned.header("ETag"))
                .body(sample("bra/statement.docx"))
                .put(address(made) + "/document")
                .then()
                .statusCode(200)
                .body("statement.state", equalTo("submitted"))
                .body("statement.rules.find { it.rule == 'in-time' }.outcome", equalTo("pass"));
        submitBrazil(meeting).then().statusCode(409);
    }

    @Test
    void nothingIsTakenBeforeTheOpening() {
        Instant opening = Instant.now().plusSeconds(600);
        UUID meeting =
                debate.announcedWith(Instant.now().plusSeconds(3600), body -> body.put("opening", opening.toString()));

        submitBrazil(meeting)
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-not-open"))
                .body("notBefore", equalTo(opening.toString()));
    }

    @Test
    void whatComesBetweenDueAndCloseIsTakenWithAWarning() {
        UUID meeting = debate.announcedWith(
                Instant.now().plusSeconds(3600),
                body -> body.put("due", Instant.now().minusSeconds(60).toString()));

        submitBrazil(meeting)
                .then()
                .statusCode(201)
                .body("statement.rules.find { it.rule == 'due' }.outcome", equalTo("warn"));
    }

    @Test
    void whileAPostponementIsOnItsWayNothingIsRefusedAsLate() throws Exception {
        UUID meeting = debate.closed();
        try (AutoCloseable _ = debate.holding(meeting)) {
            debate.tell(EventType.MEETING_POSTPONED, meeting, 2, body -> {
                body.put("close", Instant.now().plusSeconds(3600).toString());
                body.put("due", Instant.now().plusSeconds(3600).toString());
            });
            debate.awaitWaiting(1);

            submitBrazil(meeting)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/api/v1/problems/meeting-may-have-changed"));
        }

        await().until(() -> submitBrazil(meeting).statusCode() == 201);
    }

    @Test
    void withTheBrokerAwayWhatIsInTimeIsTakenAtOnceAndNothingIsRefusedAsLate() throws Exception {
        UUID open = debate.open();
        UUID closed = debate.closed();
        try (AutoCloseable _ = TestBroker.standingStill()) {
            Instant begun = Instant.now();
            submitBrazil(open).then().statusCode(201);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(2));

            submitBrazil(closed).then().statusCode(503);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> submitBrazil(closed).statusCode() == 409);
    }
}
