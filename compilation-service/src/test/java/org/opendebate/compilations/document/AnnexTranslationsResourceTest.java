package org.opendebate.compilations.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.documents.model.Language;
import org.opendebate.kit.storage.Sha256;

@QuarkusTest
@RealStack
class AnnexTranslationsResourceTest {

    @Test
    void translationsOfTheSealStandBesideTheirAnnexes() {
        Debate debate = published("S/2021/661");

        Response document = given().accept("application/json").get("/api/v1/documents/S/2021/661");
        document.then()
                .statusCode(200)
                .body("translations", hasSize(1))
                .body("translations[0].annex", equalTo(1))
                .body("translations[0].language", equalTo("fr"))
                .body("translations[0].href", equalTo("/api/v1/documents/S/2021/661/annexes/1/translations/fr"));

        byte[] model = given().accept("application/akn+xml")
                .get(document.path("translations[0].href").toString())
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("fr"))
                .body(containsString("Le Kenya remercie la présidence."))
                .extract()
                .asByteArray();
        assertEquals(document.path("translations[0].sha256"), Sha256.of(model));
        given().get(debate.path() + "/manifest")
                .then()
                .body(
                        "manifest.statements.find { it.delegation == 'KEN' }.translations[0].model.sha256",
                        equalTo(Sha256.of(model)))
                .body("manifest.statements.find { it.delegation == 'CUB' }.translations", hasSize(0));
    }

    @Test
    void whatIsShownOfThemIsMarkedAndNotAddedToTheDocument() {
        published("S/2021/662");
        String path = "/api/v1/documents/S/2021/662/annexes/1/translations/fr";

        given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("<html lang=\"fr\""))
                .body(containsString("class=\"specimen\""))
                .body(containsString("Le Kenya remercie la présidence."));
        given().get(path + "?format=plain").then().statusCode(200).body(startsWith("Spécimen"));
        given().accept("text/html")
                .get("/api/v1/documents/S/2021/662")
                .then()
                .statusCode(200)
                .body(containsString("Kenya thanks the presidency."))
                .body(not(containsString("Le Kenya remercie")));
    }

    @Test
    void whatIsNotThereIsRefusedAndToldWhereToLook() {
        published("S/2021/663");

        for (String missing : new String[] {"2/translations/fr", "1/translations/es", "9/translations/fr"}) {
            given().get("/api/v1/documents/S/2021/663/annexes/" + missing)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/api/v1/problems/translation-not-available"))
                    .body("document", equalTo("/api/v1/documents/S/2021/663"));
        }
        given().get("/api/v1/documents/S/2021/663/annexes/1/translations/fr?format=docx")
                .then()
                .statusCode(406);
    }

    private static Debate published(String symbol) {
        Debate debate = Debate.held();
        debate.accepted("CUB", "Martín Ferreyra");
        UUID kenya = debate.accepted("national", "KEN", "Ana Ruiz", Language.EN, "Kenya thanks the presidency.");
        debate.translated(kenya, Language.FR, "Le Kenya remercie la présidence.");
        debate.seal(1);
        debate.drafted(1);
        debate.publish(1, symbol).then().statusCode(201);
        return debate;
    }
}
