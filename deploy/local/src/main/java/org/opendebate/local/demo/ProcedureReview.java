package org.opendebate.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.local.client.Answer;
import org.opendebate.local.client.Api;

/** The Secretariat decides: a waiver, acceptances, a seal that is revoked and made again. */
final class ProcedureReview {

    private final Debate debate;
    private final Officer officer;

    ProcedureReview(Debate debate, Officer officer) {
        this.debate = debate;
        this.officer = officer;
    }

    /** Spain's cover letter never came; the Secretariat lets the statement stand without it. */
    void waiver() {
        debate.clockTo(25, 18, 30, 0);
        Officer.Entry spain = officer.of("ESP");
        debate.api()
                .post(spain.path() + "/waivers")
                .as(debate.secretariat())
                .json(Map.of(
                        "rule", "cover-letter",
                        "because", "The original was seen by the Secretariat; the scanner of the mission is broken."))
                .change(spain.path(), 200);
        spain.note("cover letter waived by the Secretariat");
        debate.progress().say("waived: the cover letter of ESP");
    }

    /** All that are undecided, with one request. */
    void acceptAll() {
        List<Map<String, Object>> wanted = new ArrayList<>();
        for (Officer.Entry entry : officer.taken()) {
            JsonNode statement = debate.api()
                    .get(entry.path())
                    .as(debate.secretariat())
                    .expect(200)
                    .json();
            if (statement.path("state").asText().equals("submitted")) {
                wanted.add(Map.of(
                        "id",
                        entry.statement(),
                        "version",
                        statement.path("version").asInt()));
            }
        }
        debate.api()
                .post(debate.meeting() + "/statements/acceptances")
                .as(debate.secretariat())
                .json(Map.of("statements", wanted))
                .expect(200);
        debate.progress().say("accepted: " + wanted.size() + " statements with one request");
    }

    /** Blocked by a briefer who is to be confirmed, made, revoked for a title, made again; gives the last one's number. */
    int sealedRevokedAndSealedAgain(Runnable confirmation) {
        debate.clockTo(26, 10, 0, 0);
        debate.api()
                .post(seal())
                .as(debate.secretariat())
                .json(Map.of())
                .answer()
                .expectProblem(409, "seal-blocked");
        debate.progress().say("refused: the seal, as a briefer is to be confirmed");
        confirmation.run();
        sealNow();
        debate.api().delete(seal()).as(debate.secretariat()).change(seal(), 200);
        Officer.Entry estonia = officer.of("EST");
        debate.api()
                .patch(estonia.path())
                .as(debate.secretariat())
                .json(Map.of(
                        "speaker",
                        Map.of(
                                "name", "Liisa Tammsaar",
                                "title", "Minister of Foreign Affairs of Estonia",
                                "level", "minister")))
                .change(estonia.path(), 200);
        accept(estonia);
        estonia.note("title corrected after the first seal, which was revoked for it");
        debate.progress().say("seal revoked, the title of EST's speaker corrected and accepted");
        return sealNow();
    }

    void accept(Officer.Entry entry) {
        debate.api()
                .post(entry.path() + "/acceptance")
                .as(debate.secretariat())
                .json(Map.of())
                .change(entry.path(), 200);
    }

    /** Seals as soon as this is possible; gives the seal's number. */
    int sealNow() {
        JsonNode made = Api.await("a seal", () -> {
            Answer answer = debate.api()
                    .post(seal())
                    .as(debate.secretariat())
                    .json(Map.of())
                    .answer();
            // what confirms a briefer is told by an event
            return Optional.of(answer).filter(given -> given.status() == 201).map(Answer::json);
        });
        debate.progress()
                .say("sealed: number " + made.path("number").asInt() + ", "
                        + made.path("statements").size() + " statements");
        return made.path("number").asInt();
    }

    private String seal() {
        return debate.meeting() + "/statements/seal";
    }
}
