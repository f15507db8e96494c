package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The realm of a cluster is the one that the local stack and its tests have. */
class RealmImportTest {
    private static JsonNode imported() throws IOException {
        return Manifests.documents(Repository.text("deploy/kubernetes/components/keycloak/realm.yaml"))
                .getFirst()
                .at("/spec/realm");
    }

    @Test
    void theOperatorImportsTheRealmOfTheRepository() throws IOException {
        assertEquals(new ObjectMapper().readTree(Repository.text("deploy/keycloak/realm.json")), imported());
    }

    @Test
    void theRealmHasNoSecretAndNobodyInIt() throws IOException {
        JsonNode realm = imported();
        for (String field : List.of("secret", "credentials", "users", "privateKey", "smtpServer")) {
            assertTrue(realm.findValues(field).isEmpty(), () -> "the realm has " + field);
        }
    }
}
