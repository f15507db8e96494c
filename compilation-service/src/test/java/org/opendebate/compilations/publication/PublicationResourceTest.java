package org.opendebate.compilations.publication;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.contracts.EventType;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.audit.Witness;
import org.opendebate.kit.audit.WitnessedHead;
import org.opendebate.kit.signing.Signer;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestTokens;

@QuarkusTest
@RealStack
class PublicationResourceTest {
    private static Debate draftThatStays;

    @Inject
    Signer signer;

    @Inject
    Witness witness;

    @Test
    void aDraftIsPublishedAndTold() {
        Debate debate = drafted();

        debate.publish(1, "S/2021/601")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/documents/S/2021/601"))
                .body("symbol", equalTo("S/2021/601"))
                .body("seal", equalTo(1));

        assertEquals("published", debate.state().getString("state"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> lastTold(debate).equals(EventType.COMPILATION_PUBLISHED.wire()));
    }

    @Test
    void theSameRequestTwiceIsDoneOnce() {
        Debate debate = drafted();
        String key = UUID.randomUUID().toString();
        Response first = debate.publish(1, "S/2021/602", key);

        Response second = debate.publish(1, "S/2021/602", key);

        assertEquals(201, second.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals("true", second.header("Idempotent-Replayed"));
    }

    @Test
    void anotherSymbolForAPublishedCompilationIsRefused() {
        Debate debate = drafted();
        debate.publish(1, "S/2021/603").then().statusCode(201);

        debate.publish(1, "S/2021/604")
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/already-published"))
                .body("found", equalTo("S/2021/603"));
    }

    @Test
    void aSymbolBelongsToOneDocument() {
        drafted().publish(1, "S/2021/605").then().statusCode(201);

        draftThatStays()
                .publish(1, "S/2021/605")
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/symbol-taken"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"S2021/501", "A/75/880", "A/2021/501", "S/2019/501", "S/2021/501/Add.1"})
    void aSymbolThatCannotBeIsRefused(String symbol) {
        draftThatStays()
                .publish(1, symbol)
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/symbol-invalid"))
                .body("found", equalTo(symbol))
                .body("contact.office", equalTo("Security Council Affairs Division"));
    }

    @Test
    void anAmendmentIsRefusedWithWhatItWouldBe() {
        draftThatStays()
                .publish(1, "S/2021/501/Amend.1")
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/symbol-invalid"))
                .body("detail", containsString("nobody adopts a statement"))
                .body("expected", containsString("/Corr.1"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-05-23, 2021-05-28, letterDate",
        "2999-01-01, 2999-01-01, letterDate",
        "2021-05-26, 2021-05-25, documentDate",
        "2021-05-26, 2022-06-01, documentDate"
    })
    void datesThatCannotBeAreRefused(LocalDate letter, LocalDate document, String field) {
        draftThatStays()
                .publish(
                        1,
                        "S/" + letter.getYear() + "/606",
                        letter,
                        document,
                        UUID.randomUUID().toString())
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/dates-invalid"))
                .body("rule", equalTo(field));
    }

    @Test
    void aSealThatDoesNotStandIsRefused() {
        Debate debate = drafted();
        debate.revoke(1);
        debate.accepted("EU", "Olof Berg");
        debate.seal(2);
        debate.drafted(2);

        debate.publish(1, "S/2021/607")
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/seal-revoked"))
                .body("expected", equalTo("seal 2"));
    }

    @Test
    void aSealThatIsNotDraftedIsRefusedWithWhatIsMissing() {
        Debate debate = Debate.held();
        debate.acceptedWithoutModel("CUB");
        debate.seal(1);
        await().atMost(Duration.ofSeconds(60)).until(() -> debate.missing().equals(List.of("model")));

        debate.publish(1, "S/2021/608")
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/compilation-not-ready"))
                .body("missing.what", hasItem("model"));
    }

    @Test
    void onlyTheSecretariatPublishes() {
        Debate debate = draftThatStays();

        given().auth()
                .oauth2(TestTokens.delegate("CUB"))
                .contentType("application/json")
                .body(
                        "{\"seal\":1,\"symbol\":\"S/2021/609\",\"letterDate\":\"2021-05-26\",\"documentDate\":\"2021-05-28\"}")
                .post(debate.path() + "/publication")
                .then()
                .statusCode(403);
    }

    @Test
    void aFieldThatIsMissingIsNamed() {
        Debate debate = draftThatStays();

        given().auth()
                .oauth2(TestTokens.secretariat())
                .contentType("application/json")
                .body("{\"seal\":1,\"symbol\":\"S/2021/610\",\"letterDate\":\"2021-05-26\"}")
                .post(debate.path() + "/publication")
                .then()
                .statusCode(400)
                .body("fields.field", hasItem(endsWith("documentDate")));
    }

    @Test
    void theManifestNamesEveryStatementOfTheSealOnceAndIsSigned() {
        Debate debate = Debate.held();
        Set<String> all = new HashSet<>();
        all.add(debate.accepted("CUB", "Ana Ruiz").toString());
        all.add(debate.accepted("EU", "Olof Berg").toString());
        all.add(debate.briefing("b1", "Ines Okafor-Lind").toString());
        all.add(debate.returned("VAT").toString());
        all.add(debate.returnedUnread("FRA").toString());
        all.add(debate.withdrawn("NER").toString());
        debate.seal(1);
        debate.drafted(1);
        debate.publish(1, "S/2021/611").then().statusCode(201);

        JsonPath manifest = given().get(debate.path() + "/manifest")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        List<String> named = manifest.getList("manifest.statements.statementId");
        assertEquals(6, named.size());
        assertEquals(all, new HashSet<>(named));
        assertEquals(
                Set.of("returned-by-secretariat", "withdrawn-by-delegation"),
                new HashSet<>(manifest.getList("manifest.statements.findAll { it.annex == null }.reason")));
        assertEquals(
                List.of("Cuba", "European Union", "b1"),
                manifest.getList("manifest.statements.findAll { it.annex != null }.sortKey"));
        String payload = new String(
                Base64.getUrlDecoder().decode(manifest.getString("jws").split("\\.")[1]), StandardCharsets.UTF_8);
        assertEquals("S/2021/611", JsonPath.from(payload).getString("symbol"));
        assertEquals(
                manifest.getList("manifest.statements"), JsonPath.from(payload).getList("statements"));
    }

    @Test
    void theManifestsHashesAreThoseOfThePublishedForms() {
        Debate debate = drafted();
        debate.publish(1, "S/2021/613").then().statusCode(201);

        JsonPath manifest = given().get(debate.path() + "/manifest").jsonPath();

        assertTrue(
                manifest.getString("manifest.engine")
                        .matches(
                                "opendebate-documents/\\S+ amiri/\\S+ noto-serif-sc/\\S+ tinos/\\S+ typst-ts-node-compiler/\\S+ pdfbox/\\S+"));
        for (String format : List.of("docx", "pdf", "html", "akn", "plain", "content")) {
            byte[] form = given().get("/api/v1/documents/S/2021/613?format=" + format)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertEquals(Sha256.of(form), manifest.getString("manifest.outputs." + format + ".sha256"));
            assertEquals(form.length, manifest.getInt("manifest.outputs." + format + ".size"));
        }
    }

    @Test
    void theManifestsSignatureIsThatOfThisInstallation() throws JoseException {
        Debate debate = drafted();
        debate.publish(1, "S/2021/614").then().statusCode(201);
        String jws = given().get(debate.path() + "/manifest").jsonPath().getString("jws");

        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(jws);
        signature.setKey(
                JsonWebKey.Factory.newJwk(JsonUtil.toJson(signer.publicKeys().getFirst()))
                        .getKey());

        assertTrue(signature.verifySignature());
    }

    @Test
    void theManifestNamesTheEndOfEachAuditThatWasHeardOf() {
        String hash = "5".repeat(64);
        QuarkusTransaction.requiringNew()
                .run(() -> witness.saw(new WitnessedHead("statement-service", Integer.MAX_VALUE, hash)));
        Debate debate = drafted();
        debate.publish(1, "S/2021/615").then().statusCode(201);

        JsonPath manifest = given().get(debate.path() + "/manifest").jsonPath();

        assertEquals(hash, manifest.getString("manifest.auditHeads.find { it.service == 'statement-service' }.hash"));
        assertTrue(manifest.getInt("manifest.auditHeads.find { it.service == 'compilation-service' }.position") > 0);
    }

    @Test
    void aDraftHasNoManifest() {
        Debate debate = draftThatStays();

        given().auth()
                .oauth2(TestTokens.secretariat())
                .get(debate.path() + "/manifest")
                .then()
                .statusCode(409)
                .body("missing.what", hasItem("publication"));
    }

    /** One for all tests whose request is refused. */
    private static synchronized Debate draftThatStays() {
        if (draftThatStays == null) {
            draftThatStays = drafted();
        }
        return draftThatStays;
    }

    private static Debate drafted() {
        Debate debate = Debate.held();
        debate.accepted("CUB", "Ana Ruiz");
        debate.seal(1);
        debate.drafted(1);
        return debate;
    }

    private static String lastTold(Debate debate) {
        return TestEvents.of(Topics.COMPILATION, debate.meetingId.toString())
                .getLast()
                .type();
    }
}
