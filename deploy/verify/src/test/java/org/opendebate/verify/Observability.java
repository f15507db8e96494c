package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is watched, as it lies in the repository: dashboards, alerts with their tests and runbooks, and the table of metrics. */
final class Observability {
    static final Path FOLDER = Repository.file("deploy/observability");
    static final Path RUNBOOKS = Repository.file("docs/runbooks");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| (`[a-z_]+`(?:, `[a-z_]+`)*) \\| (counter|gauge|histogram) \\| ([^|]*?) ?\\| [^|]+\\?");
    private static final Pattern LABEL = Pattern.compile("(\\*?)`(\\w+)`\\*?(?: \\(([^)]*)\\))?");

    private Observability() {}

    /**
     * A metric as the table of docs/watching.md tells of it.
     *
     * @param labels each with the values that are named; empty where they are not, or come with their first value
     */
    record Told(String name, String type, Map<String, Set<String>> labels) {}

    /** The object for the Prometheus operator. */
    static JsonNode prometheusRule() {
        return yaml(FOLDER.resolve("alerts.yaml"));
    }

    static JsonNode yaml(Path file) {
        try {
            return Manifests.documents(Repository.read(file)).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Those that alert, by their names. */
    static Map<String, JsonNode> alerts() {
        return rules("alert");
    }

    /** Those that others read, by their names. */
    static Map<String, JsonNode> recorded() {
        return rules("record");
    }

    private static Map<String, JsonNode> rules(String kind) {
        Map<String, JsonNode> rules = new TreeMap<>();
        for (JsonNode group : prometheusRule().at("/spec/groups")) {
            for (JsonNode rule : group.path("rules")) {
                if (rule.has(kind) && rules.put(rule.path(kind).asText(), rule) != null) {
                    throw new IllegalStateException("twice: " + rule.path(kind).asText());
                }
            }
        }
        return rules;
    }

    static List<Path> dashboards() {
        return files(FOLDER.resolve("dashboards"), ".json");
    }

    static List<Path> tests() {
        return files(FOLDER.resolve("tests"), ".yaml");
    }

    /** The names of the alerts that have a page. */
    static Set<String> runbooks() {
        return files(RUNBOOKS, ".md").stream()
                .map(page -> page.getFileName().toString().replace(".md", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode dashboard(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** What a dashboard asks, with what Grafana puts in the place of its variables. */
    static List<String> expressions(Path dashboard) {
        List<String> expressions = new ArrayList<>();
        for (JsonNode panel : dashboard(dashboard).path("panels")) {
            panel.path("targets")
                    .forEach(target -> expressions.add(target.path("expr")
                            .asText()
                            .replace("$__rate_interval", "5m")
                            .replace("$__range", "1h")
                            .replace("$job", "statement-service")));
        }
        return expressions;
    }

    /** Everything that is asked of Prometheus, by where. */
    static Map<String, List<String>> everything() {
        Map<String, List<String>> all = new TreeMap<>();
        dashboards().forEach(file -> all.put(file.getFileName().toString(), expressions(file)));
        Stream.of(alerts(), recorded())
                .flatMap(rules -> rules.entrySet().stream())
                .forEach(rule -> all.put(
                        rule.getKey(), List.of(rule.getValue().path("expr").asText())));
        return all;
    }

    /** The table of docs/watching.md. */
    static List<Told> table() {
        List<Told> table = new ArrayList<>();
        Matcher row = ROW.matcher(Repository.text("docs/watching.md"));
        while (row.find()) {
            Map<String, Set<String>> labels = labels(row.group(3));
            for (String name : row.group(1).replace("`", "").split(", ")) {
                table.add(new Told(name, row.group(2), labels));
            }
        }
        return table;
    }

    private static Map<String, Set<String>> labels(String cell) {
        Map<String, Set<String>> labels = new TreeMap<>();
        Matcher label = LABEL.matcher(cell);
        while (label.find()) {
            boolean complete = label.group(1).isEmpty() && label.group(3) != null;
            labels.put(
                    label.group(2),
                    complete
                            ? new TreeSet<>(Arrays.asList(
                                    label.group(3).replace("`", "").split(", ")))
                            : Set.of());
        }
        return labels;
    }
}
