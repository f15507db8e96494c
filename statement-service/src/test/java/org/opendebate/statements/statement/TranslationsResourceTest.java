package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.opendebate.statements.testing.Debate.DOCX;
import static org.opendebate.statements.testing.Debate.address;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.post;
import static org.opendebate.statements.testing.Debate.sample;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class TranslationsResourceTest {
    @Inject
    Debate debate;

    private static Response translate(String token, Response made, String tag, String language) {
        return as(token)
                .contentType(DOCX)
                .header("If-Match", tag)
                .body(sample("bra/statement.docx"))
                .put(address(made) + "/translations/" + language);
    }

    @Test
    void aTranslationIsKeptBesideTheOriginalAndTold() {
        Response made = submitted(debate.open(), "BRA");

        translate(delegate("BRA"), made, made.header("ETag"), "fr")
                .then()
                .statusCode(200)
                .body("state", equalTo("submitted"))
                .body("version", equalTo(1))
                .body("translations", contains("fr"));

        assertThat(as(delegate("BRA")).get(address(made) + "/translations/fr").asByteArray())
                .isEqualTo(sample("bra/statement.docx"));
        await().until(() ->
                TestEvents.of(Topics.STATEMENT, made.path("statement.id")).size() == 2);
        TestEvents.Told told =
                TestEvents.of(Topics.STATEMENT, made.path("statement.id")).getLast();
        assertThat(told.body().at("/translations/0/language").asText()).isEqualTo("fr");
        assertThat(told.body().at("/translations/0/original/sha256").asText())
                .isEqualTo(Sha256.of(sample("bra/statement.docx")));
        StatementEventsResourceTest.validates(told);
    }

    @Test
    void aTranslationOfAnEarlierDocumentIsNotTheNewOnes() {
        Response made = submitted(debate.open(), "BRA");
        Response translated = translate(delegate("BRA"), made, made.header("ETag"), "fr");

        as(delegate("BRA"))
                .contentType(DOCX)
                .header("If-Match", translated.header("ETag"))
                .body(sample("bra/statement.docx"))
                .put(address(made) + "/document")
                .then()
                .statusCode(200)
                .body("statement.translations", nullValue());
        as(delegate("BRA"))
                .get(address(made) + "/translations/fr")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/no-translation"));
    }

    @Test
    void theOriginalsLanguageIsNoTranslationAndADecidedStatementGetsNone() {
        Response made = submitted(debate.open(), "BRA");

        translate(delegate("BRA"), made, made.header("ETag"), "en")
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/language-not-allowed"));
        Response accepted = post(secretariat(), address(made) + "/acceptance", made, Map.of());
        translate(delegate("BRA"), made, accepted.header("ETag"), "fr").then().statusCode(409);
        translate(secretariat(), made, accepted.header("ETag"), "fr")
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"));
    }
}
