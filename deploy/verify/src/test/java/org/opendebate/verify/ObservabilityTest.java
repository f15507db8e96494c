package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That all names exist in the running stack is tested by AuditCases, which have one. */
class ObservabilityTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final List<String> CHAPTERS =
            List.of("\n## How to see it\n", "\n## What to do\n", "\n## What must not be done\n");

    @TempDir
    private Path folder;

    static Set<String> alerts() {
        return Observability.alerts().keySet();
    }

    static List<Path> dashboards() {
        return Observability.dashboards();
    }

    static List<Path> promtoolTests() {
        return Observability.tests();
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void anAlertSaysWhatItIsAndWhereToReadOn(String name) {
        JsonNode alert = Observability.alerts().get(name);
        String severity = alert.at("/labels/severity").asText();
        assertTrue(Set.of("critical", "warning").contains(severity), severity);
        assertFalse(alert.at("/annotations/summary").asText().isBlank(), "summary");
        assertFalse(alert.at("/annotations/description").asText().isBlank(), "description");
        assertEquals(
                Repository.ROOT
                        .relativize(Observability.RUNBOOKS.resolve(name + ".md"))
                        .toString(),
                alert.at("/annotations/runbook_url").asText());
        String page = Repository.text(alert.at("/annotations/runbook_url").asText());
        assertTrue(page.startsWith("# " + name + ": "), "the page's title");
        CHAPTERS.forEach(chapter -> assertTrue(page.contains(chapter), chapter));
    }

    @Test
    void everyAlertHasItsPageAndEveryPageItsAlert() {
        assertEquals(alerts(), Observability.runbooks());
    }

    @Test
    void everyAlertRingsInOneTestAndIsQuietInAnother() {
        Set<String> rings = new TreeSet<>();
        Set<String> quiet = new TreeSet<>();
        for (Path file : promtoolTests()) {
            for (JsonNode test : Observability.yaml(file).path("tests")) {
                for (JsonNode check : test.path("alert_rule_test")) {
                    (check.path("exp_alerts").isEmpty() ? quiet : rings)
                            .add(check.path("alertname").asText());
                }
            }
        }
        assertEquals(alerts(), rings);
        assertEquals(alerts(), quiet);
    }

    @Test
    void whatIsReadIsInTheTableOfMetricsOrRecorded() {
        Set<String> known = Observability.table().stream()
                .flatMap(told -> told.type().equals("histogram")
                        ? Stream.of("_bucket", "_count", "_sum", "_max").map(part -> told.name() + part)
                        : Stream.of(told.name()))
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(Observability.recorded().keySet());
        Set<String> unknown = new TreeSet<>();
        Observability.everything()
                .forEach((where, expressions) -> expressions.stream()
                        .flatMap(expression -> PromQl.selectors(expression).stream())
                        .map(PromQl.Selector::metric)
                        .filter(metric -> metric.startsWith("opendebate") || metric.startsWith("kafka"))
                        .filter(metric -> !known.contains(metric))
                        .forEach(metric -> unknown.add(metric + " in " + where)));
        assertEquals(Set.of(), unknown);
        assertTrue(Observability.table().size() > 20, () -> "the table is not read: " + Observability.table());
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aDashboardHasAQuestionInEveryPanelAndNoPanelTwice(Path file) {
        JsonNode dashboard = Observability.dashboard(file);
        assertEquals(
                "opendebate-" + file.getFileName().toString().replace(".json", ""),
                dashboard.path("uid").asText());
        Set<Integer> ids = new HashSet<>();
        for (JsonNode panel : dashboard.path("panels")) {
            assertTrue(ids.add(panel.path("id").asInt()), () -> "twice: " + panel.path("id"));
            assertFalse(panel.path("title").asText().isBlank(), panel::toString);
            assertEquals(
                    panel.path("type").asText().equals("row"),
                    panel.path("targets").isEmpty(),
                    panel::toString);
        }
        assertTrue(Observability.expressions(file).stream().noneMatch(String::isBlank), "an empty question");
        assertTrue(
                Observability.expressions(file).stream().noneMatch(expression -> expression.contains("$")),
                "a variable that the test does not know");
    }

    @Test
    void everyExpressionOfADashboardIsOne() throws IOException {
        DebianPackage.PROMTOOL.needed();
        List<Map<String, String>> rules = new ArrayList<>();
        for (Path file : dashboards()) {
            for (String expression : Observability.expressions(file)) {
                rules.add(Map.of("record", "panel:" + rules.size(), "expr", expression));
            }
        }
        assertSuccess(promtool("check", "rules", written("panels.yaml", groups(rules))));
        rules.add(Map.of("record", "planted", "expr", "sum by (rate(x[5m])"));
        assertNotEquals(
                0,
                promtool("check", "rules", written("planted.yaml", groups(rules)))
                        .exit());
    }

    @Test
    void theRulesAreRules() throws IOException {
        DebianPackage.PROMTOOL.needed();
        assertSuccess(promtool("check", "rules", written("rules.yaml", rules())));
    }

    @ParameterizedTest
    @MethodSource("promtoolTests")
    void theAlertsRingWhenTheyShouldAndOnlyThen(Path file) throws IOException {
        DebianPackage.PROMTOOL.needed();
        written("rules.yaml", rules());
        Path copy = Files.copy(file, folder.resolve(file.getFileName()));

        assertSuccess(promtool("test", "rules", copy));
    }

    @Test
    void aThresholdThatIsWrongIsFound() throws IOException {
        DebianPackage.PROMTOOL.needed();
        String planted =
                rules().replace("(opendebate_outbox_oldest_age_seconds) > 120", "(opendebate_outbox_waiting) > 120");
        assertNotEquals(rules(), planted);
        written("rules.yaml", planted);
        Path copy = Files.copy(Observability.FOLDER.resolve("tests/flow.yaml"), folder.resolve("flow.yaml"));

        Program.Ended ended = promtool("test", "rules", copy);

        assertNotEquals(0, ended.exit());
        assertTrue(ended.output().contains("OutboxStuck"), ended.output());
    }

    /** As Prometheus reads them without the operator; JSON is YAML. */
    private static String rules() throws IOException {
        return JSON.writeValueAsString(Observability.prometheusRule().path("spec"));
    }

    private static String groups(List<Map<String, String>> rules) throws IOException {
        return JSON.writeValueAsString(Map.of("groups", List.of(Map.of("name", "panels", "rules", rules))));
    }

    private Path written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Program.Ended promtool(String what, String of, Path file) {
        return Program.run(LONG, Map.of(), folder, List.of("promtool", what, of, file.toString()));
    }

    private static void assertSuccess(Program.Ended ended) {
        assertEquals(0, ended.exit(), ended.output());
    }
}
