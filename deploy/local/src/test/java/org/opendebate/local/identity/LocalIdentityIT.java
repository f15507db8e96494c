package org.opendebate.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.component.Keycloak;
import org.opendebate.local.component.Postgres;
import org.opendebate.local.component.Secrets;

class LocalIdentityIT {

    @TempDir
    static Path folder;

    private static Postgres postgres;
    private static Keycloak keycloak;
    private static LocalIdentity identity;

    @BeforeAll
    static void start() {
        folder.toFile().setExecutable(true, false);
        int ports = FreePorts.base(3);
        postgres = Postgres.start(folder.resolve("postgres"), ports);
        String password = Secrets.random();
        postgres.createDatabase("keycloak", password);
        keycloak = Keycloak.start(
                folder.resolve("keycloak"),
                ports + 1,
                ports + 2,
                new Keycloak.Database(postgres.jdbcUrl("keycloak"), "keycloak", password));
        identity = connect();
        identity.prepare("http://127.0.0.1:8080");
    }

    @AfterAll
    static void stop() {
        if (keycloak != null) {
            keycloak.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void personOfADelegationHasRoleDelegationAndAudience() throws Exception {
        JsonNode claims = claims(identity.tokenOfPerson(LocalRole.DELEGATE, Optional.of("KEN")));

        assertThat(claims.get("iss").asText()).isEqualTo(keycloak.issuer("opendebate"));
        assertThat(texts(claims.get("aud"))).contains("opendebate");
        assertThat(texts(claims.get("realm_access").get("roles"))).contains("delegate");
        assertThat(claims.get("delegation").asText()).isEqualTo("KEN");
    }

    @Test
    void secretariatHasNoDelegation() throws Exception {
        JsonNode claims = claims(identity.tokenOfPerson(LocalRole.SECRETARIAT, Optional.empty()));

        assertThat(texts(claims.get("realm_access").get("roles")))
                .contains("secretariat")
                .doesNotContain("delegate");
        assertThat(claims.has("delegation")).isFalse();
    }

    @Test
    void missionSystemHasItsOneDelegationAndTheRoleDelegate() throws Exception {
        JsonNode claims = claims(identity.tokenOfMission("EGY"));

        assertThat(claims.get("azp").asText()).isEqualTo("mission-egy");
        assertThat(texts(claims.get("aud"))).contains("opendebate");
        assertThat(texts(claims.get("realm_access").get("roles"))).contains("delegate");
        assertThat(claims.get("delegation").asText()).isEqualTo("EGY");
    }

    @Test
    void anotherProgramThatPreparesAgainGetsTokensOfTheSamePeople() throws Exception {
        String subject = claims(identity.tokenOfPerson(LocalRole.FOCAL_POINT, Optional.of("NOR")))
                .get("sub")
                .asText();

        LocalIdentity later = connect();
        later.prepare("http://127.0.0.1:8080");

        assertThat(claims(later.tokenOfPerson(LocalRole.FOCAL_POINT, Optional.of("NOR")))
                        .get("sub")
                        .asText())
                .isEqualTo(subject);
    }

    @Test
    void templateOfMissionsGetsNoToken() {
        KeycloakApi api = new KeycloakApi(keycloak.url(), keycloak.adminUser(), keycloak.adminPassword());
        Map<String, String> form = Map.of(
                "grant_type", "client_credentials", "client_id", "mission-template", "client_secret", Secrets.random());

        assertThatThrownBy(() -> api.token("opendebate", form)).isInstanceOf(IdentityRefused.class);
    }

    @Test
    void peopleNeedProofOfKeyExchangeAndCannotUseThePasswordGrant() {
        KeycloakApi api = new KeycloakApi(keycloak.url(), keycloak.adminUser(), keycloak.adminPassword());

        JsonNode web = api.findFirst("/opendebate/clients?clientId=opendebate-web");

        assertThat(web.get("attributes").get("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(web.get("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(web.get("publicClient").asBoolean()).isTrue();
    }

    @Test
    void secretsAreReadableByTheirOwnerOnly() throws Exception {
        identity.tokenOfPerson(LocalRole.READER, Optional.empty());

        try (Stream<Path> files = Files.list(folder.resolve("identity"))) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    private static LocalIdentity connect() {
        return new LocalIdentity(
                keycloak.url(), keycloak.adminUser(), keycloak.adminPassword(), folder.resolve("identity"));
    }

    private static JsonNode claims(String token) throws IOException {
        return KeycloakApi.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static Stream<String> texts(JsonNode values) {
        return values.isTextual()
                ? Stream.of(values.asText())
                : StreamSupport.stream(values.spliterator(), false).map(JsonNode::asText);
    }
}
