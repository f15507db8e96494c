package org.opendebate.statements.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.problem.CallersLanguage;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.ProblemDocument;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.storage.ObjectStore;
import org.opendebate.kit.storage.StoredObject;
import org.opendebate.kit.storage.Uploads;
import org.opendebate.kit.trace.Tracing;
import org.opendebate.statements.statement.SubmitByKey;
import org.opendebate.statements.submission.UploadedFile;

/**
 * Submits one item under its own key, as if it had come by itself when its batch came, and writes down what it would have
 * been answered. Whatever a client would repeat is repeated, for a time.
 */
@ApplicationScoped
class SubmitItem {
    private static final Logger LOG = Logger.getLogger(SubmitItem.class);

    private final Batches batches;
    private final BatchQueue queue;
    private final SubmitByKey submit;
    private final ObjectStore store;
    private final Uploads uploads;
    private final Audit audit;
    private final BatchSettings settings;
    private final ObjectMapper json;
    private final Clock clock;
    private final CallersLanguage language;
    private final Tracing tracing;

    SubmitItem(
            Batches batches,
            BatchQueue queue,
            SubmitByKey submit,
            ObjectStore store,
            Uploads uploads,
            Audit audit,
            BatchSettings settings,
            ObjectMapper json,
            @SystemTime Clock clock,
            CallersLanguage language,
            Tracing tracing) {
        this.batches = batches;
        this.queue = queue;
        this.submit = submit;
        this.store = store;
        this.uploads = uploads;
        this.audit = audit;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.language = language;
        this.tracing = tracing;
    }

    @ActivateRequestContext
    void submit(UUID batchId, int number) {
        SubmissionBatch batch = batches.find(batchId).orElseThrow();
        BatchItem item = batches.item(batchId, number).orElseThrow();
        if (item.result().isPresent()) {
            return;
        }
        language.accept(batch.language());
        // a trace of its own: the batch's request was answered long ago, and had two hundred of these
        tracing.later("batch item", null, () -> submit(batch, item));
    }

    private void submit(SubmissionBatch batch, BatchItem item) {
        try {
            taken(batch, item);
        } catch (JsonProcessingException e) {
            refused(batch, item, ProblemDocument.of(e, path(batch), batch.language()), null);
        } catch (RuntimeException e) {
            failed(batch, item, e);
        }
    }

    private void taken(SubmissionBatch batch, BatchItem item) throws JsonProcessingException {
        Map<String, UploadedFile> files = new HashMap<>();
        SubmitByKey.Answer answer;
        try {
            for (Map.Entry<String, StoredObject> file : item.files().entrySet()) {
                files.put(file.getKey(), copy(file.getValue()));
            }
            answer = submit.submit(batch.meetingId(), batch.caller(), item.metadata(), files, batch.time(), item.key());
        } finally {
            files.values().forEach(SubmitItem::delete);
        }
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        QuarkusTransaction.requiringNew()
                .run(() -> finish(batch, item, answer.status(), answer.location(), body, Map.of()));
    }

    private void failed(SubmissionBatch batch, BatchItem item, RuntimeException failure) {
        Refusal refusal = refusal(failure);
        if (refusal != null && !isToBeRepeated(refusal)) {
            refused(batch, item, refusal);
            return;
        }
        Tracing.currentFailed(failure);
        Instant now = clock.instant();
        Duration pause =
                refusal == null ? settings.retryEvery() : refusal.retryAfter().orElse(settings.retryEvery());
        Instant first = queue.postpone(batch.id(), item.number(), now, now.plus(pause));
        Duration most = refusal == null ? settings.failFor() : settings.retryFor();
        if (now.isBefore(first.plus(most))) {
            LOG.warnf(
                    "item tried again batch=%s item=%d pause=%s because=%s",
                    batch.id(), item.number(), pause, failure.toString());
            return;
        }
        if (refusal != null) {
            refused(batch, item, refusal);
            return;
        }
        String traceId = Span.current().getSpanContext().getTraceId();
        LOG.errorf(failure, "item failed batch=%s item=%d", batch.id(), item.number());
        refused(
                batch,
                item,
                Refusal.of(
                                KitProblems.INTERNAL_ERROR,
                                "Nothing was changed, or the change is whole. Try again; if it stays, name the trace id.")
                        .with("traceId", traceId));
    }

    private static Refusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    /** What says for itself that it may go better the next time. */
    private static boolean isToBeRepeated(Refusal refusal) {
        return refusal.retryAfter().isPresent()
                || refusal.type().status() >= 500
                || refusal.type().equals(KitProblems.CHANGED_MEANWHILE);
    }

    private void refused(SubmissionBatch batch, BatchItem item, Refusal refusal) {
        String rule = refusal.members().get("rule") instanceof String named ? named : null;
        refused(batch, item, ProblemDocument.of(refusal, path(batch), batch.language()), rule);
    }

    private void refused(SubmissionBatch batch, BatchItem item, ProblemDocument problem, String rule) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("method", "POST");
        detail.put("problem", problem.slug());
        detail.put("status", problem.status());
        detail.put("batch", batch.id().toString());
        detail.put("item", item.number());
        if (rule != null) {
            detail.put("rule", rule);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> finish(batch, item, problem.status(), null, written(problem), detail));
    }

    /** @param refusal what the audit tells of a refusal; empty for none */
    private void finish(
            SubmissionBatch batch,
            BatchItem item,
            int status,
            String location,
            String answer,
            Map<String, Object> refusal) {
        if (!batches.finish(batch.id(), item.number(), status, location, answer, clock.instant())) {
            return;
        }
        // what a statement has taken is kept for good by now, and stays
        uploads.giveUp(item.files().values().stream().map(StoredObject::key).toList());
        if (!refusal.isEmpty()) {
            audit.record(
                    batch.caller(),
                    "request.refuse",
                    "meetings/" + batch.meetingId() + "/statements",
                    "refused",
                    refusal);
        }
    }

    private String written(ProblemDocument problem) {
        try {
            return json.writeValueAsString(problem.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written", e);
        }
    }

    private static String path(SubmissionBatch batch) {
        return "/api/v1/meetings/" + batch.meetingId() + "/statements";
    }

    private UploadedFile copy(StoredObject object) {
        try {
            Path copy = Files.createTempFile("batch", ".part");
            Files.write(copy, store.bytes(object.key(), object.sha256()));
            return new UploadedFile(copy, object);
        } catch (IOException e) {
            throw new UncheckedIOException("no copy of an object could be written", e);
        }
    }

    private static void delete(UploadedFile copy) {
        try {
            Files.deleteIfExists(copy.path());
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary copy cannot be deleted", e);
        }
    }
}
