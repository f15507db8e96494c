package org.opendebate.kit.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestTokens;

/** A service verifies each token itself, whoever passed it on: this is how all three do. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class TokensResourceTest {
    private final JwtClaims claims = TestTokens.claims("mission-ken", "KEN", Role.DELEGATE);

    @Test
    void aGoodOneIsTaken() {
        taken(TestTokens.signed(claims));
    }

    @Test
    void clocksMayDifferByHalfAMinute() {
        expiredSince(20);
        taken(TestTokens.signed(claims));
        expiredSince(40);
        refused(TestTokens.signed(claims));
    }

    @Test
    void oneThatNeverExpiresIsRefused() {
        claims.unsetClaim("exp");

        refused(TestTokens.signed(claims));
    }

    @Test
    void oneForAnotherAudienceIsRefused() {
        claims.setAudience("another");
        refused(TestTokens.signed(claims));
        claims.unsetClaim("aud");
        refused(TestTokens.signed(claims));
    }

    @Test
    void oneFromAnotherIssuerIsRefused() {
        claims.setIssuer("http://elsewhere.test/realms/opendebate");

        refused(TestTokens.signed(claims));
    }

    @Test
    void oneThatNamesNoClientIsRefused() {
        claims.unsetClaim("azp");

        refused(TestTokens.signed(claims));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Refresh", "Logout"})
    void oneThatIsNoAccessTokenIsRefused(String type) {
        claims.setStringClaim("typ", type);

        refused(TestTokens.signed(claims));
    }

    @Test
    void oneThatNobodySignedIsRefused() {
        refused(TestTokens.unsigned(claims));
    }

    @Test
    void oneThatIsSignedWithThePublicKeyAsASecretIsRefused() {
        refused(TestTokens.signedWithThePublicKey(claims));
    }

    @Test
    void oneThatAStrangerSignedIsRefused() {
        refused(TestTokens.signedByAStranger(claims));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS256"})
    void oneOfAnotherAlgorithmIsRefusedThoughTheKeyIsRight(String algorithm) {
        refused(TestTokens.signed(claims, algorithm));
    }

    @Test
    void oneWhoseClaimsWereChangedAfterwardsIsRefused() {
        String[] own = TestTokens.signed(claims).split("\\.");
        String[] other = TestTokens.signed(TestTokens.claims("mission-ken", "NOR", Role.SECRETARIAT))
                .split("\\.");

        refused(own[0] + "." + other[1] + "." + own[2]);
    }

    private void expiredSince(int seconds) {
        claims.setIssuedAt(NumericDate.fromSeconds(NumericDate.now().getValue() - 300));
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() - seconds));
    }

    private static void taken(String token) {
        given().auth().oauth2(token).get("/kit/caller").then().statusCode(200);
    }

    private static void refused(String token) {
        given().auth()
                .oauth2(token)
                .get("/kit/caller")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("/api/v1/problems/token-refused"));
    }
}
