package org.opendebate.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.opendebate.local.client.Answer;
import org.opendebate.local.client.Api;
import org.opendebate.local.client.Multipart;
import org.opendebate.local.identity.LocalRole;

/** The presidency drafts, the Secretariat announces; the meeting is postponed. */
final class ProcedureMeeting {

    private final Debate debate;

    ProcedureMeeting(Debate debate) {
        this.debate = debate;
    }

    private Supplier<String> presidency() {
        return () -> debate.token(LocalRole.PRESIDENCY, Optional.of("CHN"));
    }

    /** China, which presides in May, enters the meeting for the 20th and files the letter, its annex and its enclosure. */
    void draftedByThePresidency() {
        debate.clockTo(5, 10, 0, 0);
        ObjectNode meeting = (ObjectNode) debate.json("meeting.json");
        meeting.put("date", "2021-05-20");
        ((ObjectNode) meeting.withArray("briefers").get(1)).put("confirmed", false);
        Answer drafted = debate.api()
                .post("/api/v1/meetings")
                .as(presidency())
                .json(meeting)
                .expect(201);
        debate.meetingIs("/api/v1/meetings/" + drafted.json().path("id").asText());
        debate.progress().say("drafted by the presidency: a debate on 20 May; one briefer is to be confirmed");
        paper("letter", "letter.docx", "en");
        paper("concept-note", "concept-note.docx", "zh");
        paper("guidance-note-file", "guidance-note.docx", "en");
    }

    /** The guidance note lets a statement without a cover letter be stored as incomplete. */
    void announcedByTheSecretariat() {
        ObjectNode note = (ObjectNode) debate.json("guidance-note.json");
        note.putObject("incomplete").put("cover-letter", "store");
        debate.api()
                .put(debate.meeting() + "/guidance-note")
                .as(debate.secretariat())
                .json(note)
                .change(debate.meeting(), 200);
        debate.api()
                .post(debate.meeting() + "/announcement")
                .as(debate.secretariat())
                .json(Map.of())
                .change(debate.meeting(), 200);
        debate.progress().say("announced by the Secretariat, with its guidance note");
    }

    /** Ethiopia's Chargé d'affaires leaves on 9 May. */
    void chargeChanges() {
        String path = "/api/v1/delegations/ETH/representatives";
        debate.api()
                .put(path)
                .as(debate.secretariat())
                .json(Map.of(
                        "representatives",
                        List.of(
                                Map.of(
                                        "role", "charge-d-affaires",
                                        "name", "Selamawit Gebre-Tsadik",
                                        "adInterim", true,
                                        "from", "2021-01-11",
                                        "until", "2021-05-09"),
                                Map.of(
                                        "role", "permanent-representative",
                                        "name", "Dawit Alemayehu Woldegiorgis",
                                        "adInterim", false,
                                        "from", "2021-05-10"))))
                .change(path, 200);
        debate.progress().say("register: Ethiopia's Chargé d'affaires a.i. is followed by a Permanent Representative");
    }

    void postponed() {
        debate.clockTo(7, 16, 0, 0);
        debate.api()
                .post(debate.meeting() + "/postponement")
                .as(debate.secretariat())
                .json(Map.of("date", "2021-05-24", "reason", "At the request of the presidency."))
                .change(debate.meeting(), 200);
        Answer meeting =
                debate.api().get(debate.meeting()).as(debate.secretariat()).expect(200);
        debate.progress()
                .say("postponed to 24 May; due and close moved together, to "
                        + meeting.json().path("close").asText());
    }

    /** Until then the seal is blocked. */
    void brieferConfirmed() {
        ObjectNode meeting = (ObjectNode) debate.api()
                .get(debate.meeting())
                .as(debate.secretariat())
                .expect(200)
                .json();
        meeting.withArray("briefers").forEach(briefer -> ((ObjectNode) briefer).put("confirmed", true));
        debate.api()
                .patch(debate.meeting())
                .as(debate.secretariat())
                .bytes(
                        "application/merge-patch+json",
                        Api.write(Map.of("briefers", meeting.get("briefers")))
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .change(debate.meeting(), 200);
        debate.progress().say("the second briefer is confirmed");
    }

    private void paper(String kind, String file, String language) {
        debate.api()
                .put(debate.meeting() + "/" + kind)
                .as(presidency())
                .multipart(new Multipart()
                        .json("metadata", Map.of("language", language, "date", "2021-05-05"))
                        .file("file", file, debate.samples().bytes(file)))
                .change(debate.meeting(), 200);
        debate.progress().say(kind + " filed by the presidency (original: " + language + ")");
    }
}
