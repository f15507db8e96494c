package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule of docs/requests.md on requests that are repeated, held against what the services offer. */
class RequestRulesTest {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    /** What comes to the same when it is done twice: it stores nothing, or makes what is there already. */
    private static final Set<String> NEED_NO_KEY = Set.of(
            "/api/v1/meetings/{meetingId}/statement-checks",
            "/api/v1/admin/{service}/dead-letters/{id}/replay",
            "/api/v1/admin/{service}/read-models/{name}/rebuild");

    @ParameterizedTest
    @ValueSource(strings = {"meeting-service", "statement-service", "compilation-service"})
    void postTakesAnIdempotencyKeyAndNothingElseDoes(String service) throws JsonProcessingException {
        Set<String> wrong = new TreeSet<>();
        int operations = 0;
        JsonNode paths = YAML.readTree(Repository.text(service + "/openapi/openapi.yaml"))
                .path("paths");
        for (var path : paths.properties()) {
            for (String method : Set.of("post", "put", "patch", "delete")) {
                JsonNode operation = path.getValue().path(method);
                if (operation.isMissingNode()) {
                    continue;
                }
                operations++;
                boolean due = method.equals("post") && !NEED_NO_KEY.contains(path.getKey());
                if (takesKey(operation) != due) {
                    wrong.add(method + " " + path.getKey());
                }
            }
        }
        assertEquals(Set.of(), wrong);
        assertTrue(operations >= 3, "too few operations were seen in " + service);
    }

    private static boolean takesKey(JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals("Idempotency-Key")) {
                return true;
            }
        }
        return false;
    }
}
