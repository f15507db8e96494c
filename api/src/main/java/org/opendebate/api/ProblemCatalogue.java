package org.opendebate.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The problem types, as {@code docs/problems.md} lists them, and beside it a page of each other language.
 *
 * @param title of the page
 * @param columns what the table's columns are called: type, status, when, what to do
 */
record ProblemCatalogue(String title, List<String> columns, List<Entry> entries) {
    /** The official languages; {@code docs/problems.md} is the English page. */
    static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "zh", "ar");

    private static final Pattern HEAD = Pattern.compile("\\| ([^`|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| (\\d{3}) \\| (.+) \\| (.+) \\|");

    /** Leads from one file of this checkout to another; where the words are served, the other is not. */
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)]\\([^)]+\\)");

    /**
     * A problem type.
     *
     * @param area the heading under which it stands
     * @param when it is answered, and {@code remedy} what to do then; both in the code marks of Markdown, without its links
     */
    record Entry(String slug, int status, String area, String when, String remedy) {}

    static ProblemCatalogue read(Path checkout, String language) throws IOException {
        Path page = checkout.resolve("docs/problems" + (language.equals("en") ? "" : "." + language) + ".md");
        List<Entry> entries = new ArrayList<>();
        List<String> columns = List.of();
        String title = "";
        String area = "";
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("# ")) {
                title = line.substring(2);
            }
            if (line.startsWith("## ")) {
                area = line.substring(3);
            }
            Matcher head = HEAD.matcher(line);
            if (head.matches() && !line.contains("---")) {
                columns = List.of(head.group(1), head.group(2), head.group(3), head.group(4));
            }
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                entries.add(new Entry(
                        row.group(1),
                        Integer.parseInt(row.group(2)),
                        area,
                        unlinked(row.group(3)),
                        unlinked(row.group(4))));
            }
        }
        if (entries.isEmpty() || columns.isEmpty() || title.isEmpty()) {
            throw new IllegalStateException(page + " lists no problem type");
        }
        return new ProblemCatalogue(title, columns, entries);
    }

    private static String unlinked(String markdown) {
        return LINK.matcher(markdown).replaceAll("$1");
    }

    List<Entry> of(int status) {
        return entries.stream().filter(entry -> entry.status() == status).toList();
    }

    Optional<Entry> find(String slug) {
        return entries.stream().filter(entry -> entry.slug().equals(slug)).findFirst();
    }

    /** The types, and the words that stand around them on a page. */
    JsonNode json() {
        ObjectNode page = JsonNodeFactory.instance.objectNode();
        page.put("title", title);
        page.putObject("labels")
                .put("status", columns.get(1))
                .put("when", columns.get(2))
                .put("remedy", columns.get(3));
        ArrayNode all = page.putArray("problems");
        for (Entry entry : entries) {
            all.addObject()
                    .put("name", entry.slug())
                    .put("type", "/api/v1/problems/" + entry.slug())
                    .put("status", entry.status())
                    .put("area", entry.area())
                    .put("when", entry.when())
                    .put("remedy", entry.remedy());
        }
        return page;
    }
}
