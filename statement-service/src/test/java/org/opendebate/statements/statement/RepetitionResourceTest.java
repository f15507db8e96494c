package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.opendebate.statements.testing.Debate.DOCX;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.json;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.sample;
import static org.opendebate.statements.testing.Debate.submit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class RepetitionResourceTest {
    @Inject
    Debate debate;

    private final String key = UUID.randomUUID().toString();

    private Response request(UUID meeting) {
        return submit(meeting, form(delegate("KEN"), national("KEN")).header("Idempotency-Key", key));
    }

    @Test
    void aRepeatedSubmissionGetsTheSameAnswerAndNoSecondStatement() {
        UUID meeting = debate.open();
        Response first = request(meeting);

        Response second = request(meeting);

        second.then().statusCode(201).header("Location", equalTo(first.header("Location")));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(debate.count("select count(*) from statement where meeting_id = '" + meeting + "'"))
                .isEqualTo(1);
    }

    @Test
    void aRepeatedSubmissionGetsItsAnswerEvenAfterTheClose() {
        UUID meeting = debate.open();
        Response first = request(meeting);
        debate.close(meeting);

        assertThat(request(meeting).asString()).isEqualTo(first.asString());
    }

    @Test
    void aRepeatedKeyWithAnotherFileIsRefused() {
        UUID meeting = debate.open();
        request(meeting);

        submit(
                        meeting,
                        as(delegate("KEN"))
                                .header("Idempotency-Key", key)
                                .multiPart("metadata", json(national("KEN")), "application/json")
                                .multiPart("statement", "s.docx", sample("bra/statement.docx"), DOCX)
                                .multiPart("coverLetter", "l.pdf", sample("arg/cover-letter.pdf"), "application/pdf"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/idempotency-key-reused"));
    }

    @Test
    void theSameRequestWhileItIsWorkedOnIsAskedToWait() throws Exception {
        UUID meeting = debate.open();
        CompletableFuture<Response> first;
        try (AutoCloseable _ = debate.holding(meeting)) {
            first = later(() -> request(meeting));
            debate.awaitWaiting(1);

            request(meeting)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/api/v1/problems/request-in-progress"));
        }
        first.join().then().statusCode(201);
    }

    @Test
    void ofTwoStatementsOfOneDelegationAtTheSameMomentOneIsTheOthersNextVersion() throws Exception {
        UUID meeting = debate.open();
        CompletableFuture<Response> one;
        CompletableFuture<Response> other;
        try (AutoCloseable _ = debate.holding(meeting)) {
            one = later(() -> submit(meeting, form(delegate("KEN"), national("KEN"))));
            other = later(() -> submit(meeting, form(delegate("KEN"), national("KEN"))));
            debate.awaitWaiting(2);
        }

        assertThat(List.of(one.join().statusCode(), other.join().statusCode())).containsExactly(201, 201);
        assertThat(one.join().<String>path("statement.id"))
                .isEqualTo(other.join().<String>path("statement.id"));
        assertThat(List.of(
                        one.join().<Integer>path("statement.version"),
                        other.join().<Integer>path("statement.version")))
                .containsExactlyInAnyOrder(1, 2);
    }

    /** On a thread of its own: the common pool may have one only. */
    private static CompletableFuture<Response> later(Supplier<Response> request) {
        return CompletableFuture.supplyAsync(
                request, task -> Thread.ofPlatform().start(task));
    }

    @Test
    void aRefusedRequestDoesNotUseItsKeyUp() {
        UUID meeting = debate.open();
        submit(
                        meeting,
                        as(delegate("KEN"))
                                .header("Idempotency-Key", key)
                                .multiPart("metadata", json(national("KEN")), "application/json")
                                .multiPart("statement", "s.docx", sample("arg/statement.docx"), DOCX))
                .then()
                .statusCode(422);

        request(meeting).then().statusCode(201);
    }

    @Test
    void twoClientsMayUseTheSameKey() {
        UUID meeting = debate.open();
        request(meeting).then().statusCode(201);

        submit(meeting, form(delegate("BRA"), national("BRA")).header("Idempotency-Key", key))
                .then()
                .statusCode(201);
    }
}
