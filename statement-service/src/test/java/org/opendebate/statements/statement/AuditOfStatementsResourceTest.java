package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class AuditOfStatementsResourceTest {
    @Inject
    Debate debate;

    @Test
    void submittingIsRecordedForTheDelegation() {
        String id = submitted(debate.open(), "KEN").path("statement.id");

        assertThat(debate.count("select count(*) from audit where target = 'statement/" + id
                        + "' and action = 'statement.submit' and outcome = 'done' and delegation = 'KEN'"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "document, statement.read",
        "text, statement.read",
        "cover-letter, cover-letter.read",
        "versions/1/document, statement.read",
        "versions/1/cover-letter, cover-letter.read"
    })
    void readingItIsRecorded(String what, String action) {
        String path = "statements/" + submitted(debate.open(), "KEN").path("statement.id") + "/" + what;

        RestAssured.given()
                .auth()
                .oauth2(TestTokens.secretariat())
                .get("/api/v1/" + path)
                .then()
                .statusCode(200);

        assertThat(debate.count("select count(*) from audit where target = '" + path + "' and action = '" + action
                        + "' and outcome = 'done' and client = 'test-secretariat'"))
                .isEqualTo(1);
    }

    @Test
    void askingForAnotherDelegationsStatementIsRecordedAsRefused() {
        String path = "statements/" + submitted(debate.open(), "KEN").path("statement.id") + "/document";

        RestAssured.given()
                .auth()
                .oauth2(TestTokens.delegate("NOR"))
                .get("/api/v1/" + path)
                .then()
                .statusCode(404);

        assertThat(debate.count("select count(*) from audit where target = '" + path
                        + "' and action = 'request.refuse' and outcome = 'refused' and delegation = 'NOR'"))
                .isEqualTo(1);
    }

    @Test
    void aRefusedSubmissionIsRecorded() {
        UUID unknown = UUID.randomUUID();
        String path = "meetings/" + unknown + "/statements";

        Debate.submit(unknown, Debate.form(delegate("KEN"), Debate.national("KEN")));

        assertThat(debate.count("select count(*) from audit where target = '" + path
                        + "' and action = 'request.refuse' and delegation = 'KEN'"))
                .isEqualTo(1);
    }
}
