package org.opendebate.local.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.opendebate.local.client.Api;
import org.opendebate.local.client.Multipart;

/** The close, the e-mail that came three minutes before it, and a grant for one that came after. */
final class ProcedureDeadline {

    private final Debate debate;
    private final Officer officer;

    ProcedureDeadline(Debate debate, Officer officer) {
        this.debate = debate;
        this.officer = officer;
    }

    /** At the end of the new day in New York. */
    void closes() {
        debate.clockTo(24, 23, 59, 57);
        Api.await(
                "the close at the end of 24 May in New York",
                () -> Optional.of(debate.state()).filter("closed"::equals));
        debate.progress().say("closed by itself");
    }

    /** Peru wrote to the Secretariat at 23:57; the message is kept as evidence. */
    void enteredByTheSecretariat() {
        debate.clockTo(25, 9, 5, 0);
        Sample peru = debate.samples().of("PER");
        Map<String, Object> metadata = new LinkedHashMap<>(debate.metadata(peru));
        metadata.put("receivedVia", "e-mail");
        metadata.put("receivedAt", Instant.parse("2021-05-25T03:57:11Z").toString());
        String id = debate.api()
                .post(debate.meeting() + "/statements")
                .as(debate.secretariat())
                .multipart(new Multipart()
                        .json("metadata", metadata)
                        .file("statement", peru.statement(), debate.samples().bytes(peru.statement()))
                        .file(
                                "coverLetter",
                                peru.coverLetter(),
                                debate.samples().bytes(peru.coverLetter()))
                        .file("evidence", "full/evidence.txt", debate.samples().bytes("full/evidence.txt")))
                .expect(201)
                .json()
                .path("statement")
                .path("id")
                .asText();
        officer.entry("PER", peru.language())
                .is(id)
                .note("entered by the Secretariat: e-mail of 23:57 kept as evidence")
                .endsAs(ProcedureDocuments.COMPILATION);
        debate.progress().say("entered by the Secretariat: PER, by e-mail of 24 May 23:57");
    }

    /** Nepal is late, is refused, gets a grant and comes again; Lebanon is late and gets none. */
    void lateGrant() {
        refused("LBN");
        officer.entry("LBN", debate.samples().of("LBN").language())
                .note("refused: after the close")
                .endsAs("refused");
        Sample nepal = debate.samples().of(Sample.Scenario.LATE);
        refused(nepal.code());
        debate.api()
                .post(debate.meeting() + "/late-grants")
                .as(debate.secretariat())
                .json(Map.of(
                        "delegation", nepal.code(),
                        "reason", "The mission's building had no power on the evening of 24 May.",
                        "until", "2021-05-25T22:00:00Z"))
                .expect(201);
        debate.progress().say("granted: " + nepal.code() + " may come until 18:00 on 25 May");
        String id = debate.api()
                .post(debate.meeting() + "/statements")
                .as(debate.sender(nepal))
                .multipart(debate.submission(nepal))
                .expect(201)
                .json()
                .path("statement")
                .path("id")
                .asText();
        officer.entry(nepal.code(), nepal.language())
                .is(id)
                .note("late, under a grant until 25 May 18:00")
                .endsAs(ProcedureDocuments.COMPILATION);
        debate.progress().say("handed in under the grant: " + nepal.code());
    }

    private void refused(String code) {
        Sample sample = debate.samples().of(code);
        debate.api()
                .post(debate.meeting() + "/statements")
                .as(debate.sender(sample))
                .multipart(debate.submission(sample))
                .answer()
                .expectProblem(409, "meeting-closed");
        debate.progress().say("refused: " + code + ", after the close");
    }
}
