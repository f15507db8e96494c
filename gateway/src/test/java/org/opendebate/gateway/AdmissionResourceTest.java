package org.opendebate.gateway;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(World.class)
class AdmissionResourceTest {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Inject
    MeterRegistry meters;

    Tokens tokens;
    World.Services services;
    World.IdentityProvider identity;

    @BeforeEach
    void forget() {
        services.forget();
    }

    @Test
    void missingTokenIsToldWithTheContact() throws Exception {
        RawClient.Answer answer = RawClient.once(port, "GET", "/api/v1/meetings");

        assertRefused(answer, "token-missing", "The request carries no token");
        assertEquals("Bearer realm=\"opendebate\"", answer.header("www-authenticate"));
        JsonObject contact = answer.json().getJsonObject("contact");
        assertEquals("Access desk", contact.getString("office"));
        assertEquals("+1 212 555 0100", contact.getString("telephone"));
    }

    @Test
    void expiredTokenIsTold() throws Exception {
        RawClient.Answer answer = ask(tokens.expired());

        assertRefused(answer, "token-expired", "The token was valid once, and has expired");
        assertTrue(answer.header("www-authenticate").contains("error=\"invalid_token\""));
    }

    @ParameterizedTest
    @CsvSource({"token-missing, ''", "token-invalid, abc"})
    void everyRefusalIsCountedByItsReason(String reason, String token) throws Exception {
        double before = refusals(reason);

        RawClient.Answer refused = token.isEmpty() ? RawClient.once(port, "GET", "/api/v1/meetings") : ask(token);

        assertEquals(reason, refused.json().getString("rule"));
        await().atMost(Duration.ofSeconds(5)).until(() -> refusals(reason) == before + 1);
    }

    @Test
    void theAccessLogSaysWhichCheckATokenFailed() throws Exception {
        assertEquals("The token was issued for another audience", why(tokens.forAudience("account")));
        assertEquals("typ is not that of an access token", why(tokens.ofType("ID")));
        assertEquals("signature-invalid", why(tokens.signedByAStranger()));
    }

    private String why(String token) throws Exception {
        String request = UUID.randomUUID().toString();
        try (AccessLines lines = new AccessLines()) {
            RawClient.once(
                    port, "GET", "/api/v1/meetings", "X-Request-Id: " + request, "Authorization: Bearer " + token);
            JsonObject line = lines.of(request);
            assertEquals("token-invalid", line.getString("reason"));
            // nothing that it says of itself is believed
            assertEquals("-", line.getString("client"));
            assertEquals("-", line.getString("delegation"));
            return line.getString("why");
        }
    }

    private double refusals(String reason) {
        return meters.get("opendebate.gateway.refusals")
                .tag("reason", reason)
                .counter()
                .count();
    }

    @Test
    void clocksMayDifferByHalfAMinute() throws Exception {
        assertEquals(200, ask(tokens.expiredSince(20)).status());
        services.forget();
        assertRefused(ask(tokens.expiredSince(40)), "token-expired", "The token was valid once, and has expired");
    }

    @Test
    void whatIsNoAccessTokenIsRefused() throws Exception {
        assertInvalid(ask(tokens.ofType("ID")));
        assertInvalid(ask(tokens.ofType("Refresh")));
    }

    @Test
    void anotherAlgorithmThanTheOneThatIsUsedIsRefused() throws Exception {
        assertInvalid(ask(tokens.signedWith("RS512")));
        assertInvalid(ask(tokens.signedWith("PS256")));
    }

    @Test
    void tokenOfAnotherIssuerIsTold() throws Exception {
        RawClient.Answer answer = ask(tokens.ofIssuer("http://127.0.0.1:1/realms/other"));

        assertRefused(answer, "token-invalid", "The token comes from another issuer");
    }

    @Test
    void tokenForAnotherAudienceIsTold() throws Exception {
        assertRefused(ask(tokens.forAudience("account")), "token-invalid", "The token was issued for another audience");
        assertRefused(ask(tokens.withoutAudience()), "token-invalid", "The token was issued for another audience");
        assertRefused(
                ask(tokens.expiredAndForAudience("account")),
                "token-invalid",
                "The token was issued for another audience");
    }

    @Test
    void unsignedTokenIsRefused() throws Exception {
        assertInvalid(ask(tokens.unsigned()));
    }

    @Test
    void publicKeyAsSharedSecretIsRefused() throws Exception {
        assertInvalid(ask(tokens.signedWithThePublicKeyAsSecret()));
    }

    @Test
    void tokenSignedByAnotherKeyIsRefused() throws Exception {
        assertInvalid(ask(tokens.signedByAStranger()));
    }

    @Test
    void tokenThatNeverExpiresIsRefused() throws Exception {
        assertInvalid(ask(tokens.withoutExpiry()));
    }

    @Test
    void garbageIsRefused() throws Exception {
        assertInvalid(ask("abc"));
        assertInvalid(ask("a.b.c"));
        assertInvalid(ask(""));
    }

    @Test
    void passwordAndTwoTokensAreRefused() throws Exception {
        assertInvalid(RawClient.once(port, "GET", "/api/v1/meetings", "Authorization: Basic YTpi"));
        assertInvalid(RawClient.once(
                port,
                "GET",
                "/api/v1/meetings",
                "Authorization: Bearer " + tokens.valid(),
                "Authorization: Bearer " + tokens.valid()));
    }

    /** As docs/rotation.md has it; the key was there when the gateway started. */
    @Test
    void aKeyThatTheRealmToldBeforeItSignedIsTakenWithoutAskingAnew() throws Exception {
        int before = identity.asked.get();

        RawClient.Answer answer = ask(tokens.signedByTheNextKey());

        assertEquals(200, answer.status());
        assertEquals(before, identity.asked.get());
    }

    @Test
    void tokensWithUnknownKeysDoNotReachTheIdentityProviderEachTime() throws Exception {
        int before = identity.asked.get();

        for (int i = 0; i < 20; i++) {
            assertInvalid(ask(tokens.ofUnknownKey()));
        }

        assertTrue(identity.asked.get() - before <= 1, "asked " + (identity.asked.get() - before) + " times");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/documents",
        "GET, /api/v1/documents/S/2021/501",
        "HEAD, /api/v1/documents/S/2021/501",
        "GET, /api/v1/meetings/m/compilation",
        "GET, /api/v1/meetings/m/compilation/manifest",
        "GET, /.well-known/jwks.json",
        "GET, /api/v1",
    })
    void whatIsPublicNeedsNoToken(String method, String target) throws Exception {
        assertEquals(200, RawClient.once(port, method, target).status());
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /api/v1/documents/S/2021/501",
        "OPTIONS, /api/v1/documents",
        "POST, /api/v1",
        "GET, /api/v1/delegations",
        "GET, /api/v1/council/2021-05",
        "GET, /api/v1/statements/s",
        "POST, /api/v1/meetings/m/compilation",
        "GET, /api/v1/meetings/m/compilation/preview",
        "GET, /api/v1/meetings/m/compilation/manifest/x",
        "POST, /api/v1/meetings/m/compilation/publication",
    })
    void everythingElseNeedsOne(String method, String target) throws Exception {
        assertEquals(
                401, RawClient.once(port, method, target, "Content-Length: 0").status());
        assertTrue(services.all().stream().allMatch(s -> s.seen.isEmpty()));
    }

    @Test
    void badTokenIsRefusedWhereNoneIsNeeded() throws Exception {
        assertEquals(
                401,
                RawClient.once(port, "GET", "/api/v1/documents", "Authorization: Bearer " + tokens.expired())
                        .status());
    }

    @Test
    void nothingOfTheBodyGoesOnWithoutAToken() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.head("POST", "/api/v1/meetings/m/statements", "Content-Length: 1000000");
            client.send(new byte[1_000_000]);
            RawClient.Answer answer = client.answer("POST");

            assertEquals(401, answer.status());
            assertTrue(services.statement().seen.isEmpty());
            assertTrue(client.isClosedByPeer());
        }
    }

    @Test
    void aRefusedRequestWithoutBodyKeepsTheConnection() throws Exception {
        try (RawClient client = new RawClient(port)) {
            client.head("GET", "/api/v1/meetings");
            assertEquals(401, client.answer("GET").status());
            client.head("GET", "/api/v1/meetings", "Authorization: Bearer " + tokens.valid());
            assertEquals(200, client.answer("GET").status());
        }
    }

    private RawClient.Answer ask(String token) throws Exception {
        return RawClient.once(port, "GET", "/api/v1/meetings", "Authorization: Bearer " + token);
    }

    private void assertInvalid(RawClient.Answer answer) {
        assertEquals(401, answer.status());
        assertEquals("token-invalid", answer.json().getString("rule"));
        assertTrue(services.all().stream().allMatch(s -> s.seen.isEmpty()));
    }

    private void assertRefused(RawClient.Answer answer, String rule, String detail) {
        assertEquals(401, answer.status());
        assertEquals("application/problem+json", answer.header("content-type"));
        assertEquals("/api/v1/problems/token-refused", answer.json().getString("type"));
        assertEquals(rule, answer.json().getString("rule"));
        assertEquals(detail, answer.json().getString("detail"));
        assertTrue(services.all().stream().allMatch(s -> s.seen.isEmpty()));
    }
}
