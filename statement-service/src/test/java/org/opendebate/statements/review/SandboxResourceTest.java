package org.opendebate.statements.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.opendebate.statements.testing.Debate.DOCX;
import static org.opendebate.statements.testing.Debate.address;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.sample;
import static org.opendebate.statements.testing.Debate.submit;
import static org.opendebate.statements.testing.Debate.submitted;
import static org.opendebate.statements.testing.Debate.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.contracts.SandboxMeetings;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.testing.Debate;

/** Each test has a delegation of its own: all of them submit to the one meeting of today. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class SandboxResourceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    Debate debate;

    private UUID sandbox;

    @BeforeEach
    void open() {
        sandbox = debate.sandbox(SandboxMeetings.day(Instant.now()));
    }

    @Test
    void whatIsSubmittedIsAcceptedWithoutAnOfficer() {
        Response made = submitted(sandbox, "BRA");

        comesTo(made, "BRA", "accepted");
        made.then().body("receipt.sandbox", equalTo(true));
        assertThat(debate.count("select count(*) from outbox where type like '%accepted%' and aggregate_id = '"
                        + made.path("statement.id")
                        + "' and convert_from(body, 'UTF8') like '%\"sandbox\":true%'"))
                .isOne();
    }

    @Test
    void whatAsksForItIsReturnedAndItsNextVersionIsAccepted() {
        Response made = simulated("EU", "returned");

        comesTo(made, "EU", "returned");
        Response returned = as(delegate("EU")).get(address(made));
        returned.then().body("decision.remarks[0].place", equalTo("paragraph 1"));
        as(delegate("EU"))
                .header("If-Match", returned.header("ETag"))
                .contentType(DOCX)
                .body(sample("bra/statement.docx"))
                .put(address(made) + "/document")
                .then()
                .statusCode(200);
        comesTo(made, "EU", "accepted");
    }

    @Test
    void whatAsksForItWaitsForItsScanAndGetsASecondReceipt() {
        Response made = simulated("VAT", "pending-scan");

        made.then().body("statement.state", equalTo("incomplete")).body("receipt.scan", equalTo("pending"));
        comesTo(made, "VAT", "accepted");
        as(delegate("VAT"))
                .get(address(made) + "/receipt")
                .then()
                .statusCode(200)
                .body("pending.jws", equalTo(made.path("jws")))
                .body("receipt.sandbox", equalTo(true));
    }

    @Test
    void whatAsksForItIsRefusedAsLateAndNothingIsStored() {
        Response refused = submit(sandbox, form(delegate("FRA"), with(national("FRA"), "simulate", "late")));

        refused.then().statusCode(409).body("type", equalTo("/api/v1/problems/meeting-closed"));
        assertThat(debate.count(
                        "select count(*) from statement where delegation = 'FRA' and meeting_id = '" + sandbox + "'"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"returned", "pending-scan", "late"})
    void aRealMeetingRefusesToSimulate(String what) {
        UUID real = debate.open();

        Response refused = submit(real, form(delegate("BRA"), with(national("BRA"), "simulate", what)));

        refused.then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/simulation-not-allowed"))
                .body("rule", equalTo("simulate"))
                .body("found", equalTo(what));
        assertThat(debate.count("select count(*) from statement where meeting_id = '" + real + "'"))
                .isZero();
    }

    @Test
    void aRealMeetingWaitsForItsOfficers() {
        UUID real = debate.open();
        Response made = submitted(real, "BRA");

        comesTo(submitted(sandbox, "KEN"), "KEN", "accepted");

        as(delegate("BRA")).get(address(made)).then().body("state", equalTo("submitted"));
        made.then().body("receipt.sandbox", nullValue());
    }

    private Response simulated(String delegation, String what) {
        Response made = submit(sandbox, form(delegate(delegation), with(national(delegation), "simulate", what)));
        made.then().statusCode(201);
        return made;
    }

    private static void comesTo(Response made, String delegation, String state) {
        await(state)
                .atMost(SOON)
                .until(() -> as(delegate(delegation))
                        .get(address(made))
                        .path("state")
                        .equals(state));
    }
}
