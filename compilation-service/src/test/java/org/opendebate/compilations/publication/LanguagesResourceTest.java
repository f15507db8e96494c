package org.opendebate.compilations.publication;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.kit.testing.TestTokens;

/** One document in six languages, under one symbol. */
@QuarkusTest
@RealStack
class LanguagesResourceTest {
    private static final List<String> ALL = List.of("ar", "zh", "en", "fr", "ru", "es");
    private static final String PATH = "/api/v1/documents/S/2021/851";
    private static Debate published;
    private static UUID spain;

    @BeforeEach
    void publishOnce() {
        if (published != null) {
            return;
        }
        Debate debate = Debate.held();
        debate.accepted("EU", "Olof Berg");
        spain = debate.accepted("ESP", "Pilar Gil");
        debate.accepted("CUB", "Ana Ruiz");
        debate.seal(1);
        debate.drafted(1);
        debate.publish(1, "S/2021/851", Map.of("languages", ALL, "originalLanguage", "fr"))
                .then()
                .statusCode(201)
                .body("languages", equalTo(List.of("fr", "ar", "zh", "en", "ru", "es")));
        published = debate;
    }

    @ParameterizedTest
    @CsvSource({
        "ar, مجلس الأمن",
        "zh, 安全理事会",
        "en, Security Council",
        "fr, Conseil de sécurité",
        "ru, Совет Безопасности",
        "es, Consejo de Seguridad"
    })
    void eachLanguageIsThereInEveryForm(String language, String organ) {
        for (String format : List.of("docx", "pdf", "html", "akn", "plain", "content")) {
            given().get(PATH + "?format=" + format + "&language=" + language)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", equalTo(language));
        }
        assertTrue(text(language).contains(organ));
    }

    @Test
    void theAnnexesKeepOneOrderAndTheListsOfTheLetterAreAlphabeticalInEachLanguage() {
        for (String language : ALL) {
            JsonPath content = JsonPath.from(
                    given().get(PATH + "?format=content&language=" + language).asString());
            assertEquals(List.of("CUB", "EU", "ESP"), content.getList("annexes.author"), language);
        }
        assertTrue(text("en").contains("Cuba, the European Union and Spain"));
        assertTrue(text("fr").contains("Cuba, l’Espagne et the European Union"));
    }

    @ParameterizedTest
    @CsvSource({"es, es", "'de, zh;q=0.8, en;q=0.5', zh", "de, fr", "'*', fr", "zh-Hans, zh", "'fr;q=0, *', ar"})
    void theLanguageFollowsAcceptLanguageAndIsTheOriginalOtherwise(String accepted, String served) {
        given().header("Accept-Language", accepted)
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo(served))
                .header("Vary", containsString("Accept-Language"));
    }

    @Test
    void theManifestListsTheOutputsOfEachLanguageAndTheNamesThatItDidNotHave() {
        JsonPath manifest = given().get(published.path() + "/manifest").jsonPath();

        assertEquals(Set.copyOf(ALL), manifest.getMap("manifest.editions").keySet());
        assertEquals(6, manifest.getMap("manifest.editions.ru.outputs").size());
        assertEquals(List.of("CHN", "CUB", "EU"), manifest.getList("manifest.editions.ru.namesInEnglish"));
        assertEquals(List.of(), manifest.getList("manifest.editions.en.namesInEnglish"));
        String pdf = given().get(PATH + "?format=pdf&language=ru").header("ETag");
        assertEquals("\"" + manifest.getString("manifest.editions.ru.outputs.pdf.sha256") + "\"", pdf);
    }

    @Test
    void theFamilyListsTheLanguages() {
        given().get("/api/v1/documents?symbol=S/2021/851")
                .then()
                .statusCode(200)
                .body("documents[0].languages.size()", equalTo(6))
                .body("documents[0].originalLanguage", equalTo("fr"))
                .body("documents[0].forms.language", hasItem("ar"));
    }

    @Test
    void aDraftIsLookedAtInAnyLanguage() {
        Debate debate = Debate.held();
        UUID spanish = debate.accepted("ESP", "Pilar Gil");
        debate.seal(1);
        debate.drafted(1);

        given().auth()
                .oauth2(TestTokens.secretariat())
                .get(debate.path() + "?format=html&language=fr")
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("fr"))
                .body(containsString("de l’Espagne auprès"));
        given().auth()
                .oauth2(TestTokens.secretariat())
                .get(debate.path() + "?language=ru")
                .then()
                .statusCode(200)
                .body("language", equalTo("ru"))
                .body("annexes[0].statementId", equalTo(spanish.toString()))
                .body("annexes[0].title", containsString("Испания"))
                .body("namesInEnglish", equalTo(List.of("CHN")));
        given().auth()
                .oauth2(TestTokens.secretariat())
                .get(debate.path() + "?format=html&language=de")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/language-not-available"));
    }

    @Test
    void aLanguageThatIsNoneOfTheSixIsRefused() {
        Debate debate = Debate.held();

        debate.publish(1, "S/2021/852", Map.of("languages", List.of("en", "de")))
                .then()
                .statusCode(400)
                .body("fields.field", hasItem(containsString("languages")));
    }

    private static String text(String language) {
        return given().get(PATH + "?format=plain&language=" + language).asString();
    }
}
