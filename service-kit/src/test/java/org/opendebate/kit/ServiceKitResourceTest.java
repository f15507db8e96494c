package org.opendebate.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestTokens;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class ServiceKitResourceTest {

    @Test
    void theCallerIsReadFromTheToken() {
        given().auth()
                .oauth2(TestTokens.ofClient("mission-ken", Role.DELEGATE, "KEN"))
                .get("/kit/caller")
                .then()
                .statusCode(200)
                .body("client", equalTo("mission-ken"))
                .body("delegation", equalTo("KEN"))
                .body("roles", hasItem("DELEGATE"));
    }

    @Test
    void aMissingTokenIsAChallengedProblem() {
        given().get("/kit/caller")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("/api/v1/problems/token-refused"))
                .body("remedy", containsString("token endpoint"));
    }

    @Test
    void whatTheStoreDoesNotGiveCanBeAskedForAgainAndWhenIsSaid() {
        given().get("/kit/lost")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("/api/v1/problems/store-unavailable"));
    }

    @Test
    void aDatabaseThatEndsInTheMiddleOfAStatementIsNoFaultOfTheService() {
        given().get("/kit/broken-off")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("/api/v1/problems/store-unavailable"));
    }

    @Test
    void aRoleThatIsNotEnoughIsAProblem() {
        given().auth()
                .oauth2(TestTokens.of(Role.READER, null))
                .get("/kit/caller")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/api/v1/problems/forbidden"));
    }

    @Test
    void anOperationWithoutAWordOnWhoMayCallItIsClosed() {
        given().auth()
                .oauth2(TestTokens.secretariat())
                .get("/kit/unannotated")
                .then()
                .statusCode(403);
    }

    @Test
    void anUnknownFieldIsNamed() {
        post("{\"theme\": \"x\", \"pages\": 1, \"theem\": \"y\"}")
                .statusCode(400)
                .body("type", equalTo("/api/v1/problems/malformed-json"))
                .body("field", equalTo("theem"));
    }

    @Test
    void brokenJsonNamesItsPlace() {
        post("{\"theme\": \"x\",\n \"pages\": }")
                .statusCode(400)
                .body("type", equalTo("/api/v1/problems/malformed-json"))
                .body("line", equalTo(2));
    }

    @Test
    void anInvalidFieldIsNamed() {
        post("{\"theme\": \" \", \"pages\": 1}")
                .statusCode(400)
                .body("type", equalTo("/api/v1/problems/invalid-field"))
                .body("fields.field", equalTo(List.of("theme")));
    }

    @Test
    void anInvalidFieldIsToldInTheCallersLanguage() {
        post("zh", "{\"theme\": \" \", \"pages\": 1}")
                .statusCode(400)
                .header("Content-Language", equalTo("zh"))
                .body("detail", equalTo("以下字段无效：theme: 不得为空白。"))
                .body("fields.rule", equalTo(List.of("不得为空白")));
    }

    @Test
    void brokenJsonIsToldInWordsOfOurOwn() {
        post("ar", "{\"theme\": \"x\",\n \"pages\": }")
                .statusCode(400)
                .header("Content-Language", equalTo("ar"))
                .body("detail", startsWith("ما ورد في السطر \u20682\u2069، العمود"));
        post("en", "{\"theme\": \"x\", \"pages\": \"many\"}")
                .statusCode(400)
                .body("detail", equalTo("The value of pages is of another kind than what is taken there."))
                .body("found", equalTo("many"))
                .body("expected", equalTo("a number"));
        post("en", "{\"theme\": \"x\", \"pages\": 1, \"theem\": \"y\"}")
                .statusCode(400)
                .body("detail", equalTo("There is no field theem here."));
    }

    @Test
    void aFailureTellsATraceIdAndNothingElse() {
        post("{\"theme\": \"x\", \"pages\": 101}")
                .statusCode(500)
                .body("traceId", matchesPattern("(?!0{32})[0-9a-f]{32}"))
                .body("detail", not(containsString("secret")));
    }

    @Test
    void aFailureIsFoundUnderTheRequestsTrace() {
        given().contentType("application/json")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .body("{\"theme\": \"x\", \"pages\": 101}")
                .post("/kit/letters")
                .then()
                .statusCode(500)
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void anUnknownPathIsAProblem() {
        given().auth()
                .oauth2(TestTokens.secretariat())
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/api/v1/problems/not-found"));
    }

    @Test
    void anotherMediaTypeIsAProblem() {
        given().contentType("text/csv")
                .body("a,b")
                .post("/kit/letters")
                .then()
                .statusCode(415)
                .body("type", equalTo("/api/v1/problems/unsupported-media-type"));
    }

    @Test
    void aProblemIsToldInTheLanguageThatTheCallerReads() {
        given().auth()
                .oauth2(TestTokens.secretariat())
                .header("Accept-Language", "de, zh-CN;q=0.9, ar;q=0.2")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Language", startsWith("zh"))
                .header("Vary", containsString("Accept-Language"))
                .body("type", equalTo("/api/v1/problems/not-found"))
                .body("title", equalTo("此处没有任何内容"));
    }

    @Test
    void aCallerWithoutATokenReadsItsOwnLanguageToo() {
        given().header("Accept-Language", "ar")
                .get("/kit/caller")
                .then()
                .statusCode(401)
                .header("Content-Language", startsWith("ar"))
                .body("title", equalTo("يلزم رمز نفاذ صالح"));
    }

    @Test
    void whoNamesNoLanguageReadsEnglish() {
        given().get("/kit/caller")
                .then()
                .statusCode(401)
                .header("Content-Language", equalTo("en"))
                .body("title", equalTo("A valid access token is needed"));
    }

    private static io.restassured.response.ValidatableResponse post(String body) {
        return post("en", body);
    }

    private static io.restassured.response.ValidatableResponse post(String language, String body) {
        return given().contentType("application/json")
                .header("Accept-Language", language)
                .body(body)
                .post("/kit/letters")
                .then()
                .contentType("application/problem+json");
    }
}
