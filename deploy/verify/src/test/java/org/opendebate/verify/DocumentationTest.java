package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {
    private static final Pattern PROBLEM = Pattern.compile(
            "(?:new\\s+ProblemType\\s*\\(|\\bproblem\\s*\\(|[A-Z_]+\\()\\s*\"([a-z0-9]+(?:-[a-z0-9]+)*)\"\\s*,\\s*(\\d{3})\\s*,");
    private static final List<String> MODULES =
            List.of("service-kit", "meeting-service", "statement-service", "compilation-service", "gateway");

    @Test
    void everyProblemTypeIsExplainedAndNoneThatDoesNotExist() {
        Set<String> inCode = new TreeSet<>();
        for (String module : MODULES) {
            inCode.addAll(problems(module));
        }
        Set<String> inDocs = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| (\\d{3}) \\|")
                .matcher(Repository.text("docs/problems.md"));
        while (row.find()) {
            inDocs.add(row.group(1) + " " + row.group(2));
        }
        assertTrue(inCode.size() > 30, () -> "the pattern finds too few problem types: " + inCode);
        assertEquals(inCode, inDocs);
    }

    /** With its status. */
    private static Set<String> problems(String module) {
        Set<String> inCode = new TreeSet<>();
        for (Path source : Repository.mainSources(module)) {
            Matcher problem = PROBLEM.matcher(Repository.read(source));
            while (problem.find()) {
                inCode.add(problem.group(1) + " " + problem.group(2));
            }
        }
        return inCode;
    }

    @ParameterizedTest
    @CsvSource({"meeting-service", "statement-service", "compilation-service"})
    void theDescriptionOfTheApiTellsOfAServiceTheProblemsThatItHas(String service) throws IOException {
        Set<String> anywhere = new TreeSet<>(problems("service-kit"));
        anywhere.addAll(problems("gateway"));
        Set<String> told = new TreeSet<>();
        Repository.wholeDescription().at("/components/responses").properties().forEach(response -> {
            if (response.getKey().endsWith("-" + service)) {
                String status = response.getKey().substring("Problem".length(), "Problem409".length());
                response.getValue()
                        .at("/content/application~1problem+json/examples")
                        .fieldNames()
                        .forEachRemaining(name -> told.add(name + " " + status));
            }
        });
        told.removeAll(anywhere);

        assertEquals(problems(service), told);
    }

    /** The demo's tests and this very run call them; a command that nobody runs may not stand there. */
    @Test
    void theReadmesCommandsAreThoseThatTheTestsRun() {
        assertEquals(
                Set.of("./opendebate demo", "./opendebate verify"),
                Set.copyOf(Commands.of("README.md").lines()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noOtherPageHasCommandsThatNobodyRuns(Path page) {
        // those of the page about proofs are run on what the demo left, those for integrators by IntegrateCases
        if (Stream.of("README.md", "proof.md", "integrate.md").noneMatch(page::endsWith)) {
            assertFalse(Repository.read(page).contains("```sh"), page + " has commands that no test runs");
        }
    }

    static Stream<Path> pages() throws Exception {
        try (Stream<Path> files = Files.walk(Repository.file("docs"))) {
            List<Path> docs =
                    files.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(
                    docs.stream(),
                    Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md").map(Repository::file));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyRelativeLinkLeadsSomewhere(Path page) {
        Matcher link = Pattern.compile("\\]\\((?!https?:|#|mailto:)([^)#\\s]+)(#[^)]*)?\\)")
                .matcher(Repository.read(page));
        while (link.find()) {
            Path target = page.getParent().resolve(link.group(1)).normalize();
            assertTrue(Files.exists(target), page + " links to " + link.group(1));
        }
    }
}
