package org.opendebate.compilations.signing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.compilations.Rows;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.TestTokens;

@QuarkusTest
@RealStack
class SignatureResourceTest {
    private static final String PRESIDENCY = TestTokens.of(Role.PRESIDENCY, "CHN");

    @Inject
    AgroalDataSource database;

    @Test
    void thePresidencySignsTheLetterAsDraftedAndTheManifestSaysSo() {
        Debate debate = drafted();
        String letter = debate.state().getString("letter.sha256");

        Response signed = sign(debate, PRESIDENCY, 1, letter);

        signed.then()
                .statusCode(201)
                .body("signedBy", equalTo("Zhang Jun"))
                .body("delegation", equalTo("CHN"))
                .body("letterSha256", equalTo(letter));
        assertEquals("Zhang Jun", debate.state().getString("signature.signedBy"));
        debate.publish(1, "S/2021/660").then().statusCode(201);
        JsonPath manifest = given().get(debate.path() + "/manifest").jsonPath();
        assertEquals("Zhang Jun", manifest.getString("manifest.signature.signedBy"));
        assertEquals(letter, manifest.getString("manifest.signature.letterSha256"));
        assertEquals("Zhang Jun", debate.state().getString("signature.signedBy"));
    }

    @Test
    void whatIsSignedAlreadyIsNotSignedTwice() {
        Debate debate = drafted();
        String letter = debate.state().getString("letter.sha256");
        String first = sign(debate, PRESIDENCY, 1, letter).jsonPath().getString("signedAt");

        sign(debate, PRESIDENCY, 1, letter).then().statusCode(200).body("signedAt", equalTo(first));
    }

    @Test
    void anotherTextThanTheDraftedOneIsRefused() {
        Debate debate = drafted();

        sign(debate, PRESIDENCY, 1, "0".repeat(64))
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/covering-letter-differs"))
                .body("expected", equalTo(debate.state().getString("letter.sha256")));
    }

    @Test
    void onlyTheMissionThatHoldsThePresidencySigns() {
        Debate debate = drafted();
        String letter = debate.state().getString("letter.sha256");

        sign(debate, TestTokens.of(Role.PRESIDENCY, "EST"), 1, letter)
                .then()
                .statusCode(403)
                .body("type", equalTo("/api/v1/problems/not-the-presidency"))
                .body("expected", equalTo("CHN"));
        sign(debate, TestTokens.secretariat(), 1, letter).then().statusCode(403);
        assertNull(debate.state().get("signature"));
    }

    @Test
    void aRevokedSealVoidsTheSignatureWhichIsKept() {
        Debate debate = drafted();
        sign(debate, PRESIDENCY, 1, debate.state().getString("letter.sha256"));

        debate.revoke(1);

        await().atMost(Duration.ofSeconds(60)).until(() -> rows(debate, "voided_at is not null") == 1);
        debate.seal(2);
        assertNull(debate.drafted(2).get("signature"));
        sign(debate, PRESIDENCY, 1, "0".repeat(64))
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/seal-revoked"));
    }

    @Test
    void aNewDraftVoidsTheSignature() {
        Debate debate = drafted();
        sign(debate, PRESIDENCY, 1, debate.state().getString("letter.sha256"));

        changeTemplate();

        await().atMost(Duration.ofSeconds(60)).until(() -> rows(debate, "voided_at is not null") == 1);
        assertEquals(0, rows(debate, "voided_at is null"));
    }

    /** The English template gets another line, and stays as long as it was. */
    private static void changeTemplate() {
        Response before = given().auth().oauth2(TestTokens.secretariat()).get("/api/v1/covering-letter-templates/en");
        given().auth()
                .oauth2(TestTokens.secretariat())
                .contentType("application/json")
                .header("If-Match", before.header("ETag"))
                .body(Map.of(
                        "text",
                        before.jsonPath().getString("text").stripTrailing() + "\n{!" + UUID.randomUUID() + "!}\n"))
                .put("/api/v1/covering-letter-templates/en")
                .then()
                .statusCode(200);
    }

    private long rows(Debate debate, String which) {
        return Rows.number(
                database,
                "select count(*) from covering_letter_signature where meeting_id = ? and " + which,
                debate.meetingId);
    }

    static Response sign(Debate debate, String token, int seal, String letter) {
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(Map.of("seal", seal, "letterSha256", letter, "signedBy", "Zhang Jun"))
                .post(debate.path() + "/signature");
    }

    private static Debate drafted() {
        Debate debate = Debate.held();
        debate.accepted("CUB", "Ana Ruiz");
        debate.seal(1);
        debate.drafted(1);
        return debate;
    }
}
