package org.opendebate.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an expression of Prometheus reads: its selectors, as far as our expressions go. */
final class PromQl {
    private static final String STRING = "\"(?:[^\"\\\\]|\\\\.)*\"";
    private static final Pattern SELECTOR =
            Pattern.compile("(?<![\\w:.$])([a-zA-Z_:][\\w:]*+)(?!\\s*\\()(?:\\s*\\{((?:[^}\"]|" + STRING + ")*)})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*(" + STRING + ")");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset");
    private static final String GROUPING = "\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)";

    private PromQl() {}

    /** A condition on a label. */
    record Condition(String label, String operator, String value) {
        boolean holds(String found) {
            return switch (operator) {
                case "=" -> found.equals(value);
                case "!=" -> !found.equals(value);
                case "=~" -> found.matches(value);
                case "!~" -> !found.matches(value);
                default -> throw new IllegalArgumentException(operator);
            };
        }
    }

    /** A metric's name, and what its labels have to be. */
    record Selector(String metric, List<Condition> conditions) {
        /** @param given by the collector, not by who is asked */
        boolean selects(Series series, Predicate<String> given) {
            return series.name().equals(metric)
                    && conditions.stream()
                            .filter(condition -> !given.test(condition.label()))
                            .allMatch(
                                    condition -> condition.holds(series.labels().getOrDefault(condition.label(), "")));
        }
    }

    /** What a service tells. */
    record Series(String name, Map<String, String> labels) {
        /** @param line of the text format, no comment */
        static Series of(String line) {
            Matcher head = Pattern.compile("([\\w:]+)(?:\\{(.*)})? \\S+").matcher(line);
            if (!head.matches()) {
                throw new IllegalArgumentException(line);
            }
            Map<String, String> labels = new TreeMap<>();
            if (head.group(2) != null) {
                Matcher label = MATCHER.matcher(head.group(2));
                while (label.find()) {
                    labels.put(label.group(1), unquoted(label.group(3)));
                }
            }
            return new Series(head.group(1), labels);
        }
    }

    static List<Selector> selectors(String expression) {
        List<Selector> selectors = new ArrayList<>();
        Matcher selector = SELECTOR.matcher(expression.replaceAll(GROUPING, " ").replaceAll("\\[[^\\]]*]", " "));
        while (selector.find()) {
            if (!WORDS.contains(selector.group(1))) {
                selectors.add(new Selector(selector.group(1), conditions(selector.group(2))));
            }
        }
        return selectors;
    }

    private static List<Condition> conditions(String braces) {
        List<Condition> conditions = new ArrayList<>();
        Matcher matcher = MATCHER.matcher(braces == null ? "" : braces);
        while (matcher.find()) {
            conditions.add(new Condition(matcher.group(1), matcher.group(2), unquoted(matcher.group(3))));
        }
        return conditions;
    }

    private static String unquoted(String quoted) {
        return quoted.substring(1, quoted.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
    }

    /** The labels by which an expression groups. */
    static Set<String> groupings(String expression) {
        Set<String> labels = new TreeSet<>();
        Matcher grouping = Pattern.compile(GROUPING).matcher(expression);
        while (grouping.find()) {
            for (String label : grouping.group(1).split(",")) {
                if (!label.isBlank()) {
                    labels.add(label.strip());
                }
            }
        }
        return labels;
    }
}
