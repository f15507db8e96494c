package org.opendebate.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.local.client.Multipart;
import org.opendebate.local.identity.LocalRole;

/** What comes in before the deadline, among it what does not come as it should. */
final class ProcedureArrivals {

    private static final String COMPILATION = ProcedureDocuments.COMPILATION;

    private final Debate debate;
    private final Officer officer;

    ProcedureArrivals(Debate debate, Officer officer) {
        this.debate = debate;
        this.officer = officer;
    }

    /** As they usually come; one comes twice, one is signed by somebody who has left. */
    void national() {
        debate.clockTo(12, 11, 0, 0);
        for (String code : List.of("ARG", "BRA", "CAN", "EGY", "IDN", "JPN", "KAZ", "SGP", "TUR", "VAT")) {
            submit(sample(code)).endsAs(COMPILATION);
        }
        Sample twice = sample("BRA");
        JsonNode second = debate.api()
                .post(debate.meeting() + "/statements")
                .as(debate.sender(twice))
                .multipart(debate.submission(twice))
                .expect(201)
                .json();
        officer.of("BRA")
                .note("handed in twice: version "
                        + second.path("statement").path("version").asInt());
        debate.progress().say("handed in again: BRA, as the next version");

        Sample signedByAPredecessor = sample("ETH");
        submit(signedByAPredecessor).endsAs(COMPILATION).note("letter signed by the former Chargé: warned");
    }

    /** Kazakhstan adds to its statement in Russian what it says in English. */
    void translated() {
        Officer.Entry kazakhstan = officer.of("KAZ");
        debate.api()
                .put(kazakhstan.path() + "/translations/en")
                .as(debate.sender(sample("KAZ")))
                .header("If-Match", kazakhstan.tag(debate))
                .bytes(Multipart.DOCX, debate.samples().bytes("full/translation.docx"))
                .expect(200);
        kazakhstan.note("with a translation into English beside it");
        debate.progress().say("added: what the statement of KAZ says in English");
    }

    /** Canada for three, of which each confirms; Indonesia for a group; both have national statements too. */
    void jointAndForAGroup() {
        Sample canada = sample("CAN");
        Map<String, Object> joint = new LinkedHashMap<>(debate.metadata(canada));
        joint.put("kind", "joint");
        joint.put("joint", List.of("JPN", "KOR"));
        Officer.Entry entry =
                submit("CAN, JPN and KOR", canada, joint, "full/joint.docx").endsAs(COMPILATION);
        for (String code : List.of("JPN", "KOR")) {
            debate.api()
                    .post(entry.path() + "/confirmations")
                    .as(() -> debate.token(LocalRole.DELEGATE, Optional.of(code)))
                    .json(Map.of("confirmed", true))
                    .change(entry.path(), 200);
            debate.progress().say("confirmed by " + code + ": the joint statement of CAN, JPN and KOR");
        }
        entry.note("joint; confirmed by JPN and KOR");

        Sample indonesia = sample("IDN");
        Map<String, Object> group = new LinkedHashMap<>(debate.metadata(indonesia));
        group.put("kind", "group");
        group.put(
                "group",
                Map.of(
                        "name",
                        "Group of Friends of Safe Peacekeeping",
                        "members",
                        List.of("BGD", "IDN", "RWA", "URY")));
        submit("IDN for a group", indonesia, group, "full/group.docx")
                .endsAs(COMPILATION)
                .note("on behalf of a group of four");
    }

    /** Two come without a cover letter: one is completed; what becomes of the other, the review decides. */
    void incomplete() {
        debate.clockTo(14, 11, 0, 0);
        Sample completed = sample("JOR");
        Officer.Entry jordan = submitWithoutLetter(completed).endsAs(COMPILATION);
        debate.api()
                .put(jordan.path() + "/cover-letter")
                .as(debate.sender(completed))
                .bytes(Multipart.DOCX, debate.samples().bytes(completed.coverLetter()))
                .change(jordan.path(), 200);
        jordan.note("cover letter came later");
        debate.progress().say("completed: JOR, by its cover letter");
        submitWithoutLetter(sample("ESP")).endsAs(COMPILATION);
    }

    void returned() {
        Sample sample = debate.samples().of(Sample.Scenario.RETURNED);
        Officer.Entry entry = submit(sample).endsAs(COMPILATION);
        debate.api()
                .post(entry.path() + "/return")
                .as(debate.secretariat())
                .json(Map.of(
                        "reason",
                        sample.returnReason(),
                        "remarks",
                        List.of(Map.of("place", "p[1]", "text", "The debate named here is another one."))))
                .change(entry.path(), 200);
        debate.api()
                .put(entry.path() + "/document")
                .as(debate.sender(sample))
                .bytes(
                        Multipart.DOCX,
                        debate.samples().bytes(sample.secondVersion().statement()))
                .change(entry.path(), 200);
        entry.note("returned, sent in again as version 2");
        debate.progress().say("returned and sent in again: " + sample.who());
    }

    void withdrawn() {
        Sample sample = debate.samples().of(Sample.Scenario.WITHDRAWN);
        Officer.Entry entry = submit(sample).endsAs("withdrawn-by-delegation");
        debate.api()
                .post(entry.path() + "/withdrawal")
                .as(debate.sender(sample))
                .json(Map.of("reason", sample.withdrawalReason()))
                .change(entry.path(), 200);
        entry.note("withdrawn by the delegation");
        debate.progress().say("withdrawn: " + sample.who());
    }

    /** On the day of the meeting, entered by the Secretariat. */
    void briefingsAndCouncil() {
        debate.clockTo(24, 13, 30, 0);
        debate.samples()
                .where(sample -> "briefing".equals(sample.kind()))
                .forEach(sample -> submit(sample).endsAs(COMPILATION));
        for (String code : List.of("CHN", "EST", "FRA", "MEX", "RUS", "TUN")) {
            submit(sample(code)).endsAs(COMPILATION);
        }
    }

    private Officer.Entry submit(Sample sample) {
        return submit(sample.who(), sample, debate.metadata(sample), sample.statement());
    }

    private Officer.Entry submit(String from, Sample sample, Map<String, Object> metadata, String statement) {
        Multipart parts = new Multipart()
                .json("metadata", metadata)
                .file("statement", statement, debate.samples().bytes(statement));
        if (sample.coverLetter() != null) {
            parts.file("coverLetter", sample.coverLetter(), debate.samples().bytes(sample.coverLetter()));
        }
        return send(from, sample, parts);
    }

    private Officer.Entry submitWithoutLetter(Sample sample) {
        return send(
                        sample.who(),
                        sample,
                        new Multipart()
                                .json("metadata", debate.metadata(sample))
                                .file(
                                        "statement",
                                        sample.statement(),
                                        debate.samples().bytes(sample.statement())))
                .note("stored as incomplete: no cover letter");
    }

    private Officer.Entry send(String from, Sample sample, Multipart parts) {
        JsonNode answer = debate.api()
                .post(debate.meeting() + "/statements")
                .as(debate.sender(sample))
                .multipart(parts)
                .expect(201)
                .json();
        debate.progress()
                .say("handed in: " + from + " (" + sample.language() + "), "
                        + answer.path("statement").path("state").asText());
        return officer.entry(from, sample.language())
                .is(answer.path("statement").path("id").asText());
    }

    private Sample sample(String code) {
        return debate.samples().of(code);
    }
}
