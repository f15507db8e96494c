package org.opendebate.statements.statement.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.idempotency.Fingerprint;
import org.opendebate.kit.idempotency.IdempotentWork;
import org.opendebate.statements.meeting.InTime;
import org.opendebate.statements.statement.Overtaken;
import org.opendebate.statements.statement.Statements;
import org.opendebate.statements.statement.SubmitByKey;
import org.opendebate.statements.statement.SubmitStatement;
import org.opendebate.statements.submission.Submission;
import org.opendebate.statements.submission.UploadedFile;

/** Submits under an idempotency key, and answers as the request for it is answered. */
@ApplicationScoped
class SubmitOnce implements SubmitByKey {
    /** So often a submission is prepared again when another one of the same author came in between. */
    private static final int TRIES = 5;

    private final SubmitStatement submit;
    private final SubmissionForm form;
    private final MetadataJson metadataJson;
    private final IdempotentWork work;
    private final SubmissionMetrics metrics;

    SubmitOnce(
            SubmitStatement submit,
            SubmissionForm form,
            MetadataJson metadataJson,
            IdempotentWork work,
            SubmissionMetrics metrics) {
        this.metrics = metrics;
        this.submit = submit;
        this.form = form;
        this.metadataJson = metadataJson;
        this.work = work;
    }

    @Override
    public Answer submit(
            UUID meetingId, Caller caller, String metadata, Map<String, UploadedFile> files, InTime time, String key)
            throws JsonProcessingException {
        Submission submission = form.of(meetingId, caller, metadata, files::get, time);
        try (Response answer = measured(SubmissionMetrics.Way.BATCH, submission, key)) {
            return new Answer(answer.getStatus(), answer.getHeaderString("Location"), (byte[]) answer.getEntity());
        }
    }

    /** @param key the Idempotency-Key; null for none */
    Response submit(Submission submission, String key) {
        return measured(SubmissionMetrics.Way.REQUEST, submission, key);
    }

    private Response measured(SubmissionMetrics.Way way, Submission submission, String key) {
        long begun = System.nanoTime();
        AtomicReference<String> verdict = new AtomicReference<>();
        SubmissionMetrics.Outcome outcome = SubmissionMetrics.Outcome.FAILED;
        try {
            Response answer = submit(submission, key, verdict::set);
            outcome = SubmissionMetrics.Outcome.of(verdict.get());
            return answer;
        } catch (RuntimeException e) {
            outcome = SubmissionMetrics.Outcome.of(e);
            throw e;
        } finally {
            metrics.answered(way, outcome, submission.meetingId(), Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** @param made is told the verdict on the version that is made, if one is made now */
    private Response submit(Submission submission, String key, Consumer<String> made) {
        String fingerprint = Fingerprint.of(
                "POST",
                "/api/v1/meetings/" + submission.meetingId() + "/statements",
                metadataJson.canonical(submission.metadata()),
                List.of(hash(submission.statement()), hash(submission.coverLetter()), hash(submission.evidence())));
        for (int tries = 1; ; tries++) {
            try {
                return work.run(submission.caller(), key, fingerprint, () -> submit.prepare(submission), prepared -> {
                    Statements.Versioned version = submit.commit(prepared);
                    made.accept(version.version().verdict());
                    return created(version);
                });
            } catch (Overtaken e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static IdempotentWork.Answer created(Statements.Versioned made) {
        return new IdempotentWork.Answer(
                201,
                URI.create("/api/v1/statements/" + made.statement().id()),
                StatementTags.quoted(made.statement()),
                SubmissionAnswer.of(made));
    }

    private static String hash(UploadedFile file) {
        return file == null ? "-" : file.sha256();
    }
}
