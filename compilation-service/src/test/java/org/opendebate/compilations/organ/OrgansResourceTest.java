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
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.compilations.Register;
import org.opendebate.kit.testing.TestTokens;

/** The General Assembly is an entry of the register, and nothing else. */
@QuarkusTest
@RealStack
class OrgansResourceTest {
    private static final Map<String, Object> IN_ALL = Map.of("languages", List.of("en", "fr", "es", "ru", "ar", "zh"));
    /** The name that must not stand in another organ's document. */
    private static final Map<String, String> COUNCIL = Map.of(
            "en", "Security Council",
            "fr", "Conseil de sécurité",
            "es", "Consejo de Seguridad",
            "ru", "Безопасности",
            "ar", "مجلس الأمن",
            "zh", "安全理事会");

    @Test
    void aDebateOfAnotherOrganIsPublishedInItsSeriesAndUnderItsNames() {
        Debate debate = Debate.heldBy("GA");
        debate.accepted("CUB", "Ana Ruiz");
        debate.accepted("CHN", "Li Wei");
        debate.seal(1);
        await().atMost(Duration.ofSeconds(60)).until(() -> debate.missing().contains("organ"));
        Register.tellAssembly();
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
    void aSubsidiaryBodysFamilyNamesItAndHasItsSymbolsInEveryLanguage() {
        Register.tellOrgan("HRC", "A/HRC", "un-hrc", "Human Rights Council", "the members of the Human Rights Council");
        Debate debate = Debate.heldBy("HRC");
        UUID cuba = debate.accepted("CUB", "Ana Ruiz");
        debate.seal(1);
        debate.drafted(1);
        debate.publish(1, "A/HRC/47/61", IN_ALL).then().statusCode(201);
        debate.accepted("ESP", "Pilar Gil");
        debate.corrected(cuba, "Statement of CUB, corrected.");
        debate.furtherSeal(2);

        publishWhenHeld(debate, "A/HRC/47/61/Add.1");
        publishWhenHeld(debate, "A/HRC/47/61/Corr.1");

        for (String symbol : List.of("A/HRC/47/61", "A/HRC/47/61/Add.1", "A/HRC/47/61/Corr.1")) {
            COUNCIL.forEach((language, council) -> given().get(
                            "/api/v1/documents/" + symbol + "?format=plain&language=" + language)
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", containsString(symbol.replace('/', '-') + "-" + language + ".txt"))
                    .body(containsString("Human Rights Council"))
                    .body(not(containsString(council))));
            given().get("/api/v1/documents/" + symbol + "?format=akn&language=en")
                    .then()
                    .body(containsString(
                            "/akn/un/publication/communication/un-hrc/2021-05-28/" + symbol.replace('/', '-')))
                    .body(not(containsString("un-sc")));
        }
    }

    private static void publishWhenHeld(Debate debate, String symbol) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> debate.publish(2, symbol, IN_ALL).statusCode() == 201);
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
