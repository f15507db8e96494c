package org.opendebate.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opendebate.local.client.Answer;
import org.opendebate.local.client.DebateFailed;
import org.opendebate.local.client.Multipart;

/** Delegations send in their statements; the Secretariat enters those of the Council and of the briefers. */
final class Submissions {

    private static final int FIRST_DAY = 12;
    private static final int DAYS = 6;

    private final Debate debate;

    Submissions(Debate debate) {
        this.debate = debate;
    }

    /** Malformed ones: each is refused with its rule, and nothing of it is stored. */
    void refusals() {
        debate.clockTo(11, 9, 0, 0);
        Sample sample = nationals().getFirst();
        byte[] statement = debate.samples().bytes(sample.statement());
        byte[] letter = debate.samples().bytes(sample.coverLetter());
        Map<String, Object> unknown = new LinkedHashMap<>(debate.metadata(sample));
        unknown.put("delegation", "ATL");

        refuse(
                "a text file that calls itself .docx",
                sample,
                new Multipart()
                        .json("metadata", debate.metadata(sample))
                        .file("statement", "statement.docx", "not a Word file".getBytes(StandardCharsets.UTF_8))
                        .file("coverLetter", sample.coverLetter(), letter));
        refuse(
                "an empty file",
                sample,
                new Multipart()
                        .json("metadata", debate.metadata(sample))
                        .file("statement", "statement.docx", new byte[0])
                        .file("coverLetter", sample.coverLetter(), letter));
        refuse(
                "a statement without cover letter",
                sample,
                new Multipart()
                        .json("metadata", debate.metadata(sample))
                        .file("statement", "statement.docx", statement));
        Answer answer = debate.api()
                .post(debate.meeting() + "/statements")
                .as(debate.secretariat())
                .multipart(new Multipart()
                        .json("metadata", unknown)
                        .file("statement", "statement.docx", statement)
                        .file("coverLetter", sample.coverLetter(), letter))
                .answer();
        tell("an unknown delegation", answer);
        tell(
                "a caller without a token",
                debate.api()
                        .post(debate.meeting() + "/statements")
                        .multipart(debate.submission(sample))
                        .answer());
    }

    /** Statements of delegations, on several days up to the last minute. */
    void nationalStatements() {
        check(nationals().getFirst());
        List<List<Sample>> groups = Debate.groups(nationals(), DAYS);
        for (int day = 0; day < groups.size(); day++) {
            debate.clockTo(FIRST_DAY + 2 * day, 11, 0, 0);
            groups.get(day).forEach(debate::submit);
        }
    }

    /** One comes back with a reason and is sent again, corrected. */
    void returned() {
        Sample sample = debate.samples().of(Sample.Scenario.RETURNED);
        byte[] corrected = debate.samples().bytes(sample.secondVersion().statement());
        String path = path(sample);
        debate.api()
                .post(path + "/return")
                .as(debate.secretariat())
                .json(Map.of("reason", sample.returnReason()))
                .change(path, 200);
        debate.progress().say("returned: " + sample.who() + ", \"" + sample.returnReason() + "\"");
        debate.api()
                .put(path + "/document")
                .as(debate.sender(sample))
                .bytes(Multipart.DOCX, corrected)
                .change(path, 200);
        debate.ledger().submittedAgain(sample, corrected);
        debate.progress().say("submitted again: " + sample.who());
    }

    void withdrawn() {
        Sample sample = debate.samples().of(Sample.Scenario.WITHDRAWN);
        String path = path(sample);
        debate.api()
                .post(path + "/withdrawal")
                .as(debate.sender(sample))
                .json(Map.of("reason", sample.withdrawalReason()))
                .change(path, 200);
        debate.ledger().withdrawn(sample);
        debate.progress().say("withdrawn: " + sample.who() + ", \"" + sample.withdrawalReason() + "\"");
    }

    /** On the day of the meeting. */
    void briefingsAndCouncil() {
        debate.clockTo(24, 13, 30, 0);
        debate.samples().where(sample -> sample.via() == Sample.Via.SECRETARIAT).forEach(debate::submit);
    }

    /** What a delegate can ask before the submission: every rule with its outcome, and nothing is stored. */
    private void check(Sample sample) {
        Answer answer = debate.api()
                .post(debate.meeting() + "/statement-checks")
                .as(debate.sender(sample))
                .multipart(debate.submission(sample))
                .expect(200);
        debate.progress()
                .say("checked before submission: " + sample.who() + ", "
                        + answer.json().path("verdict").asText());
    }

    private void refuse(String what, Sample sample, Multipart parts) {
        tell(
                what,
                debate.api()
                        .post(debate.meeting() + "/statements")
                        .as(debate.sender(sample))
                        .multipart(parts)
                        .answer());
    }

    private void tell(String what, Answer answer) {
        if (answer.status() < 400 || answer.status() >= 500 || answer.problem().isEmpty()) {
            throw new DebateFailed(what + " should be refused with a problem, but came back as " + answer.status());
        }
        debate.progress().say("refused: " + what + " (" + answer.status() + " " + answer.problem() + ")");
    }

    private List<Sample> nationals() {
        return debate.samples()
                .where(sample -> sample.via() != Sample.Via.SECRETARIAT && sample.scenario() != Sample.Scenario.LATE);
    }

    private String path(Sample sample) {
        return "/api/v1/statements/" + debate.ledger().statement(sample);
    }
}
