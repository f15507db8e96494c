package org.opendebate.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spectral with its rules of OpenAPI and of OWASP finds nothing in the description; {@code lint/ruleset.yaml} has them. */
class LintTest {
    private static final Path HOME = Path.of("target/lint").toAbsolutePath();

    /**
     * Two pairs of paths that only the patterns of their parameters tell apart: a year from a month, a number from two. They
     * stood in release 1, so they stay.
     */
    private static final List<String> ALIKE = List.of(
            "Paths \"/api/v1/council/{month}\" and \"/api/v1/council/{year}\" must not be equivalent.",
            "Paths \"/api/v1/statements/{id}/versions/{both}\" and \"/api/v1/statements/{id}/versions/{number}\""
                    + " must not be equivalent.");

    @TempDir
    Path folder;

    @Test
    void theDescriptionBreaksNoRuleButThatOfPathsThatAreAlike() throws Exception {
        List<String> broken = broken(Path.of("target/classes/org/opendebate/api/openapi.json"));

        assertEquals(
                ALIKE,
                broken.stream()
                        .map(line -> line.replaceFirst("path-params at .*: Paths", "Paths"))
                        .toList());
    }

    /** So that an empty list above says something. */
    @Test
    void whatBreaksRulesIsTold() throws Exception {
        Path planted = Files.writeString(folder.resolve("planted.yaml"), """
                openapi: 3.1.0
                info: {title: Planted, version: v1}
                paths:
                  /api/v1/letters/{id}:
                    get:
                      parameters:
                      - {name: password, in: query, schema: {type: string}}
                      responses: {"200": {description: OK}}
                """);

        List<String> broken = broken(planted);

        for (String rule : List.of("path-params", "operation-operationId", "owasp:api4:2023-rate-limit")) {
            assertTrue(broken.stream().anyMatch(line -> line.startsWith(rule + " ")), rule + " in " + broken);
        }
    }

    private List<String> broken(Path description) throws IOException, InterruptedException {
        Path output = folder.resolve("found.json");
        Path errors = folder.resolve("errors.txt");
        Process spectral = new ProcessBuilder(
                        "node",
                        HOME.resolve("node_modules/@stoplight/spectral-cli/dist/index.js")
                                .toString(),
                        "lint",
                        "--ruleset",
                        HOME.resolve("ruleset.yaml").toString(),
                        "--format",
                        "json",
                        "--quiet",
                        description.toAbsolutePath().toString())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            assertTrue(spectral.waitFor(2, TimeUnit.MINUTES), "the linter did not end");
        } finally {
            spectral.destroyForcibly();
        }
        // 1: a rule is broken
        assertTrue(spectral.exitValue() <= 1, Files.readString(errors));
        List<String> broken = new ArrayList<>();
        for (JsonNode found : DescribeApi.JSON.readTree(output.toFile())) {
            broken.add(found.path("code").asText() + " at " + found.path("path") + ": "
                    + found.path("message").asText());
        }
        return broken;
    }
}
