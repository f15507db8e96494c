package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opendebate.verify.Program.Ended;

/** The types of custom resources that were made of their authors' schemas, and a compiler that holds objects against them. */
final class UpstreamTypes {
    static final Set<String> KINDS = Set.of(
            "postgresql.cnpg.io/v1 Cluster",
            "postgresql.cnpg.io/v1 ScheduledBackup",
            "cert-manager.io/v1 Certificate",
            "external-secrets.io/v1 ExternalSecret",
            "external-secrets.io/v1 SecretStore");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Repository.file("deploy/verify/target/kubernetes");

    private UpstreamTypes() {}

    static String kind(JsonNode object) {
        return object.path("apiVersion").asText() + " " + object.path("kind").asText();
    }

    /** What is wrong with objects of these kinds, by their places in the list. */
    static Map<Integer, Set<String>> faultsOf(List<JsonNode> objects) throws IOException {
        Path input = Files.createTempFile("objects", ".json");
        JSON.writeValue(input.toFile(), objects);
        Ended checked =
                Program.run(Duration.ofMinutes(2), Map.of(), FOLDER, List.of("node", "types.mjs", input.toString()));
        Files.delete(input);
        assertEquals(0, checked.exit(), checked::output);
        JsonNode result = JSON.readTree(checked.output());
        assertEquals(List.of(), JSON.convertValue(result.path("untyped"), List.class), "kinds without types");
        Map<Integer, Set<String>> faults = new TreeMap<>();
        result.path("found")
                .forEach(each -> faults.computeIfAbsent(each.path("index").asInt(), _ -> new TreeSet<>())
                        .add(each.path("message").asText()));
        return faults;
    }
}
