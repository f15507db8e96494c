package org.opendebate.kit.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.junit.jupiter.api.Test;

class AcceptedTokensTest {
    private static final String OTHER_CLIENT = "azp names no client whose tokens are taken here";

    private final AcceptedTokens accepted = new AcceptedTokens(() -> List.of("opendebate-web", "mission-*"));

    @Test
    void accessTokensOfNamedClientsAreTaken() throws MalformedClaimException {
        assertNull(judged("Bearer", "opendebate-web"));
        assertNull(judged("Bearer", "mission-ken"));
    }

    @Test
    void anotherClientsTokenIsNot() throws MalformedClaimException {
        assertEquals(OTHER_CLIENT, judged("Bearer", "account-console"));
        assertEquals(OTHER_CLIENT, judged("Bearer", "opendebate-web2"));
        assertEquals(OTHER_CLIENT, judged("Bearer", null));
    }

    @Test
    void onlyAccessTokensAre() throws MalformedClaimException {
        assertEquals("typ is not that of an access token", judged("ID", "opendebate-web"));
        assertEquals("typ is not that of an access token", judged("Refresh", "opendebate-web"));
        assertEquals("typ is not that of an access token", judged(null, "opendebate-web"));
    }

    private String judged(String type, String client) throws MalformedClaimException {
        JwtClaims claims = new JwtClaims();
        if (type != null) {
            claims.setStringClaim("typ", type);
        }
        if (client != null) {
            claims.setStringClaim("azp", client);
        }
        return accepted.validate(new JwtContext(claims, List.of()));
    }
}
