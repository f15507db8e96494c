package org.opendebate.gateway.pages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opendebate.kit.problem.Interpreter;

/**
 * What each problem type means and what to do then, in the official languages, as JSON, as a page and as plain text. The
 * {@code type} of every problem answer leads here.
 */
final class ProblemPages {
    private static final String ALL = "/api/v1/problems";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final String PLAIN = "text/plain;charset=UTF-8";

    /** What each language calls itself. */
    private static final Map<String, String> OWN_NAMES =
            Map.of("en", "English", "fr", "français", "es", "español", "ru", "русский", "zh", "中文", "ar", "العربية");

    private final Map<String, Map<String, List<Page>>> pages = new HashMap<>();

    private ProblemPages() {}

    static ProblemPages read() {
        ProblemPages read = new ProblemPages();
        for (String language : Interpreter.LANGUAGES) {
            read.pages.put(language, pages(new Catalogue(language)));
        }
        return read;
    }

    private static Map<String, List<Page>> pages(Catalogue catalogue) {
        Map<String, List<Page>> pages = new HashMap<>();
        List<Page> all = List.of(
                catalogue.page(
                        "application/json",
                        new JsonObject().put("problems", catalogue.problems()).encode()),
                catalogue.page(HTML, html(catalogue, ALL, catalogue.title(), list(catalogue))),
                catalogue.page(
                        PLAIN,
                        catalogue.types().stream()
                                .map(type -> plain(catalogue, type))
                                .collect(Collectors.joining("\n"))));
        pages.put(ALL, all);
        pages.put(ALL + "/", all);
        for (JsonObject type : catalogue.types()) {
            String path = type.getString("type");
            pages.put(
                    path,
                    List.of(
                            catalogue.page("application/json", type.encode()),
                            catalogue.page(HTML, html(catalogue, path, type.getString("name"), one(catalogue, type))),
                            catalogue.page(PLAIN, plain(catalogue, type))));
        }
        return pages;
    }

    List<Page> at(String path, String language) {
        return pages.getOrDefault(language, Map.of()).getOrDefault(path, List.of());
    }

    /** The types and the words around them, in one language. */
    private record Catalogue(String language, JsonObject read) {
        Catalogue(String language) {
            this(language, new JsonObject(Page.text("org/opendebate/api/problems_" + language + ".json")));
        }

        String title() {
            return read.getString("title");
        }

        JsonArray problems() {
            return read.getJsonArray("problems");
        }

        List<JsonObject> types() {
            return problems().stream().map(JsonObject.class::cast).toList();
        }

        String label(String column) {
            String label = read.getJsonObject("labels").getString(column);
            return label.substring(0, 1).toUpperCase() + label.substring(1);
        }

        String direction() {
            return language.equals("ar") ? "rtl" : "ltr";
        }

        Page page(String type, String body) {
            return Page.of(type, body).in(language);
        }
    }

    private static String plain(Catalogue catalogue, JsonObject type) {
        return type.getString("name") + " (" + type.getInteger("status") + ", " + type.getString("area") + ")\n"
                + catalogue.label("when") + ": " + unmarked(catalogue, type.getString("when")) + "\n"
                + catalogue.label("remedy") + ": " + unmarked(catalogue, type.getString("remedy")) + "\n";
    }

    /** Where the text runs from right to left, code is kept by itself: U+2068 to U+2069. */
    private static String unmarked(Catalogue catalogue, String markdown) {
        String code = catalogue.direction().equals("rtl") ? "\u2068$1\u2069" : "$1";
        return markdown.replaceAll("`([^`]*)`", code);
    }

    private static String list(Catalogue catalogue) {
        return catalogue.types().stream()
                .collect(Collectors.groupingBy(type -> type.getString("area"), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(area -> "<h2>" + text(area.getKey()) + "</h2>\n<ul>\n"
                        + area.getValue().stream()
                                .map(type -> line(catalogue, type))
                                .collect(Collectors.joining())
                        + "</ul>\n")
                .collect(Collectors.joining());
    }

    private static String line(Catalogue catalogue, JsonObject type) {
        return "<li><a href=\"" + in(catalogue.language(), type.getString("type")) + "\"><code>"
                + type.getString("name") + "</code></a> (" + type.getInteger("status") + "): "
                + text(type.getString("when")) + "</li>\n";
    }

    private static String one(Catalogue catalogue, JsonObject type) {
        return "<p>" + text(type.getString("area")) + "</p>\n<dl>\n<dt>" + catalogue.label("status") + "</dt><dd>"
                + type.getInteger("status") + "</dd>\n<dt>" + catalogue.label("when") + "</dt><dd>"
                + text(type.getString("when")) + "</dd>\n<dt>" + catalogue.label("remedy") + "</dt><dd>"
                + text(type.getString("remedy")) + "</dd>\n</dl>\n<p><a href=\"" + in(catalogue.language(), ALL) + "\">"
                + text(catalogue.title()) + "</a></p>\n";
    }

    private static String html(Catalogue catalogue, String path, String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"" + catalogue.language() + "\" dir=\"" + catalogue.direction()
                + "\">\n<head>\n<meta charset=\"UTF-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + title
                + " - Open Debate</title>\n<style>body{font:1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem}"
                + "dt{font-weight:bold;margin-top:.75rem}dd{margin:0}code{direction:ltr;unicode-bidi:isolate}"
                + "</style>\n</head>\n<body>\n<nav>" + others(catalogue, path) + "</nav>\n<main>\n<h1>" + title
                + "</h1>\n" + body + "</main>\n</body>\n</html>\n";
    }

    private static String others(Catalogue catalogue, String path) {
        return Interpreter.LANGUAGES.stream()
                .filter(language -> !language.equals(catalogue.language()))
                .map(language -> "<a href=\"" + in(language, path) + "\" hreflang=\"" + language + "\" lang=\""
                        + language + "\">" + OWN_NAMES.get(language) + "</a>")
                .collect(Collectors.joining(" "));
    }

    /** Who has chosen a language stays in it. */
    private static String in(String language, String path) {
        return path + "?language=" + language;
    }

    /** Markdown's code marks become the elements that they stand for. */
    private static String text(String markdown) {
        String escaped = markdown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return escaped.replaceAll("`([^`]*)`", "<code>$1</code>");
    }
}
