package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opendebate.local.stack.ServiceName;

/** The rule of docs/requests.md on requests that are repeated, held against what the services offer. */
class RequestRulesTest {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    /** What comes to the same when it is done twice: it stores nothing, or makes what is there already. */
    private static final Set<String> NEED_NO_KEY = Set.of(
            "/api/v1/meetings/{meetingId}/statement-checks",
            "/api/v1/admin/{service}/dead-letters/{id}/replay",
            "/api/v1/admin/{service}/read-models/{name}/rebuild");

    @ParameterizedTest
    @EnumSource(names = {"MEETING", "STATEMENT", "COMPILATION"})
    void postTakesAnIdempotencyKeyAndNothingElseDoes(ServiceName service) throws IOException {
        Set<String> wrong = new TreeSet<>();
        int operations = 0;
        JsonNode paths = Repository.description(service).path("paths");
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

    /** A new operation needs its row: who may do it is decided before it is offered. */
    @Test
    void everyOperationStandsInTheTableOfWhoMayDoWhat() throws IOException {
        Set<String> offered = new TreeSet<>();
        for (var path : Repository.wholeDescription().path("paths").properties()) {
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    offered.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                }
            }
        }
        assertEquals(
                offered,
                PolicyTable.operations(),
                "add the row to docs/security.md, and its request to PolicyRequests");
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
