package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.statements.reading.WordFiles;
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
                .body("statement.state", equalTo("submitted"))
                .body("statement.version", equalTo(1))
                .body("statement.translations", contains("fr"));

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
    void theSealNamesTheTranslationsOfTheSealedVersionWithTheirHashes() {
        UUID meeting = debate.open();
        Response made = submitted(meeting, "BRA");
        Response translated = translate(delegate("BRA"), made, made.header("ETag"), "fr");
        post(secretariat(), address(made) + "/acceptance", translated, Map.of())
                .then()
                .statusCode(200);
        debate.close(meeting);

        Response seal = as(secretariat()).post("/api/v1/meetings/" + meeting + "/statements/seal");

        seal.then()
                .statusCode(201)
                .body("statements[0].translations.language", contains("fr"))
                .body(
                        "statements[0].translations[0].original.sha256",
                        equalTo(Sha256.of(sample("bra/statement.docx"))));
        await().until(() -> TestEvents.of(Topics.SEAL, meeting.toString()).size() == 1);
        TestEvents.Told told = TestEvents.of(Topics.SEAL, meeting.toString()).getLast();
        assertThat(told.body().at("/statements/0/translations/0/model/sha256").asText())
                .hasSize(64);
        StatementEventsResourceTest.validates(told);
        Response accepted = as(secretariat()).get(address(made));
        translate(secretariat(), made, accepted.header("ETag"), "es")
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-sealed"));
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
                .body("statement.state", equalTo("accepted"));
    }

    private static Response file(String token, Response made, String tag, byte[] file) {
        return as(token).contentType(DOCX).header("If-Match", tag).body(file).put(address(made) + "/translations/fr");
    }

    @Test
    void aTranslationHasASignedReceiptThatStaysWithIt() throws Exception {
        Response made = submitted(debate.open(), "BRA");

        Response translated = translate(delegate("BRA"), made, made.header("ETag"), "fr");

        translated
                .then()
                .body("receipt.language", equalTo("fr"))
                .body("receipt.version", equalTo(1))
                .body("receipt.delegation", equalTo("BRA"))
                .body("receipt.scan", equalTo("not-scanned"))
                .body("receipt.translation.sha256", equalTo(Sha256.of(sample("bra/statement.docx"))))
                .body("receipt.rules.find { it.rule == 'length' }.outcome", equalTo("pass"));
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(translated.path("jws"));
        String keys = as(delegate("BRA")).get("/.well-known/jwks.json").asString();
        signature.setKey(new JsonWebKeySet(keys)
                .findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null)
                .getKey());
        assertThat(signature.verifySignature()).isTrue();
        as(secretariat())
                .get(address(made) + "/translations/fr/receipt")
                .then()
                .statusCode(200)
                .body("jws", equalTo(translated.path("jws")));
    }

    @Test
    void aTranslationIsListedAndReadAsText() {
        Response made = submitted(debate.open(), "BRA");
        translate(delegate("BRA"), made, made.header("ETag"), "fr");

        as(delegate("BRA"))
                .get(address(made) + "/translations")
                .then()
                .statusCode(200)
                .body("translations.language", contains("fr"));
        String text = as(delegate("BRA"))
                .get(address(made) + "/translations/fr/text?format=plain")
                .asString();
        assertThat(text.replaceAll("\\s+", " "))
                .startsWith(new String(sample("bra/statement.txt"), StandardCharsets.UTF_8)
                        .replaceAll("\\s+", " ")
                        .substring(0, 40));
        for (String part : List.of("", "/fr", "/fr/text", "/fr/receipt")) {
            as(delegate("KEN"))
                    .get(address(made) + "/translations" + part)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aTranslationThatIsTakenAwayIsNotToldAnyMore() {
        Response made = submitted(debate.open(), "BRA");
        Response translated = translate(delegate("BRA"), made, made.header("ETag"), "fr");

        as(delegate("BRA")).delete(address(made) + "/translations/fr").then().statusCode(428);
        as(delegate("BRA"))
                .header("If-Match", translated.header("ETag"))
                .delete(address(made) + "/translations/fr")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(translated.header("ETag"))))
                .body("translations", nullValue());

        await().until(() ->
                TestEvents.of(Topics.STATEMENT, made.path("statement.id")).size() == 3);
        assertThat(TestEvents.of(Topics.STATEMENT, made.path("statement.id"))
                        .getLast()
                        .body()
                        .at("/translations"))
                .isEmpty();
        as(delegate("BRA")).get(address(made) + "/translations/fr").then().statusCode(404);
    }

    @Test
    void aTranslationThatCannotBeSetKeepsItsStatementFromAcceptance() throws IOException {
        byte[] file = WordFiles.saying("Un signe qu’aucune police ne connaît : &#x12000;");
        Response made = submitted(debate.open(), "BRA");
        Response translated = file(delegate("BRA"), made, made.header("ETag"), file);
        translated.then().statusCode(200);

        as(secretariat())
                .header("If-Match", translated.header("ETag"))
                .post(address(made) + "/acceptance")
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/pages-cannot-be-set"))
                .body("place", equalTo("translation into fr"));
    }

    @Test
    void aTranslationThatCannotBeSetIsNotAddedToAnAcceptedStatement() throws IOException {
        byte[] file = WordFiles.saying("Un signe qu’aucune police ne connaît : &#x12000;");
        Response made = submitted(debate.open(), "BRA");
        Response accepted = post(secretariat(), address(made) + "/acceptance", made, Map.of());

        file(secretariat(), made, accepted.header("ETag"), file).then().statusCode(409);

        as(secretariat()).get(address(made)).then().body("translations", nullValue());
    }

    @Test
    void aFileThatIsNoSoundWordFileIsNoTranslation() {
        Response made = submitted(debate.open(), "BRA");

        file(delegate("BRA"), made, made.header("ETag"), sample("arg/cover-letter.pdf"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/not-a-docx"));
        file(delegate("BRA"), made, made.header("ETag"), new byte[0])
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/empty-file"));
        as(delegate("BRA")).get(address(made)).then().header("ETag", equalTo(made.header("ETag")));
    }

    @Test
    void afterTheCloseOnlyTheSecretariatChangesTranslations() {
        UUID meeting = debate.open();
        Response made = submitted(meeting, "BRA");
        Response translated = translate(delegate("BRA"), made, made.header("ETag"), "fr");
        debate.close(meeting);

        translate(delegate("BRA"), made, translated.header("ETag"), "es")
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-closed"));
        as(delegate("BRA"))
                .header("If-Match", translated.header("ETag"))
                .delete(address(made) + "/translations/fr")
                .then()
                .statusCode(409);
        translate(secretariat(), made, translated.header("ETag"), "es").then().statusCode(200);
    }
}
