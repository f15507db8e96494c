package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.sample;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submit;
import static org.opendebate.statements.testing.Debate.submitted;
import static org.opendebate.statements.testing.Debate.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class SubmitStatementResourceTest {
    @Inject
    Debate debate;

    @Test
    void aDelegatesStatementIsTakenWithAReceipt() {
        UUID meeting = debate.open();

        Response answer = submit(meeting, form(delegate("KEN"), national("KEN")));

        answer.then()
                .statusCode(201)
                .header("Location", equalTo("/api/v1/statements/" + answer.path("statement.id")))
                .header("ETag", notNullValue())
                .body("statement.state", equalTo("submitted"))
                .body("statement.version", equalTo(1))
                .body("statement.delegation", equalTo("KEN"))
                .body("receipt.statement.sha256", equalTo(Sha256.of(sample("arg/statement.docx"))))
                .body("receipt.coverLetter.sha256", equalTo(Sha256.of(sample("arg/cover-letter.pdf"))))
                .body("receipt.statement.size", equalTo(sample("arg/statement.docx").length))
                .body("receipt.delegation", equalTo("KEN"))
                .body("receipt.version", equalTo(1))
                .body("receipt.receivedAt", notNullValue())
                .body("receipt.businessClockOffset", notNullValue())
                .body("receipt.guidanceNoteVersion", equalTo(1))
                .body("receipt.scan", equalTo("not-scanned"))
                .body("receipt.rules.rule", hasItem("in-time"))
                .body("statement.rules.rule", hasItem("in-time"));
    }

    @Test
    void theReceiptIsVerifiedWithThePublishedKey() throws Exception {
        String jws = submitted(debate.open(), "KEN").path("jws");
        String keys = as(delegate("KEN")).get("/.well-known/jwks.json").asString();

        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(jws);
        signature.setKey(new JsonWebKeySet(keys)
                .findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null)
                .getKey());

        assertThat(signature.verifySignature()).isTrue();
        assertThat(signature.getPayload()).contains(Sha256.of(sample("arg/statement.docx")));
    }

    @Test
    void theReceiptIsGivenAsJsonAndAsCompactJws() {
        Response made = submitted(debate.open(), "KEN");
        String address = "/api/v1/statements/" + made.path("statement.id") + "/receipt";

        as(delegate("KEN")).get(address).then().statusCode(200).body("receipt.version", equalTo(1));
        String compact =
                as(delegate("KEN")).accept("application/jose").get(address).asString();

        assertThat(compact).isEqualTo(made.<String>path("jws"));
    }

    @Test
    void theOriginalComesBackByteForByte() {
        Response made = submitted(debate.open(), "KEN");
        String address = "/api/v1/statements/" + made.path("statement.id");

        assertThat(as(delegate("KEN")).get(address + "/document").asByteArray())
                .isEqualTo(sample("arg/statement.docx"));
        assertThat(as(delegate("KEN")).get(address + "/cover-letter").asByteArray())
                .isEqualTo(sample("arg/cover-letter.pdf"));
    }

    @Test
    void theTextIsGivenFromTheModelInEachForm() {
        Response made = submitted(debate.open(), "KEN");
        String address = "/api/v1/statements/" + made.path("statement.id") + "/text";
        String word = new String(sample("arg/statement.txt"), StandardCharsets.UTF_8)
                .strip()
                .split("\\s+")[0];

        as(delegate("KEN"))
                .accept("application/akn+xml")
                .get(address)
                .then()
                .statusCode(200)
                .contentType("application/akn+xml");
        assertThat(as(delegate("KEN")).get(address + "?format=plain").asString())
                .contains(word);
        as(delegate("KEN"))
                .accept("application/vnd.opendebate.content+json")
                .get(address)
                .then()
                .contentType("application/vnd.opendebate.content+json")
                .body("language", equalTo("en"))
                .body("blocks[0].type", notNullValue());
        as(delegate("KEN")).get(address + "?format=rtf").then().statusCode(406).contentType("application/problem+json");
    }

    @Test
    void aCheckTellsWhatTheCoverLetterSaysAndWhereItDiffersFromTheMetadata() {
        as(delegate("ARG"))
                .multiPart("metadata", Debate.json(national("ARG")), "application/json")
                .multiPart("statement", "s.docx", sample("arg/statement.docx"), Debate.DOCX)
                .multiPart("coverLetter", "letter.pdf", sample("arg/cover-letter.pdf"), "application/pdf")
                .post("/api/v1/meetings/" + debate.open() + "/statement-checks")
                .then()
                .statusCode(200)
                .body("rules.find { it.rule == 'letter-date' }.found", equalTo("The date: 2021-05-20"))
                .body("rules.find { it.rule == 'letter-date' }.place", equalTo("cover letter, page 1, line 3"))
                .body("rules.find { it.rule == 'letter-addressee' }.outcome", equalTo("pass"))
                .body("rules.find { it.rule == 'letter-role' }.outcome", equalTo("pass"))
                .body("rules.find { it.rule == 'letter-signatory-differs' }.outcome", equalTo("warn"))
                .body("rules.find { it.rule == 'language-differs' }.outcome", equalTo("warn"));
    }

    @Test
    void aCheckNamesEveryRuleAndStoresNothing() {
        UUID meeting = debate.open();
        long objectsBefore = debate.count("select count(*) from outbox");

        as(delegate("KEN"))
                .multiPart("metadata", Debate.json(national("KEN")), "application/json")
                .multiPart("statement", "s.docx", sample("arg/cover-letter.pdf"), Debate.DOCX)
                .post("/api/v1/meetings/" + meeting + "/statement-checks")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("fail"))
                .body("rules.find { it.rule == 'in-time' }.outcome", equalTo("pass"))
                .body("rules.find { it.rule == 'not-word' }.outcome", equalTo("fail"))
                .body("rules.find { it.rule == 'not-word' }.remedy", notNullValue())
                .body("rules.find { it.rule == 'cover-letter' }.outcome", equalTo("fail"));

        assertThat(debate.count("select count(*) from statement where meeting_id = '" + meeting + "'"))
                .isZero();
        assertThat(debate.count("select count(*) from outbox")).isEqualTo(objectsBefore);
    }

    @Test
    void aCheckOfAGoodStatementPasses() {
        Map<String, Object> signatory = Map.of("name", "Martin Olazabal Ferreyra", "role", "permanent-representative");
        form(delegate("BRA"), with(with(national("BRA"), "language", "es"), "signatory", signatory))
                .post("/api/v1/meetings/" + debate.open() + "/statement-checks")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("pass"))
                .body("words.unit", equalTo("words"));
    }

    @Test
    void theSecretariatEntersBriefingsAndStatementsOfMembers() {
        UUID meeting = debate.closed();
        Map<String, Object> speaker = Map.of("name", "Ines Okafor-Lind", "level", "secretariat");

        as(secretariat())
                .multiPart(
                        "metadata",
                        Debate.json(Map.of("kind", "briefing", "briefer", "b1", "language", "en", "speaker", speaker)),
                        "application/json")
                .multiPart("statement", "s.docx", sample("b1/statement.docx"), Debate.DOCX)
                .post("/api/v1/meetings/" + meeting + "/statements")
                .then()
                .statusCode(201)
                .body("statement.briefer", equalTo("b1"))
                .body("statement.delegation", nullValue());
        submit(meeting, form(secretariat(), Debate.with(national("CHN"), "kind", "council-member")))
                .then()
                .statusCode(201)
                .body("statement.kind", equalTo("council-member"));
    }

    @Test
    void aCouncilMembersNationalStatementIsTakenWithAWarning() {
        submitted(debate.open(), "KEN")
                .then()
                .body("statement.rules.find { it.rule == 'council-membership' }.outcome", equalTo("warn"));
    }

    @Test
    void aRequestStampedBeforeTheCloseIsTakenAfterIt() {
        java.time.Instant close = java.time.Instant.now().minusSeconds(30);
        UUID meeting = debate.announced(close, note -> {});

        submit(meeting, form(delegate("KEN"), national("KEN")).header("X-OpenDebate-Received-At", close.toString()))
                .then()
                .statusCode(201);
        submit(meeting, form(delegate("BRA"), national("BRA")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-closed"));
    }

    @Test
    void aSecondStatementOfTheSameKindIsTheNextVersionOfTheFirst() {
        UUID meeting = debate.open();
        Response first = submitted(meeting, "KEN");

        submitted(meeting, "KEN")
                .then()
                .body("statement.id", equalTo(first.path("statement.id")))
                .body("statement.version", equalTo(2))
                .body("statement.rules.rule", hasItem("second-submission"));
        assertThat(debate.count("select count(*) from statement where meeting_id = '" + meeting + "'"))
                .isEqualTo(1);
    }

    @Test
    void aSecondStatementIsPointedToTheFirstWhereTheGuidanceNoteRefusesIt() {
        UUID meeting = debate.announced(
                java.time.Instant.now().plusSeconds(3600), note -> note.put("secondSubmission", "refuse"));
        Response first = submitted(meeting, "KEN");
        String address = "/api/v1/statements/" + first.path("statement.id");

        submit(meeting, form(delegate("KEN"), national("KEN")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/already-submitted"))
                .body("document", equalTo(address + "/document"));
        as(delegate("KEN"))
                .header("If-Match", first.header("ETag"))
                .post(address + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("withdrawn"));

        submitted(meeting, "KEN").then().body("statement.version", equalTo(1));
    }
}
