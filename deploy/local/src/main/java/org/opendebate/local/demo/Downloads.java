package org.opendebate.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opendebate.local.client.Answer;

/** Puts published documents with their manifests into a folder. */
final class Downloads {

    private final Debate debate;
    private final Path folder;

    Downloads(Debate debate, Path folder) {
        this.debate = debate;
        this.folder = folder;
    }

    /** The document's manifest with its signature. */
    JsonNode document(String symbol, List<String> languages) {
        for (String language : languages) {
            for (String format : List.of("pdf", "docx", "html", "akn")) {
                byte[] form = debate.api()
                        .get("/api/v1/documents/" + symbol + "?format=" + format + "&language=" + language)
                        .expect(200)
                        .body();
                String ending = format.equals("akn") ? "xml" : format;
                write(symbol.replace('/', '-') + "-" + language + "." + ending, form);
            }
        }
        Answer manifest = debate.api()
                .get(debate.meeting() + "/compilation/manifest?symbol=" + symbol)
                .as(debate.secretariat())
                .expect(200);
        write(symbol.replace('/', '-') + "-manifest.json", manifest.body());
        return manifest.json();
    }

    private void write(String name, byte[] content) {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
