package org.opendebate.meetings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One of the register's comma-separated files: a head line, then rows without quotes or commas inside a field. */
public record FactsFile(String name, String text) {

    /** Reads the file of this name beside the register's other facts. */
    public static FactsFile read(String name) {
        try (InputStream in = FactsFile.class.getResourceAsStream("/register/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the register's file " + name + " is missing");
            }
            return new FactsFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the register's file " + name + " cannot be read", e);
        }
    }

    /** The rows, each by column; a field may be empty, but none may be missing. */
    public List<Map<String, String>> rows() {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        String[] head = lines.getFirst().split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            if (fields.length != head.length) {
                throw new IllegalStateException(
                        name + ": a row has " + fields.length + " fields instead of " + head.length + ": " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < head.length; i++) {
                row.put(head[i], fields[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
