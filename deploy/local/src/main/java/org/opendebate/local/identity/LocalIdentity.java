package org.opendebate.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opendebate.local.component.Secrets;

/**
 * The realm on a local Keycloak. Users and clients are made when their first token is asked for; their passwords are
 * random and kept in files of the data folder that only their owner reads.
 */
public final class LocalIdentity {

    public static final String REALM = "opendebate";
    /** The only client with the password grant; it exists on the local stack alone. */
    private static final String LOCAL_CLIENT = "opendebate-local";

    /** The passwords here are 160 random bits: guarding them against guesses would cost time and add nothing. */
    private static final String CHEAP_HASHES = "hashAlgorithm(pbkdf2-sha256) and hashIterations(1000)";

    private static final String MISSION_TEMPLATE = "mission-template";

    private final KeycloakApi api;
    private final Path secrets;
    private final Map<String, KeycloakApi.Token> tokens = new ConcurrentHashMap<>();

    /**
     * @param url of Keycloak
     * @param secrets folder for the passwords
     */
    public LocalIdentity(String url, String adminUser, String adminPassword, Path secrets) {
        this.api = new KeycloakApi(url, adminUser, adminPassword);
        this.secrets = secrets;
    }

    /**
     * Imports the realm, if it is not there, and adds what only the local stack has.
     *
     * @param webUrl where people's browsers find the gateway
     */
    public void prepare(String webUrl) {
        if (api.find("/" + REALM) == null) {
            api.create("", realm());
            api.replace("/" + REALM, Map.of("passwordPolicy", CHEAP_HASHES));
        }
        ObjectNode web = client("opendebate-web")
                .orElseThrow(() -> new IdentityRefused("the realm has no client opendebate-web"));
        web.putArray("redirectUris").add(webUrl + "/*");
        web.putArray("webOrigins").add(webUrl);
        api.replace("/" + REALM + "/clients/" + web.get("id").asText(), web);
        if (client(LOCAL_CLIENT).isEmpty()) {
            ObjectNode local = web.deepCopy();
            local.remove("id");
            local.put("clientId", LOCAL_CLIENT)
                    .put("name", "Password grant of the local stack")
                    .put("description", "For trials on one machine only")
                    .put("publicClient", false)
                    .put("secret", Secrets.kept(secrets.resolve(LOCAL_CLIENT + ".secret")))
                    .put("standardFlowEnabled", false)
                    .put("directAccessGrantsEnabled", true);
            local.putArray("redirectUris");
            local.putArray("webOrigins");
            withoutIds(local);
            api.create("/" + REALM + "/clients", local);
        }
    }

    /** A token of a person, who is made at the first call. */
    public String tokenOfPerson(LocalRole role, Optional<String> delegation) {
        if (role.actsForDelegation() && delegation.isEmpty()) {
            throw new IllegalArgumentException("a token with role " + role.wire() + " needs a delegation");
        }
        String user = delegation
                .map(code -> role.wire() + "-" + code.toLowerCase(Locale.ROOT))
                .orElse(role.wire());
        return fresh("person " + user, () -> {
            String password = Secrets.kept(secrets.resolve(user + ".password"));
            makePerson(user, password, role, delegation);
            return api.token(
                    REALM,
                    Map.of(
                            "grant_type", "password",
                            "client_id", LOCAL_CLIENT,
                            "client_secret", Secrets.kept(secrets.resolve(LOCAL_CLIENT + ".secret")),
                            "username", user,
                            "password", password));
        });
    }

    /** A token of the system of a delegation's mission, whose client is made at the first call. */
    public String tokenOfMission(String delegation) {
        String clientId = "mission-" + delegation.toLowerCase(Locale.ROOT);
        return fresh("machine " + clientId, () -> {
            String secret = Secrets.kept(secrets.resolve(clientId + ".secret"));
            makeMission(clientId, secret, delegation);
            return api.token(
                    REALM, Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret));
        });
    }

    private interface Fetch {
        KeycloakApi.Token fetch();
    }

    private String fresh(String who, Fetch fetch) {
        return tokens.compute(
                        who,
                        (key, known) ->
                                known != null && Instant.now().isBefore(known.freshUntil()) ? known : fetch.fetch())
                .value();
    }

    private void makePerson(String user, String password, LocalRole role, Optional<String> delegation) {
        if (user(user) != null) {
            return;
        }
        ObjectNode person = KeycloakApi.JSON.createObjectNode();
        person.put("username", user)
                .put("enabled", true)
                // reserved by RFC 2606: no mail can leave for it
                .put("email", user + "@opendebate.invalid")
                .put("emailVerified", true)
                .put("firstName", "Local")
                .put("lastName", user);
        delegation.ifPresent(
                code -> person.putObject("attributes").putArray("delegation").add(code));
        person.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false);
        api.create("/" + REALM + "/users", person);
        grant(user(user), role);
    }

    private void makeMission(String clientId, String secret, String delegation) {
        if (client(clientId).isPresent()) {
            return;
        }
        ObjectNode mission = client(MISSION_TEMPLATE)
                .orElseThrow(() -> new IdentityRefused("the realm has no client " + MISSION_TEMPLATE));
        mission.remove("id");
        mission.put("clientId", clientId)
                .put("name", "System of the mission of " + delegation)
                .put("description", "")
                .put("enabled", true)
                .put("secret", secret);
        withoutIds(mission);
        for (JsonNode mapper : mission.get("protocolMappers")) {
            if ("delegation".equals(mapper.get("name").asText())) {
                ((ObjectNode) mapper.get("config")).put("claim.value", delegation);
            }
        }
        api.create("/" + REALM + "/clients", mission);
        String id = client(clientId).orElseThrow().get("id").asText();
        grant(api.find("/" + REALM + "/clients/" + id + "/service-account-user"), LocalRole.DELEGATE);
    }

    private void grant(JsonNode user, LocalRole role) {
        JsonNode representation = api.find("/" + REALM + "/roles/" + role.wire());
        api.create("/" + REALM + "/users/" + user.get("id").asText() + "/role-mappings/realm", List.of(representation));
    }

    private JsonNode user(String name) {
        return api.findFirst("/" + REALM + "/users?exact=true&username=" + KeycloakApi.encode(name));
    }

    private Optional<ObjectNode> client(String clientId) {
        return Optional.ofNullable(
                (ObjectNode) api.findFirst("/" + REALM + "/clients?clientId=" + KeycloakApi.encode(clientId)));
    }

    /** A copy of a client gets mappers of its own. */
    private static void withoutIds(ObjectNode client) {
        client.get("protocolMappers").forEach(mapper -> ((ObjectNode) mapper).remove("id"));
    }

    private static JsonNode realm() {
        try (InputStream in = LocalIdentity.class.getResourceAsStream("realm.json")) {
            return KeycloakApi.JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
