package org.opendebate.kit.token;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/**
 * Takes access tokens of the named clients only. Signature, algorithm, issuer, audience and expiry are checked by the
 * framework; an identity token of the same realm passes those, and so does a token of any client that was given the audience.
 */
@ApplicationScoped
@Unremovable
public class AcceptedTokens implements Validator {
    /** What is wrong, as a log may have it. */
    public static final String OTHER_TYPE = "typ is not that of an access token";

    /** The same. */
    public static final String OTHER_CLIENT = "azp names no client whose tokens are taken here";

    private final List<String> clients;

    AcceptedTokens(TokenSettings settings) {
        this.clients = settings.clients();
    }

    /** @return null for a token that is taken, else what is wrong with it */
    @Override
    public String validate(JwtContext context) throws MalformedClaimException {
        JwtClaims claims = context.getJwtClaims();
        if (!"Bearer".equals(claims.getStringClaimValue("typ"))) {
            return OTHER_TYPE;
        }
        String client = claims.getStringClaimValue("azp");
        return client != null && clients.stream().anyMatch(named -> matches(named, client)) ? null : OTHER_CLIENT;
    }

    private static boolean matches(String named, String client) {
        return named.endsWith("*") ? client.startsWith(named.substring(0, named.length() - 1)) : client.equals(named);
    }
}
