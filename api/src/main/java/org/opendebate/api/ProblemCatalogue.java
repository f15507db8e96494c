package org.opendebate.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The problem types, as {@code docs/problems.md} lists them. */
record ProblemCatalogue(List<Entry> entries) {
    private static final Pattern ROW = Pattern.compile("\\| `([a-z0-9-]+)` \\| (\\d{3}) \\| (.+) \\| (.+) \\|");

    /**
     * A problem type.
     *
     * @param area the heading under which it stands
     * @param when it is answered, and {@code remedy} what to do then; both in the code marks of Markdown
     */
    record Entry(String slug, int status, String area, String when, String remedy) {}

    static ProblemCatalogue read(Path page) throws IOException {
        List<Entry> entries = new ArrayList<>();
        String area = "";
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("## ")) {
                area = line.substring(3);
            }
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                entries.add(new Entry(row.group(1), Integer.parseInt(row.group(2)), area, row.group(3), row.group(4)));
            }
        }
        if (entries.isEmpty()) {
            throw new IllegalStateException(page + " lists no problem type");
        }
        return new ProblemCatalogue(entries);
    }

    List<Entry> of(int status) {
        return entries.stream().filter(entry -> entry.status() == status).toList();
    }

    Optional<Entry> find(String slug) {
        return entries.stream().filter(entry -> entry.slug().equals(slug)).findFirst();
    }

    JsonNode json() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Entry entry : entries) {
            all.addObject()
                    .put("name", entry.slug())
                    .put("type", "/api/v1/problems/" + entry.slug())
                    .put("status", entry.status())
                    .put("area", entry.area())
                    .put("when", entry.when())
                    .put("remedy", entry.remedy());
        }
        return all;
    }
}
