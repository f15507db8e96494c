package org.opendebate.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(World.class)
class RoutingResourceTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    Tokens tokens;
    World.Services services;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/meetings, meeting-service",
        "/api/v1/meetings/, meeting-service",
        "/api/v1/meetings?state=announced&limit=2, meeting-service",
        "/api/v1/meetings/01890a5d-ac96-774b-bcce-b302099a8057, meeting-service",
        "/api/v1/meetings/m/guidance-note, meeting-service",
        "/api/v1/meetings/m/statements, statement-service",
        "/api/v1/meetings/m/statements/seal, statement-service",
        "/api/v1/meetings/m/statement-checks, statement-service",
        "/api/v1/meetings/m/late-grants/g, statement-service",
        "/api/v1/meetings/m/compilation, compilation-service",
        "/api/v1/meetings/m/compilation/manifest, compilation-service",
        "/api/v1/meetings/m/letter, meeting-service",
        "/api/v1/meetings/m/letter/text, meeting-service",
        "/api/v1/meetings/m/letter/publication, compilation-service",
        "/api/v1/delegations, meeting-service",
        "/api/v1/delegations/KEN, meeting-service",
        "/api/v1/council/2021-05, meeting-service",
        "/api/v1/organs, meeting-service",
        "/api/v1/statements/s/acceptance, statement-service",
        "/api/v1/documents?symbol=S/2021/501, compilation-service",
        "/api/v1/documents/S/2021/501, compilation-service",
        "/api/v1/covering-letter-templates/fr, compilation-service",
        "/api/v1/audit/meeting-service?after=1000, meeting-service",
        "/api/v1/audit/statement-service/heads, statement-service",
        "/api/v1/audit/compilation-service, compilation-service",
        "/api/v1/admin/meeting-service/dead-letters, meeting-service",
        "/api/v1/admin/statement-service/dead-letters/meetings-0-1/replay, statement-service",
        "/api/v1/admin/compilation-service/read-models/seals/rebuild, compilation-service",
        "/.well-known/jwks.json, statement-service",
    })
    void everyPathReachesItsOwnerUnchanged(String target, String owner) throws Exception {
        RawClient.Answer answer = RawClient.once(port, "GET", target, "Authorization: Bearer " + tokens.valid());

        assertEquals(200, answer.status());
        assertEquals(owner, answer.json().getString("service"));
        assertEquals(target, answer.json().getString("uri"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/documents/S%2F2021%2F501, /api/v1/documents/S/2021/501",
        "/api/v1/documents/S%2f2021%2f501?format=pdf, /api/v1/documents/S/2021/501?format=pdf",
        "/api/v1/%6Deetings, /api/v1/meetings",
        "/api/v1/council/2021%2D05, /api/v1/council/2021-05",
    })
    void equivalentFormsReachTheServiceAsOne(String asked, String sent) throws Exception {
        RawClient.Answer answer = RawClient.once(port, "GET", asked, "Authorization: Bearer " + tokens.valid());

        assertEquals(200, answer.status());
        assertEquals(sent, answer.json().getString("uri"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/documents/../meetings",
                "/api/v1/documents/..%2Fmeetings",
                "/api/v1/documents/%2E%2E/meetings",
                "/api/v1/documents/%2e./meetings",
                "/api/v1/documents/S%2F%2F2021",
                "/api/v1/./meetings",
                "/api/v1//meetings",
                "//api/v1/meetings",
                "/api/v1/meetings/x%2Fstatements",
                "/api/v1/meetings%2Fx/statements",
                "/api/v1%2Fdocuments/S",
                "/api/v1/meetings/m%5Cstatements",
                "/api/v1/meetings/m;a=b/statements",
                "/api/v1/meetings/m%3Bstatements",
                "/api/v1/documents/%252e%252e/meetings",
                "/api/v1/documents/S%00",
                "/api/v1/documents/S%0D%0AX:1",
                "/api/v1/documents/S%C0%AF",
                "/q/%2E%2E/api/v1/meetings",
            })
    void pathsWithTwoReadingsAreRefused(String target) throws Exception {
        RawClient.Answer answer = RawClient.once(port, "GET", target, "Authorization: Bearer " + tokens.valid());

        assertEquals(400, answer.status(), target);
        assertTrue(services.all().stream().allMatch(s -> s.seen.isEmpty()), "reached a service: " + target);
    }

    @Test
    void aRefusedPathIsExplained() throws Exception {
        RawClient.Answer answer = RawClient.once(port, "GET", "/api/v1//meetings");

        assertEquals("application/problem+json", answer.header("content-type"));
        assertEquals("/api/v1/problems/path-refused", answer.json().getString("type"));
        assertEquals("The path holds an empty segment", answer.json().getString("detail"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v2/meetings",
                "/api/v1/unknown",
                "/api/v1/admin/x/dead-letters",
                "/q/health",
                "/q/info",
                "/.well-known/x"
            })
    void whatNobodyOwnsIsNotFound(String target) throws Exception {
        RawClient.Answer answer = RawClient.once(port, "GET", target, "Authorization: Bearer " + tokens.valid());

        assertEquals(404, answer.status());
        assertEquals("/api/v1/problems/not-found", answer.json().getString("type"));
        assertEquals(target, answer.json().getString("instance"));
    }

    @Test
    void theIndexNamesTheTokenEndpointAndTheResources() throws Exception {
        RawClient.Answer answer = RawClient.once(port, "GET", "/api/v1");

        assertEquals(200, answer.status());
        String issuer = answer.json().getJsonObject("authentication").getString("issuer");
        assertEquals(
                issuer + "/protocol/openid-connect/token",
                answer.json().getJsonObject("authentication").getString("tokenEndpoint"));
        assertEquals(
                "/api/v1/meetings", answer.json().getJsonObject("resources").getString("meetings"));
    }

    @Test
    void theIndexIsOnlyRead() throws Exception {
        RawClient.Answer answer =
                RawClient.once(port, "POST", "/api/v1", "Content-Length: 0", "Authorization: Bearer " + tokens.valid());

        assertEquals(405, answer.status());
        assertEquals("GET, HEAD", answer.header("allow"));
    }

    @Test
    void headHasTheHeadersAndNoBody() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.head("HEAD", "/api/v1");
            RawClient.Answer head = client.answer("HEAD");
            client.head("HEAD", "/api/v1/documents");
            RawClient.Answer relayed = client.answer("HEAD");
            client.head("GET", "/api/v1/documents");
            RawClient.Answer get = client.answer("GET");

            assertEquals(200, head.status());
            assertFalse(head.header("content-length").equals("0"));
            assertEquals(200, relayed.status());
            assertEquals(200, get.status());
        }
    }

    @Test
    void unknownMethodsStopAtTheDoor() throws Exception {
        RawClient.Answer answer =
                RawClient.once(port, "TRACE", "/api/v1/meetings", "Authorization: Bearer " + tokens.valid());

        assertEquals(405, answer.status());
        assertTrue(services.meeting().seen.isEmpty());
    }
}
