package org.opendebate.gateway.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What each problem type means and what to do then, as JSON, as a page and as plain text. The {@code type} of every problem
 * answer leads here.
 */
final class ProblemPages {
    private static final String ALL = "/api/v1/problems";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String PLAIN = "text/plain;charset=UTF-8";

    private final Map<String, List<Page>> pages = new HashMap<>();

    private ProblemPages() {}

    static ProblemPages read() {
        JsonArray problems =
                new JsonArray(new String(Page.bytes("org/opendebate/api/problems.json"), StandardCharsets.UTF_8));
        List<JsonObject> types = problems.stream().map(JsonObject.class::cast).toList();
        ProblemPages read = new ProblemPages();
        List<Page> all = List.of(
                Page.of(
                        "application/json",
                        new JsonObject().put("problems", problems).encode()),
                Page.of(HTML, html("Problems", list(types))),
                Page.of(PLAIN, types.stream().map(ProblemPages::plain).collect(Collectors.joining("\n"))));
        read.pages.put(ALL, all);
        read.pages.put(ALL + "/", all);
        for (JsonObject type : types) {
            read.pages.put(
                    type.getString("type"),
                    List.of(
                            Page.of("application/json", type.encode()),
                            Page.of(HTML, html(type.getString("name"), one(type))),
                            Page.of(PLAIN, plain(type))));
        }
        return read;
    }

    List<Page> at(String path) {
        return pages.getOrDefault(path, List.of());
    }

    private static String plain(JsonObject type) {
        return type.getString("name") + " (" + type.getInteger("status") + ", " + type.getString("area") + ")\nWhen: "
                + type.getString("when").replace("`", "") + "\nWhat to do: "
                + type.getString("remedy").replace("`", "") + "\n";
    }

    private static String list(List<JsonObject> types) {
        return types.stream()
                .collect(Collectors.groupingBy(
                        type -> type.getString("area"), java.util.LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(area -> "<h2>" + text(area.getKey()) + "</h2>\n<ul>\n"
                        + area.getValue().stream().map(ProblemPages::line).collect(Collectors.joining())
                        + "</ul>\n")
                .collect(Collectors.joining());
    }

    private static String line(JsonObject type) {
        return "<li><a href=\"" + type.getString("type") + "\"><code>" + type.getString("name") + "</code></a> ("
                + type.getInteger("status") + "): " + text(type.getString("when")) + "</li>\n";
    }

    private static String one(JsonObject type) {
        return "<dl>\n<dt>Status</dt><dd>" + type.getInteger("status") + "</dd>\n<dt>Who answers with it</dt><dd>"
                + text(type.getString("area")) + "</dd>\n<dt>When</dt><dd>" + text(type.getString("when"))
                + "</dd>\n<dt>What to do</dt><dd>" + text(type.getString("remedy"))
                + "</dd>\n</dl>\n<p><a href=\"" + ALL + "\">All problems</a></p>\n";
    }

    private static String html(String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"UTF-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title
                + " - Open Debate</title>\n<style>body{font:1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}"
                + "dt{font-weight:bold;margin-top:.75rem}dd{margin:0}</style>\n</head>\n<body>\n<main>\n<h1>" + title
                + "</h1>\n" + body + "</main>\n</body>\n</html>\n";
    }

    /** Markdown's code marks become the elements that they stand for. */
    private static String text(String markdown) {
        String escaped = markdown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return escaped.replaceAll("`([^`]*)`", "<code>$1</code>");
    }
}
