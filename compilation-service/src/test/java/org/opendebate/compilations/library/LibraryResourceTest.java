package org.opendebate.compilations.library;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;

@QuarkusTest
@RealStack
class LibraryResourceTest {
    private static Debate draftThatStays;

    @Test
    void whatALibraryKeepsStandsInEachLanguageOfTheDocumentAndItsFacts() {
        publish(
                        drafted(),
                        "S/2021/680",
                        Map.of(
                                "en",
                                Map.of("jobNumber", "21-06914", "releaseDate", "2021-06-01", "distribution", "limited"),
                                "fr",
                                Map.of("jobNumber", "21-06915", "agendaItem", "Opérations de maintien de la paix")))
                .then()
                .statusCode(201);

        given().get("/api/v1/documents?symbol=S/2021/680")
                .then()
                .body("documents[0].library.en.jobNumber", equalTo("21-06914"))
                .body("documents[0].library.en.releaseDate", equalTo("2021-06-01"))
                .body("documents[0].library.en.distribution", equalTo("limited"))
                .body("documents[0].library.fr.agendaItem", equalTo("Opérations de maintien de la paix"))
                .body("documents[0].library.fr.distribution", equalTo("general"))
                .body("documents[0].library.fr.releaseDate", nullValue());
        form("plain", "en").body(containsString("Distr.: Limited")).body(containsString("21-06914 (E)"));
        form("plain", "fr")
                .body(containsString("21-06915 (F)"))
                .body(containsString("intitulé «\u00A0Opérations de maintien de la paix\u00A0»"));
        form("akn", "en").body(containsString("<lib:releaseDate>2021-06-01</lib:releaseDate>"));
    }

    @Test
    void withoutItNothingIsKept() {
        publish(drafted(), "S/2021/681", null).then().statusCode(201);

        given().get("/api/v1/documents?symbol=S/2021/681").then().body("documents[0].library", equalTo(Map.of()));
        given().get("/api/v1/documents/S/2021/681?format=akn").then().body(not(containsString("proprietary")));
    }

    @ParameterizedTest
    @CsvSource({
        "fr, jobNumber, 2021/6914, jobNumber",
        "fr, distribution, secret, distribution",
        "xx, jobNumber, 21-06914, library"
    })
    void aFieldThatIsNotValidIsNamed(String language, String field, String value, String named) {
        publish(draftThatStays(), "S/2021/682", Map.of(language, Map.of(field, value)))
                .then()
                .statusCode(400)
                .body("fields.field", hasItem(containsString(named)));
    }

    @Test
    void aLanguageThatIsNotPublishedIsRefused() {
        publish(draftThatStays(), "S/2021/682", Map.of("ru", Map.of("jobNumber", "21-06914")))
                .then()
                .statusCode(400)
                .body("rule", equalTo("library.ru"))
                .body("expected", equalTo(List.of("en", "fr")));
    }

    @ParameterizedTest
    @CsvSource({"2021-05-25", "2022-05-29"})
    void aDayOnWhichNothingCanHaveBeenReleasedIsRefused(String day) {
        publish(draftThatStays(), "S/2021/682", Map.of("en", Map.of("releaseDate", day)))
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/dates-invalid"))
                .body("rule", equalTo("library.en.releaseDate"));
    }

    private static ValidatableResponse form(String format, String language) {
        return given().get("/api/v1/documents/S/2021/680?format=" + format + "&language=" + language)
                .then()
                .statusCode(200);
    }

    private static Response publish(Debate debate, String symbol, Map<String, ?> library) {
        return debate.publish(
                1,
                symbol,
                library == null
                        ? Map.of("languages", List.of("en", "fr"))
                        : Map.of("languages", List.of("en", "fr"), "library", library));
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
}
