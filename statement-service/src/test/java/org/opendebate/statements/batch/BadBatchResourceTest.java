package org.opendebate.statements.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.opendebate.statements.testing.Debate.DOCX;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.sample;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.statements.testing.Batch;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class BadBatchResourceTest {
    @Inject
    Debate debate;

    private UUID meeting;

    @BeforeEach
    void open() {
        meeting = debate.open();
    }

    private void refused(RequestSpecification form, int status, String type, String detail) {
        Batch.send(meeting, form)
                .then()
                .statusCode(status)
                .body("type", equalTo("/api/v1/problems/" + type))
                .body("detail", equalTo(detail));
        assertThat(debate.count("select count(*) from batch where meeting_id = '" + meeting + "'"))
                .isZero();
    }

    private static Batch one() {
        return new Batch().with("a", national("KEN"));
    }

    @Test
    void aBatchWithoutAnIndexIsRefused() {
        refused(
                as(delegate("KEN")).multiPart("statement-0", "s.docx", sample("arg/statement.docx"), DOCX),
                422,
                "batch-index-missing",
                "The first part of a batch is its index.");
    }

    @Test
    void anIndexAfterTheFilesIsRefused() {
        refused(
                as(delegate("KEN"))
                        .multiPart("statement-0", "s.docx", sample("arg/statement.docx"), DOCX)
                        .multiPart("index", one().index(), "application/json"),
                422,
                "batch-index-missing",
                "The first part of a batch is its index.");
    }

    @Test
    void anIndexThatIsNoJsonIsRefusedWithItsPlace() {
        Batch.send(meeting, as(delegate("KEN")).multiPart("index", "{\"items\": [", "application/json"))
                .then()
                .statusCode(400)
                .body("type", equalTo("/api/v1/problems/malformed-json"))
                .body("line", equalTo(1));
    }

    @Test
    void anIndexOfNothingIsRefused() {
        refused(
                as(delegate("KEN")).multiPart("index", "{\"items\": []}", "application/json"),
                422,
                "batch-index-invalid",
                "The index has no items.");
    }

    @Test
    void aPartThatDidNotComeIsNamed() {
        Batch.send(meeting, one().naming("coverLetter", "gone").form(delegate("KEN")))
                .then()
                .statusCode(422)
                .body("detail", equalTo("The index names a part that did not come."))
                .body("found", equalTo("gone"));
    }

    @Test
    void aPartThatNobodyNamesIsNamed() {
        Batch.send(meeting, one().alsoSending("stray").form(delegate("KEN")))
                .then()
                .statusCode(422)
                .body("detail", equalTo("The index does not name a part that came."))
                .body("found", equalTo("stray"));
    }

    @Test
    void aPartThatTwoItemsNameIsRefused() {
        refused(
                one().withoutLetter("b", national("KEN"))
                        .naming("coverLetter", "letter-0")
                        .form(delegate("KEN")),
                422,
                "batch-index-invalid",
                "The index names a part twice.");
    }

    @Test
    void aPartThatIsTextIsRefused() {
        refused(
                one().naming("evidence", "mail").form(delegate("KEN")).multiPart("mail", "by mail"),
                422,
                "batch-index-invalid",
                "A part is not a file.");
    }

    @Test
    void twoItemsWithOneKeyAreRefused() {
        refused(
                one().with("a", national("BRA")).form(delegate("KEN")),
                422,
                "batch-index-invalid",
                "Two items have the same idempotency key.");
    }

    @Test
    void anIndexThatIsNullIsRefused() {
        refused(
                as(delegate("KEN")).multiPart("index", "null", "application/json"),
                422,
                "batch-index-invalid",
                "The index has no items.");
    }

    @Test
    void aKeyThatNoHeaderCarriesIsRefused() {
        refused(
                one().with("a\u0000b", national("BRA")).form(delegate("KEN")),
                422,
                "batch-index-invalid",
                "An item has no idempotency key that a header could carry.");
    }

    @Test
    void anItemWithoutAKeyIsRefused() {
        refused(
                one().with(" ", national("BRA")).form(delegate("KEN")),
                422,
                "batch-index-invalid",
                "An item has no idempotency key that a header could carry.");
    }

    @Test
    void moreThanTwoHundredItemsAreRefused() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i <= 200; i++) {
            items.append(i == 0 ? "" : ",").append("{\"idempotencyKey\": \"" + i + "\", \"metadata\": {}}");
        }
        refused(
                as(delegate("KEN")).multiPart("index", "{\"items\": [" + items + "]}", "application/json"),
                413,
                "batch-too-large",
                "The batch has too many items.");
    }

    @Test
    void aReaderSendsNoBatch() {
        Batch.send(meeting, one().form(TestTokens.of(Role.READER, null)))
                .then()
                .statusCode(403)
                .body("type", equalTo("/api/v1/problems/forbidden"));
    }

    @Test
    void anItemWithoutAStatementIsRefusedAsASubmissionIs() {
        String index = "{\"items\": [{\"idempotencyKey\": \"" + UUID.randomUUID() + "\", \"metadata\": "
                + Debate.json(national("KEN")) + "}, {\"idempotencyKey\": \"" + UUID.randomUUID() + "\"}]}";
        var taken = Batch.send(meeting, as(delegate("KEN")).multiPart("index", index, "application/json"));

        Batch.done(taken, delegate("KEN"))
                .then()
                .body("items.problem.type", hasItem("/api/v1/problems/statement-missing"))
                .body("items.problem.type", hasItem("/api/v1/problems/metadata-missing"));
    }
}
