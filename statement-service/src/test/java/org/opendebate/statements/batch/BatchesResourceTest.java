package org.opendebate.statements.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.formWithoutLetter;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submit;
import static org.opendebate.statements.testing.Debate.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.testing.Batch;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class BatchesResourceTest {
    @Inject
    Debate debate;

    private final String run = UUID.randomUUID().toString();

    private long statements(UUID meeting) {
        return debate.count("select count(*) from statement where meeting_id = '" + meeting + "'");
    }

    @Test
    void everySubmissionOfABatchGetsTheReceiptThatItWouldHaveGotByItself() {
        UUID meeting = debate.open();
        Response batch = new Batch()
                .with("a" + run, national("KEN"))
                .with("b" + run, national("BRA"))
                .with("c" + run, national("CHN"))
                .done(meeting, secretariat());

        batch.then()
                .body("counts.taken", equalTo(3))
                .body("items.status", equalTo(List.of(201, 201, 201)))
                .body("items.answer.statement.delegation", equalTo(List.of("KEN", "BRA", "CHN")))
                .body("items[0].answer.jws", startsWith("ey"))
                .body("items[0].answer.receipt.receivedAt", equalTo(batch.path("receivedAt")));
        as(secretariat()).get(batch.<String>path("items[1].location")).then().statusCode(200);
        assertThat(statements(meeting)).isEqualTo(3);
    }

    @Test
    void oneThatIsRefusedHasTheProblemOfASubmissionAndLeavesTheOthersAlone() {
        UUID meeting = debate.open();
        Response alone = submit(meeting, formWithoutLetter(secretariat(), national("BRA")));

        Response batch = new Batch()
                .with("a" + run, national("KEN"))
                .withoutLetter("b" + run, national("BRA"))
                .with("c" + run, with(national("CHN"), "language", "xx"))
                .with("d" + run, with(national("FRA"), "kind", "speech"))
                .with("e" + run, national("VAT"))
                .done(meeting, secretariat());

        batch.then()
                .body("items.state", equalTo(List.of("taken", "refused", "refused", "refused", "taken")))
                .body("items[2].problem.type", equalTo("/api/v1/problems/invalid-field"))
                .body("items[3].problem.type", equalTo("/api/v1/problems/malformed-json"))
                .body("counts.refused", equalTo(3));
        assertThat(batch.<Object>path("items[1].problem")).isEqualTo(alone.path("$"));
        assertThat(statements(meeting)).isEqualTo(2);
    }

    @Test
    void whatIsRefusedIsSaidInTheLanguageOfTheRequest() {
        UUID meeting = debate.open();
        Response taken = Batch.send(
                meeting,
                new Batch()
                        .withoutLetter("a" + run, national("KEN"))
                        .form(delegate("KEN"))
                        .header("Accept-Language", "fr"));

        Batch.done(taken, delegate("KEN"))
                .then()
                .body("items[0].problem.title", equalTo("La lettre d’accompagnement manque"));
    }

    @Test
    void aDelegationSubmitsForItselfOnly() {
        UUID meeting = debate.open();
        Response batch = new Batch()
                .with("a" + run, national("KEN"))
                .with("b" + run, national("BRA"))
                .done(meeting, delegate("KEN"));

        batch.then()
                .body("items.status", equalTo(List.of(201, 403)))
                .body("items[1].problem.type", equalTo("/api/v1/problems/wrong-delegation"));
        assertThat(debate.count("select count(*) from audit where action = 'request.refuse' and target = 'meetings/"
                        + meeting + "/statements'"))
                .isEqualTo(1);
    }

    @Test
    void whatCameTooLateIsRefusedAsLate() {
        UUID meeting = debate.closed();

        new Batch()
                .with("a" + run, national("KEN"))
                .done(meeting, delegate("KEN"))
                .then()
                .body("items[0].problem.type", equalTo("/api/v1/problems/meeting-closed"));
    }

    @Test
    void statementsOfOneDelegationBecomeVersionsInTheOrderOfTheIndex() {
        UUID meeting = debate.open();
        Response batch = new Batch()
                .with("a" + run, national("KEN"))
                .with("b" + run, with(national("KEN"), "language", "fr"))
                .with("c" + run, national("KEN"))
                .done(meeting, secretariat());

        batch.then().body("items.answer.statement.version", equalTo(List.of(1, 2, 3)));
    }

    @Test
    void aRepeatedBatchIsAnsweredAsBeforeAndDoneOnce() {
        UUID meeting = debate.open();
        Batch batch = new Batch().with("a" + run, national("KEN"));
        Response first = Batch.send(meeting, batch.form(delegate("KEN")).header("Idempotency-Key", run));

        Response second = Batch.send(meeting, batch.form(delegate("KEN")).header("Idempotency-Key", run));

        second.then()
                .statusCode(202)
                .header("Idempotent-Replayed", "true")
                .header("Location", equalTo(first.header("Location")));
        Batch.done(first, delegate("KEN")).then().body("counts.taken", equalTo(1));
        assertThat(debate.count("select count(*) from batch where meeting_id = '" + meeting + "'"))
                .isEqualTo(1);
    }

    @Test
    void anotherBatchUnderTheSameKeyIsRefused() {
        UUID meeting = debate.open();
        Batch.send(
                meeting,
                new Batch()
                        .with("a" + run, national("KEN"))
                        .form(delegate("KEN"))
                        .header("Idempotency-Key", run));

        Batch.send(
                        meeting,
                        new Batch()
                                .withoutLetter("a" + run, national("KEN"))
                                .form(delegate("KEN"))
                                .header("Idempotency-Key", run))
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/idempotency-key-reused"));
    }

    @Test
    void whatWasSubmittedByItselfUnderTheSameKeyIsNotSubmittedAgain() {
        UUID meeting = debate.open();
        Response alone = submit(meeting, form(delegate("KEN"), national("KEN")).header("Idempotency-Key", "a" + run));

        Response batch = new Batch().with("a" + run, national("KEN")).done(meeting, delegate("KEN"));

        assertThat(batch.<Object>path("items[0].answer")).isEqualTo(alone.path("$"));
        assertThat(statements(meeting)).isEqualTo(1);
        assertThat(debate.count("select count(*) from upload where state = 'stored' and key like 'batches/"
                        + batch.path("id") + "/%'"))
                .isZero();
    }

    @Test
    void filesOfAStatementStayAndThoseOfARefusedOneAreGivenUp() {
        UUID meeting = debate.open();
        Response batch = new Batch()
                .with("a" + run, national("KEN"))
                .withoutLetter("b" + run, national("BRA"))
                .done(meeting, secretariat());

        String files = "select count(*) from upload where key like 'batches/" + batch.path("id") + "/%' and ";
        assertThat(debate.count(files + "state = 'stored' and for_good")).isEqualTo(2);
        assertThat(debate.count(files + "state = 'abandoned'")).isEqualTo(1);
        as(secretariat())
                .get(batch.path("items[0].location") + "/document")
                .then()
                .statusCode(200);
    }

    @Test
    void onlyWhoSentABatchAndTheSecretariatSeeIt() {
        UUID meeting = debate.open();
        Response taken =
                Batch.send(meeting, new Batch().with("a" + run, national("KEN")).form(delegate("KEN")));
        String address = taken.header("Location");

        as(delegate("BRA"))
                .get(address)
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/batch-not-found"));
        as(secretariat()).get(address).then().statusCode(200).body("id", notNullValue());
        as(delegate("KEN")).get(address).then().statusCode(200);
    }

    @Test
    void aBatchForNoMeetingIsRefusedAndNothingOfItStored() {
        long before = debate.count("select count(*) from upload where key like 'batches/%'");

        Batch.send(
                        new UUID(0x0000000000007000L, 0x8000000000000000L),
                        new Batch().with("a" + run, national("KEN")).form(delegate("KEN")))
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/meeting-not-found"));
        assertThat(debate.count("select count(*) from upload where key like 'batches/%'"))
                .isEqualTo(before);
    }
}
