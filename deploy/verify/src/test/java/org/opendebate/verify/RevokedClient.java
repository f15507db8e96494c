package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.opendebate.verify.Api.Answer;

/**
 * The system of a mission that got a token, worked, and was disabled at once.
 *
 * @param token its last
 */
record RevokedClient(RunningStack running, String token, Instant disabledAt) {
    private static final String NAME = "mission-nor";
    private static final String CLIENTS = "/admin/realms/opendebate/clients";

    static RevokedClient of(RunningStack running) {
        String token = running.stack().identity().tokenOfMission("NOR");
        Answer worked = running.api().get("/api/v1/meetings", token);
        assertEquals(200, worked.status(), worked::toString);
        Api keycloak = Tokens.keycloak(running);
        String admin = Tokens.ofTheMasterRealm(running);
        JsonNode client =
                keycloak.get(CLIENTS + "?clientId=" + NAME, admin).json().get(0);
        String path = CLIENTS + "/" + client.path("id").asText();
        Answer disabled = keycloak.json(
                "PUT", path, admin, ((ObjectNode) client).put("enabled", false).toString());
        assertEquals(204, disabled.status(), disabled::toString);
        return new RevokedClient(running, token, Instant.now());
    }

    boolean getsNoNewToken() {
        return Tokens.ofClient(running, NAME, secret()).status() >= 400;
    }

    Duration leftOfAMinute() {
        Duration left = Duration.between(Instant.now(), disabledAt.plusSeconds(60));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private String secret() {
        return Repository.read(running.stack().layout().data().resolve("identity/" + NAME + ".secret"))
                .strip();
    }
}
