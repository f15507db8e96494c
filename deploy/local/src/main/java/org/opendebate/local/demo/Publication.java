package org.opendebate.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opendebate.local.client.Answer;
import org.opendebate.local.client.Api;
import org.opendebate.local.client.DebateFailed;
import org.opendebate.local.client.Hashes;

/** The compilation is drafted from the seal, published under its symbol, and fetched as anybody can. */
final class Publication {

    private static final String SYMBOL = "S/2021/501";
    /** Form asked for, and the ending of the file that is left. */
    private static final Map<String, String> FORMS = forms();

    private final Debate debate;

    Publication(Debate debate) {
        this.debate = debate;
    }

    void awaitDraft() {
        JsonNode compilation = Api.await(
                "the draft of the compilation",
                () -> Optional.of(debate.compilation())
                        .filter(json -> "drafted".equals(json.path("state").asText())));
        debate.progress()
                .say("compilation drafted: " + compilation.path("annexes").size() + " annexes");
    }

    void publish() {
        debate.clockTo(28, 15, 0, 0);
        Map<String, Object> publication = new LinkedHashMap<>();
        publication.put("seal", 1);
        publication.put("symbol", SYMBOL);
        publication.put("letterDate", "2021-05-26");
        publication.put("documentDate", "2021-05-28");
        debate.api()
                .post(debate.meeting() + "/compilation/publication")
                .as(debate.secretariat())
                .json(publication)
                .expect(201);
        debate.progress().say("published as " + SYMBOL);
    }

    /**
     * Leaves the document's forms, the manifest, and what its receipts are proved with in a folder.
     *
     * @throws DebateFailed when a form is not the one that the manifest names by its hash
     */
    Manifest download(Path folder) {
        Map<String, String> hashes = new LinkedHashMap<>();
        FORMS.forEach((format, ending) -> {
            byte[] form = debate.api()
                    .get("/api/v1/documents/" + SYMBOL + "?format=" + format)
                    .expect(200)
                    .body();
            write(folder.resolve("compilation." + ending), form);
            hashes.put(format, Hashes.sha256(form));
        });
        Answer manifest = debate.api()
                .get(debate.meeting() + "/compilation/manifest")
                .as(debate.secretariat())
                .expect(200);
        write(folder.resolve("manifest.json"), manifest.body());
        debate.signatures()
                .require(
                        "the manifest",
                        manifest.json().path("manifest"),
                        manifest.json().path("jws"));
        Manifest published = Manifest.of(manifest.json());
        hashes.forEach((format, hash) -> {
            if (!hash.equals(published.outputSha256(format))) {
                throw new DebateFailed("the " + format + " that was served is not the one of the manifest");
            }
        });
        new Keepsakes(debate, folder).keep(published.statements());
        return published;
    }

    private void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            debate.progress().say("wrote " + file.getFileName() + ", " + content.length + " bytes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> forms() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("docx", "docx");
        forms.put("pdf", "pdf");
        forms.put("html", "html");
        forms.put("akn", "xml");
        return forms;
    }
}
