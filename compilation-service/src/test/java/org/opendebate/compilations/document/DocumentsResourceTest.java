package org.opendebate.compilations.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.compilations.edition.Form;
import org.opendebate.kit.testing.TestTokens;

@QuarkusTest
@RealStack
class DocumentsResourceTest {
    private static final String SYMBOL = "S/2021/801";
    private static final String PATH = "/api/v1/documents/" + SYMBOL;

    @BeforeEach
    void publishOnce() {
        if (given().get(PATH).statusCode() == 200) {
            return;
        }
        Debate debate = Debate.held();
        debate.accepted("CUB", "Ana Ruiz");
        debate.seal(1);
        debate.drafted(1);
        debate.publish(1, SYMBOL).then().statusCode(201);
    }

    @Test
    void theEncodedSymbolIsTheSameDocument() {
        byte[] plain = given().get(PATH + "?format=pdf").asByteArray();

        byte[] encoded = given().urlEncodingEnabled(false)
                .get("/api/v1/documents/S%2F2021%2F801?format=pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        assertArrayEquals(plain, encoded);
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, text/html;charset=UTF-8",
        "application/pdf, application/pdf",
        "application/akn+xml, application/akn+xml",
        "application/json, application/json",
        "'text/html;q=0.5, application/pdf', application/pdf",
        "*/*, text/html;charset=UTF-8"
    })
    void theFormFollowsAccept(String accept, String contentType) {
        given().header("Accept", accept)
                .get(PATH)
                .then()
                .statusCode(200)
                .contentType(equalTo(contentType))
                .header("Vary", equalTo("Accept, Accept-Language"))
                .header("Content-Language", equalTo("en"));
    }

    @Test
    void nothingAcceptedIsAProblemThatNamesWhatThereIs() {
        given().header("Accept", "image/png")
                .get(PATH)
                .then()
                .statusCode(406)
                .body("expected", containsString("application/pdf"));
    }

    @Test
    void theOtherFormsAreLinked() {
        List<String> links = given().get(PATH).headers().getValues("Link");

        assertTrue(links.stream()
                .anyMatch(link -> link.contains(PATH + "?format=pdf")
                        && link.contains("rel=\"alternate\"")
                        && link.contains("type=\"application/pdf\"")));
        assertEquals(1 + Form.values().length, links.size());
    }

    @Test
    void whoHasItIsToldSo() {
        String tag = given().get(PATH + "?format=pdf").header("ETag");

        given().header("If-None-Match", tag)
                .get(PATH + "?format=pdf")
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Vary", equalTo("Accept, Accept-Language"));
    }

    @Test
    void headTellsTheHeadersOnly() {
        int size = given().get(PATH + "?format=pdf").asByteArray().length;

        given().head(PATH + "?format=pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Length", equalTo(Integer.toString(size)))
                .header(
                        "ETag",
                        allOf(
                                containsString("\""),
                                equalTo(given().get(PATH + "?format=pdf").header("ETag"))));
    }

    @Test
    void anotherLanguageAskedForByNameIsAProblemThatNamesWhatThereIs() {
        given().get(PATH + "?language=fr")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/language-not-available"))
                .body("expected", hasItem("en"));
    }

    @Test
    void aPreferredLanguageIsAWishOnly() {
        given().header("Accept-Language", "fr").get(PATH).then().statusCode(200).header("Content-Language", "en");
    }

    @Test
    void aFormatThatDoesNotExistIsAProblem() {
        given().get(PATH + "?format=rtf").then().statusCode(400).body("found", equalTo("rtf"));
    }

    @Test
    void theFamilyIsListedBySymbol() {
        given().get("/api/v1/documents?symbol=" + SYMBOL)
                .then()
                .statusCode(200)
                .body("documents", hasSize(1))
                .body("documents[0].symbol", equalTo(SYMBOL))
                .body("documents[0].documentDate", equalTo("2021-05-28"))
                .body("documents[0].forms.format", hasItem("docx"));
    }

    @Test
    void anUnknownSymbolIsNotFound() {
        given().get("/api/v1/documents/S/2021/99999")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/document-not-found"));
    }

    @Test
    void theSymbolAndTheDatesStandInTheDocument() {
        String page = given().get(PATH + "?format=html").asString();

        assertTrue(page.contains(SYMBOL));
        assertTrue(page.contains("28 May 2021"));
        assertTrue(page.contains("26 May 2021"));
    }

    @Test
    void aTokenIsTakenButNotNeeded() {
        given().get(PATH).then().statusCode(200);
        given().auth().oauth2(TestTokens.delegate("CUB")).get(PATH).then().statusCode(200);
    }
}
