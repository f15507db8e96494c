package org.opendebate.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.local.client.Answer;
import org.opendebate.local.client.Api;

/** The announcing letter, with its annex and its enclosure, becomes a document of the Council. */
final class ProcedureLetter {

    static final String LETTER = "S/2021/440";

    private final Debate debate;
    private final Officer officer;
    private final Downloads downloads;

    ProcedureLetter(Debate debate, Officer officer, Path folder) {
        this.debate = debate;
        this.officer = officer;
        this.downloads = new Downloads(debate, folder);
    }

    void published() {
        debate.clockTo(6, 15, 0, 0);
        Api.await("the publication of " + LETTER, () -> {
                    Answer answer = debate.api()
                            .post(debate.meeting() + "/letter/publication")
                            .as(debate.secretariat())
                            .json(Map.of(
                                    "symbol", LETTER, "documentDate", "2021-05-06", "languages", List.of("en", "zh")))
                            .answer();
                    // what was announced a moment ago is still on its way, and so are its files
                    return Optional.of(answer)
                            .filter(given -> !List.of("meeting-not-found", "meeting-not-yet-known", "letter-not-ready")
                                    .contains(given.problem()));
                })
                .expect(201);
        debate.progress().say("the letter is published as " + LETTER + " in en, zh");
        JsonNode manifest = downloads.document(LETTER, List.of("en", "zh"));
        Api.await(
                "the letter's symbol in the meeting",
                () -> Optional.of(debate.api()
                                .get(debate.meeting())
                                .as(debate.secretariat())
                                .expect(200)
                                .json()
                                .path("letterSymbol")
                                .asText())
                        .filter(LETTER::equals));
        List<String> parts = new ArrayList<>();
        manifest.path("manifest")
                .path("parts")
                .forEach(part -> parts.add(part.path("part").asText() + " ("
                        + part.path("language").asText() + ")"));
        officer.letter(LETTER, parts);
    }
}
