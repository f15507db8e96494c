package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The statements of the demo as their authors wrote them. */
final class Samples {
    private static final Path FOLDER = Repository.file("deploy/local/samples");

    /**
     * A statement as it should stand in the compilation.
     *
     * @param author the delegation's code, or the briefer's key
     * @param document the Word file that was sent last
     * @param body the text without its notes, by line
     * @param notes the notes' texts, in their order
     */
    record Sample(
            String author,
            Path document,
            String speaker,
            String kind,
            String scenario,
            List<String> body,
            List<String> notes) {
        boolean isAnnex() {
            return scenario.equals("normal") || scenario.equals("returned");
        }
    }

    private Samples() {}

    static List<Sample> all() {
        try {
            List<Sample> samples = new ArrayList<>();
            for (JsonNode row :
                    new ObjectMapper().readTree(FOLDER.resolve("samples.json").toFile())) {
                String text = row.path("secondVersion")
                        .path("text")
                        .asText(row.path("text").asText());
                samples.add(sample(row, Repository.read(FOLDER.resolve(text))));
            }
            return samples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sample sample(JsonNode row, String text) {
        String[] parts = text.split("\n---\n", 2);
        List<String> notes = parts.length == 1 ? List.of() : lines(parts[1]);
        String author = row.hasNonNull("code")
                ? row.path("code").asText()
                : row.path("briefer").asText();
        return new Sample(
                author,
                FOLDER.resolve(row.path("secondVersion")
                        .path("statement")
                        .asText(row.path("statement").asText())),
                row.path("speaker").path("name").asText(),
                row.path("kind").asText(),
                row.path("scenario").asText(),
                lines(parts[0]),
                notes);
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
