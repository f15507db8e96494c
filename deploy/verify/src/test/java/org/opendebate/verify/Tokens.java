package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.local.identity.LocalRole;
import org.opendebate.local.stack.Port;
import org.opendebate.verify.Api.Answer;

/** Tokens that Keycloak really gave out, and that must not be let in. */
final class Tokens {
    private static final String REALM = "/admin/realms/opendebate";

    private Tokens() {}

    /** Well signed by the same Keycloak, of another realm. */
    static String ofTheMasterRealm(RunningStack running) {
        String password = Repository.read(running.stack().layout().data().resolve("keycloak/admin-password"))
                .strip();
        Answer answer = keycloak(running)
                .send(
                        "POST",
                        "/realms/master/protocol/openid-connect/token",
                        null,
                        BodyPublishers.ofString("grant_type=password&client_id=admin-cli&username=admin&password="
                                + URLEncoder.encode(password, StandardCharsets.UTF_8)),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertEquals(200, answer.status(), answer::toString);
        return answer.json().path("access_token").asText();
    }

    /** A reader's token with a life of one second. */
    static String thatExpiresAtOnce(RunningStack running) {
        Api keycloak = keycloak(running);
        String admin = ofTheMasterRealm(running);
        JsonNode realm = keycloak.get(REALM, admin).json();
        lifespan(keycloak, admin, 1);
        try {
            return running.stack().identity().tokenOfPerson(LocalRole.READER, Optional.empty());
        } finally {
            lifespan(keycloak, admin, realm.path("accessTokenLifespan").asInt());
        }
    }

    private static void lifespan(Api keycloak, String admin, int seconds) {
        Answer answer = keycloak.json("PUT", REALM, admin, "{\"accessTokenLifespan\": " + seconds + "}");
        assertEquals(204, answer.status(), answer::toString);
    }

    /** Of a client of the same realm that was given our audience, and whose tokens are not taken all the same. */
    static String ofAnotherClient(RunningStack running) {
        String secret = UUID.randomUUID().toString();
        Answer made =
                keycloak(running).json("POST", REALM + "/clients", ofTheMasterRealm(running), """
                {"clientId": "stranger", "secret": "%s", "publicClient": false, "serviceAccountsEnabled": true,
                 "standardFlowEnabled": false, "protocolMappers": [{"name": "audience", "protocol": "openid-connect",
                 "protocolMapper": "oidc-audience-mapper",
                 "config": {"included.custom.audience": "opendebate", "access.token.claim": "true"}}]}
                """.formatted(secret));
        assertEquals(201, made.status(), made::toString);
        Answer answer = ofClient(running, "stranger", secret);
        assertEquals(200, answer.status(), answer::toString);
        return answer.json().path("access_token").asText();
    }

    /** What Keycloak answers to a client that asks for a token. */
    static Answer ofClient(RunningStack running, String client, String secret) {
        return keycloak(running)
                .send(
                        "POST",
                        "/realms/opendebate/protocol/openid-connect/token",
                        null,
                        BodyPublishers.ofString("grant_type=client_credentials&client_id=" + client + "&client_secret="
                                + URLEncoder.encode(secret, StandardCharsets.UTF_8)),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
    }

    static Api keycloak(RunningStack running) {
        return new Api(running.url(Port.KEYCLOAK));
    }
}
