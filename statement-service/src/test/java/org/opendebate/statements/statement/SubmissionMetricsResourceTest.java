package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opendebate.kit.testing.TestOperator.metric;
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
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class SubmissionMetricsResourceTest {
    private static final String ACKNOWLEDGED = "opendebate_submission_acknowledgement_seconds_count";

    @Inject
    Debate debate;

    @Test
    void whatIsTakenCountsByItsVerdictAndItsRepetitionApart() {
        UUID meeting = debate.open();
        String key = UUID.randomUUID().toString();
        Response first = submit(meeting, form(delegate("KEN"), national("KEN")).header("Idempotency-Key", key));
        first.then().statusCode(201);
        String taken = first.path("statement.verdict").equals("warn") ? "warned" : "passed";
        double before = acknowledged(taken);
        double repeated = acknowledged("repeated");

        submit(meeting, form(delegate("KEN"), national("KEN")).header("Idempotency-Key", key))
                .then()
                .statusCode(201);
        submit(debate.open(), form(delegate("KEN"), national("KEN"))).then().statusCode(201);

        assertThat(acknowledged("repeated")).isEqualTo(repeated + 1);
        assertThat(acknowledged(taken)).isEqualTo(before + 1);
    }

    @Test
    void whatIsRefusedCountsAndSoDoesTheRuleThatItFailed() {
        double refused = acknowledged("refused");
        double rule = unmet("not-word", "submission");

        submit(debate.open(), noWordFile()).then().statusCode(422);

        assertThat(acknowledged("refused")).isEqualTo(refused + 1);
        assertThat(unmet("not-word", "submission")).isEqualTo(rule + 1);
    }

    @Test
    void aMeetingOfAnIdThatSomebodyMadeUpIsNoFailure() {
        double refused = acknowledged("refused");
        double failed = acknowledged("failed");

        submit(Uuid7.next(Clock.systemUTC()), form(delegate("KEN"), national("KEN")))
                .then()
                .statusCode(503);

        assertThat(acknowledged("refused")).isEqualTo(refused + 1);
        assertThat(acknowledged("failed")).isEqualTo(failed);
    }

    @Test
    void aCheckIsNoSubmissionAndItsRulesCountApart() {
        double submissions = metric(ACKNOWLEDGED);
        double checked = unmet("not-word", "check");
        double submitted = unmet("not-word", "submission");

        noWordFile()
                .post("/api/v1/meetings/" + debate.open() + "/statement-checks")
                .then()
                .statusCode(200);

        assertThat(metric(ACKNOWLEDGED)).isEqualTo(submissions);
        assertThat(unmet("not-word", "check")).isEqualTo(checked + 1);
        assertThat(unmet("not-word", "submission")).isEqualTo(submitted);
    }

    private static RequestSpecification noWordFile() {
        return as(delegate("KEN"))
                .multiPart("metadata", json(national("KEN")), "application/json")
                .multiPart("statement", "s.docx", sample("arg/cover-letter.pdf"), DOCX)
                .multiPart("coverLetter", "l.pdf", sample("arg/cover-letter.pdf"), "application/pdf");
    }

    private static double acknowledged(String outcome) {
        return metric(ACKNOWLEDGED, "way=\"request\"", "outcome=\"" + outcome + "\"", "sandbox=\"false\"");
    }

    private static double unmet(String rule, String asked) {
        return metric(
                "opendebate_rules_unmet_total", "rule=\"" + rule + "\"", "asked=\"" + asked + "\"", "outcome=\"fail\"");
    }
}
