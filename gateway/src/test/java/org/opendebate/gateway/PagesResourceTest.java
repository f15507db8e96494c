package org.opendebate.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.gateway.routes.RequestPath;
import org.opendebate.gateway.routes.Route;
import org.opendebate.gateway.routes.RouteTable;

/** What the gateway gives to be read by itself, without a token. */
@QuarkusTest
@WithTestResource(World.class)
class PagesResourceTest {
    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {
                "/api/v1/openapi|none|application/json|\"openapi\":\"3.1.0\"",
                "/api/v1/openapi|application/yaml|application/yaml|openapi: 3.1.0",
                "/api/v1/openapi.yaml|none|application/yaml|openapi: 3.1.0",
                "/api/v1/problems|none|application/json|\"name\":\"meeting-closed\"",
                "/api/v1/problems|text/html,*/*;q=0.8|text/html|<code>meeting-closed</code>",
                "/api/v1/problems/meeting-closed|none|application/json|\"status\":409",
                "/api/v1/problems/meeting-closed|text/html|text/html|<h1>meeting-closed</h1>",
                "/api/v1/problems/meeting-closed|text/plain|text/plain|What to do: ask the office for the debate",
                "/api/docs|text/html|text/html|<main id=\"explorer\">",
                "/api/docs/explorer.js|*/*|text/javascript|/api/v1/openapi.json",
                "/api/docs/swagger-ui.css|text/css,*/*|text/css|.swagger-ui",
                "/api/docs/swagger-ui-bundle.js|*/*|text/javascript|SwaggerUIBundle"
            })
    void isGivenInTheFormThatIsAccepted(String path, String accept, String type, String piece) throws Exception {
        HttpResponse<String> answer = accept == null ? get(path) : get(path, "Accept", accept);

        assertEquals(200, answer.statusCode());
        assertEquals(
                type, answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertTrue(answer.body().contains(piece), path + " lacks " + piece);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr|text/html|<dt>Que faire</dt><dd>s’adresser au bureau chargé du débat</dd>",
                "es-MX, en;q=0.5|text/html|<html lang=\"es\" dir=\"ltr\">",
                "ru|text/plain|Что делать: обратиться в подразделение, отвечающее за прения",
                "zh-CN|application/json|请求的标头是在截止之后读到的",
                "ar|text/html|<html lang=\"ar\" dir=\"rtl\">",
                "de|text/plain|What to do: ask the office for the debate"
            })
    void aProblemIsExplainedInTheLanguageThatTheCallerReads(String languages, String accept, String piece)
            throws Exception {
        HttpResponse<String> answer =
                get("/api/v1/problems/meeting-closed", "Accept", accept, "Accept-Language", languages);

        assertTrue(answer.body().contains(piece), answer.body());
        assertEquals(
                languages.startsWith("de") ? "en" : languages.substring(0, 2),
                answer.headers().firstValue("Content-Language").orElse(""));
        assertEquals(List.of("accept", "accept-language"), answer.headers().allValues("Vary"));
    }

    @Test
    void aPageLeadsToItselfInTheOtherLanguages() throws Exception {
        HttpResponse<String> answer =
                get("/api/v1/problems/paper-not-read?language=fr", "Accept", "text/html", "Accept-Language", "ar");

        assertEquals("fr", answer.headers().firstValue("Content-Language").orElse(""));
        for (String other : List.of("en", "es", "ru", "zh", "ar")) {
            assertTrue(
                    answer.body()
                            .contains("href=\"/api/v1/problems/paper-not-read?language=" + other + "\" hreflang=\""
                                    + other + "\""),
                    answer.body());
        }
    }

    @Test
    void aLanguageThatIsNotOfficialHasNoPage() throws Exception {
        assertEquals(404, get("/api/v1/problems?language=de").statusCode());
    }

    @Test
    void whoHasItIsToldSo() throws Exception {
        String tag = get("/api/v1/openapi").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get("/api/v1/openapi", "If-None-Match", tag);

        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }

    @Test
    void aPageThatIsNotThereIsAProblem() throws Exception {
        HttpResponse<String> answer = get("/api/v1/problems/no-such-problem");

        assertEquals(404, answer.statusCode());
        assertEquals("/api/v1/problems/not-found", new JsonObject(answer.body()).getString("type"));
    }

    @Test
    void aProblemOfTheDoorIsToldInTheLanguageThatTheCallerReads() throws Exception {
        HttpResponse<String> answer = get("/api/v1/problems/no-such-problem", "Accept-Language", "ru;q=0.1, ar-EG");

        assertEquals(404, answer.statusCode());
        assertEquals("/api/v1/problems/not-found", new JsonObject(answer.body()).getString("type"));
        assertEquals("لا يوجد شيء في هذا العنوان", new JsonObject(answer.body()).getString("title"));
        assertTrue(answer.headers().firstValue("Content-Language").orElseThrow().startsWith("ar"));
        assertTrue(
                answer.headers().allValues("Vary").contains("accept-language"),
                answer.headers().toString());
    }

    @Test
    void aFormThatIsNotOfferedIsAProblem() throws Exception {
        HttpResponse<String> answer = get("/api/v1/openapi", "Accept", "application/pdf");

        assertEquals(406, answer.statusCode());
        assertEquals("application/json, application/yaml", new JsonObject(answer.body()).getString("expected"));
    }

    @Test
    void nothingOfTheExplorerComesFromElsewhereAndNoScriptIsInline() throws Exception {
        HttpResponse<String> page = get("/api/docs");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();

        assertTrue(policy.contains("default-src 'none'; script-src 'self';"), policy);
        assertFalse(page.body().matches("(?s).*(https?:)?//.*"), page.body());
    }

    @Test
    void theRoutesAreThoseThatAreDescribed() throws Exception {
        JsonObject paths = new JsonObject(get("/api/v1/openapi").body()).getJsonObject("paths");
        List<String> wrong = new ArrayList<>();
        for (String path : paths.fieldNames()) {
            String real = path.replace("{service}", "meeting-service")
                    .replace("{paper}", "letter")
                    .replaceAll("\\{\\w+}", "1");
            boolean open = RouteTable.find(RequestPath.of(real))
                    .map(Route::publicToRead)
                    .orElseThrow(() -> new AssertionError(path));
            JsonObject read = paths.getJsonObject(path).getJsonObject("get");
            if (read != null && open != isOpen(read.getJsonArray("security"))) {
                wrong.add(path);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(paths.size() > 50, paths.size() + " paths");
    }

    /** By OpenAPI, an empty requirement is one that anybody meets. */
    private static boolean isOpen(JsonArray security) {
        return security.isEmpty() || security.contains(new JsonObject());
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
