package org.opendebate.compilations.organ;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.kit.testing.TestTokens;

/** The General Assembly is an entry of the register, and nothing else. */
@QuarkusTest
@RealStack
class OrgansResourceTest {

    @Test
    void aDebateOfAnotherOrganIsPublishedInItsSeriesAndUnderItsNames() {
        Debate debate = Debate.heldBy("GA");
        debate.accepted("CUB", "Ana Ruiz");
        debate.accepted("CHN", "Li Wei");
        debate.seal(1);
        await().atMost(Duration.ofSeconds(60)).until(() -> debate.missing().contains("organ"));
        Debate.tellAssembly();
        debate.drafted(1);

        debate.publish(1, "S/2021/690")
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/symbol-invalid"))
                .body("expected", equalTo("A/…"));
        debate.publish(1, "A/75/890", Map.of("languages", List.of("en", "fr")))
                .then()
                .statusCode(201);

        given().get("/api/v1/documents/A/75/890?format=plain&language=en")
                .then()
                .statusCode(200)
                .body(containsString("\nGeneral Assembly\n"))
                .body(containsString("from the President of the General Assembly addressed to the Secretary-General"))
                .body(containsString("China and Cuba"))
                .body(not(containsString("Security Council")));
        given().get("/api/v1/documents/A/75/890?format=plain&language=fr")
                .then()
                .body(containsString("General Assembly"))
                .body(not(containsString("Conseil de sécurité")));
        given().get("/api/v1/documents/A/75/890?format=akn&language=en")
                .then()
                .body(containsString("/akn/un/publication/communication/un-ga/2021-05-28/A-75-890"));
        given().auth()
                .oauth2(TestTokens.secretariat())
                .get("/api/v1/covering-letter-templates/en?organ=GA")
                .then()
                .statusCode(200)
                .body("text", containsString("{organPresidentInText}"));
    }

    @Test
    void anOrganThatNobodyToldOfHasNoTemplate() {
        given().auth()
                .oauth2(TestTokens.secretariat())
                .get("/api/v1/covering-letter-templates/en?organ=XX")
                .then()
                .statusCode(400)
                .body("found", equalTo("XX"))
                .body("rule", equalTo("organ"));
    }
}
