package org.opendebate.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.verify.Observability.Told;
import org.opendebate.verify.PromQl.Selector;
import org.opendebate.verify.PromQl.Series;

/** What the services of a stack tell, beside what is asked of them. */
final class ToldMetrics {
    /** Labels that the collector gives. */
    private static final Set<String> GIVEN = Set.of("job", "instance");

    private static final String TOTAL = "_total";

    private final List<Series> series = new ArrayList<>();
    private final Map<String, String> types = new TreeMap<>();

    private ToldMetrics() {}

    static ToldMetrics of(RunningStack running) {
        ToldMetrics told = new ToldMetrics();
        for (ServiceName service : ServiceName.values()) {
            Port management = Port.valueOf(service.name() + "_MANAGEMENT");
            byte[] text = new Api(running.url(management))
                    .get("/q/metrics", null)
                    .response()
                    .body();
            new String(text, StandardCharsets.UTF_8).lines().forEach(told::add);
        }
        return told;
    }

    private void add(String line) {
        if (line.startsWith("# TYPE ")) {
            String[] words = line.split(" ");
            // as OpenMetrics has it, the family of a counter is named without what its samples end in
            boolean isBare = words[3].equals("counter") && !words[2].endsWith(TOTAL);
            types.put(isBare ? words[2] + TOTAL : words[2], words[3]);
        } else if (!line.startsWith("#") && !line.isBlank()) {
            series.add(Series.of(line));
        }
    }

    /** What is asked of Prometheus and nobody tells, one line each. */
    Set<String> missing(Map<String, List<String>> asked, Set<String> recorded) {
        Set<String> missing = new TreeSet<>();
        asked.forEach((where, expressions) -> {
            for (String expression : expressions) {
                List<Selector> selectors = PromQl.selectors(expression).stream()
                        .filter(selector -> !selector.metric().equals("up") && !recorded.contains(selector.metric()))
                        .toList();
                selectors.stream()
                        .filter(selector -> matching(selector).isEmpty())
                        .forEach(selector -> missing.add(where + " asks for " + selector));
                Set<String> labels = new TreeSet<>(GIVEN);
                selectors.forEach(selector -> matching(selector)
                        .forEach(found -> labels.addAll(found.labels().keySet())));
                PromQl.groupings(expression).stream()
                        .filter(label -> !labels.contains(label))
                        .forEach(label -> missing.add(where + " groups by " + label));
            }
        });
        return missing;
    }

    private List<Series> matching(Selector selector) {
        return series.stream()
                .filter(one -> selector.selects(one, GIVEN::contains))
                .toList();
    }

    /** Where the table of metrics and the services tell different things, one line each. */
    Set<String> differences(List<Told> table) {
        Set<String> differences = new TreeSet<>();
        for (Told told : table) {
            String type = types.get(told.name());
            if (!told.type().equals(type)) {
                differences.add(told.name() + " is " + type + ", not " + told.type());
                continue;
            }
            Map<String, Set<String>> labels = labels(told);
            if (!labels.keySet().equals(told.labels().keySet())) {
                differences.add(told.name() + " has the labels " + labels.keySet());
            }
            told.labels().forEach((label, values) -> {
                if (!values.isEmpty() && !values.equals(labels.get(label))) {
                    differences.add(told.name() + " has of " + label + " " + labels.get(label));
                }
            });
        }
        Set<String> names = table.stream().map(Told::name).collect(Collectors.toSet());
        types.keySet().stream()
                .filter(name -> name.startsWith("opendebate_"))
                .filter(name -> !names.contains(name) && !names.contains(name.replaceAll("_max$", "")))
                .forEach(name -> differences.add(name + " is not in the table"));
        return differences;
    }

    private Map<String, Set<String>> labels(Told told) {
        String name = told.type().equals("histogram") ? told.name() + "_count" : told.name();
        Predicate<Series> its = one -> one.name().equals(name);
        Map<String, Set<String>> labels = new TreeMap<>();
        series.stream()
                .filter(its)
                .flatMap(one -> one.labels().entrySet().stream())
                .forEach(label -> labels.computeIfAbsent(label.getKey(), _ -> new TreeSet<>())
                        .add(label.getValue()));
        return labels;
    }
}
