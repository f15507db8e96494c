package org.opendebate.local.demo;

import java.util.Map;
import org.opendebate.local.client.Answer;
import org.opendebate.local.client.Multipart;

/** The Secretariat prepares the meeting of the letter of 5 May 2021 and announces it. */
final class Announcement {

    private final Debate debate;

    Announcement(Debate debate) {
        this.debate = debate;
    }

    void prepare() {
        debate.clockTo(5, 10, 0, 0);
        Answer created = debate.api()
                .post("/api/v1/meetings")
                .as(debate.secretariat())
                .bytes("application/json", debate.samples().bytes("meeting.json"))
                .expect(201);
        debate.meetingIs("/api/v1/meetings/" + created.json().path("id").asText());
        debate.progress()
                .say("meeting created, due by "
                        + created.json().path("due").asText() + ", President: "
                        + created.json().path("president").path("name").asText() + " ("
                        + created.json().path("president").path("delegation").asText() + ")");
        debate.api()
                .put(debate.meeting() + "/guidance-note")
                .as(debate.secretariat())
                .bytes("application/json", debate.samples().bytes("guidance-note.json"))
                .change(debate.meeting(), 200);
        debate.progress().say("guidance note set");
        paper("letter", "letter.docx", "en");
        paper("concept-note", "concept-note.docx", "zh");
    }

    void announce() {
        debate.api()
                .post(debate.meeting() + "/announcement")
                .as(debate.secretariat())
                .json(Map.of())
                .change(debate.meeting(), 200);
        debate.progress().say("meeting announced");
    }

    private void paper(String kind, String file, String language) {
        debate.api()
                .put(debate.meeting() + "/" + kind)
                .as(debate.secretariat())
                .multipart(new Multipart()
                        .json("metadata", Map.of("language", language, "date", "2021-05-05"))
                        .file("file", file, debate.samples().bytes(file)))
                .change(debate.meeting(), 200);
        debate.progress().say(kind + " filed (original: " + language + ")");
    }
}
