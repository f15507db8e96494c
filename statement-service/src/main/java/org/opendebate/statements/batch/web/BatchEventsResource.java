package org.opendebate.statements.batch.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.AnswerJson;
import org.opendebate.kit.http.Draining;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.batch.BatchItem;
import org.opendebate.statements.batch.BatchSettings;
import org.opendebate.statements.batch.ReadBatches;
import org.opendebate.statements.batch.SubmissionBatch;

/**
 * The results of a batch as server-sent events, each when it is there, and {@code done} after the last. The number of an
 * event is that of the result: whoever comes again with Last-Event-ID is told what came after it.
 */
@Path("/api/v1/meetings/{meetingId}/statements/batches/{batchId}/events")
@RolesAllowed({Role.SECRETARIAT_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME})
@RunOnVirtualThread
@Tag(name = "Statements")
public class BatchEventsResource {
    private static final Logger LOG = Logger.getLogger(BatchEventsResource.class);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final ReadBatches read;
    private final BatchSettings settings;
    private final CallerIdentity identity;
    private final AnswerJson json;
    private final Draining draining;

    BatchEventsResource(
            ReadBatches read, BatchSettings settings, CallerIdentity identity, AnswerJson json, Draining draining) {
        this.read = read;
        this.settings = settings;
        this.identity = identity;
        this.json = json;
        this.draining = draining;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "followBatch",
            summary = "The results of a batch as server-sent events, from the one after Last-Event-ID on")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public void follow(
            @PathParam("meetingId") UUID meetingId,
            @PathParam("batchId") UUID batchId,
            @HeaderParam("Last-Event-ID") String last,
            @Context SseEventSink sink,
            @Context Sse sse)
            throws JsonProcessingException, InterruptedException {
        SubmissionBatch batch = read.see(meetingId, batchId, identity.caller());
        int after = number(last);
        try (sink) {
            tell(batch, after, sse, sink);
        } catch (CompletionException e) {
            LOG.debugf(e, "who followed went away batch=%s", batch.id());
        }
    }

    private static int number(String last) {
        try {
            return last == null ? 0 : Integer.parseUnsignedInt(last.strip());
        } catch (NumberFormatException e) {
            throw Refusal.of(KitProblems.BAD_REQUEST, "Last-Event-ID is none of this batch's.")
                    .rule("last-event-id")
                    .found(last)
                    .expected("the id of the last event that came")
                    .remedy("Send the id as it came, or leave it out.");
        }
    }

    private void tell(SubmissionBatch batch, int after, Sse sse, SseEventSink sink)
            throws JsonProcessingException, InterruptedException {
        long end = System.nanoTime() + settings.tellFor().toNanos();
        long spoken = System.nanoTime();
        int told = after;
        send(sink, sse.newEventBuilder().comment("results of a batch").build());
        while (!sink.isClosed() && !draining.hasBegun() && System.nanoTime() < end) {
            for (BatchItem item : read.doneAfter(batch, told)) {
                told = item.result().orElseThrow().order();
                send(sink, event(sse, "item", BatchItemView.of(item), told));
                spoken = System.nanoTime();
            }
            if (told >= batch.items()) {
                send(sink, event(sse, "done", BatchView.BatchCounts.of(read.items(batch)), told));
                return;
            }
            if (System.nanoTime() - spoken > settings.heartbeat().toNanos()) {
                send(sink, sse.newEventBuilder().comment("still working").build());
                spoken = System.nanoTime();
            }
            Thread.sleep(LOOK);
        }
    }

    /** Waits until it is on its way: who reads slowly is not told faster. */
    private static void send(SseEventSink sink, OutboundSseEvent event) {
        sink.send(event).toCompletableFuture().join();
    }

    private OutboundSseEvent event(Sse sse, String name, Object data, int id) throws JsonProcessingException {
        return sse.newEventBuilder()
                .name(name)
                .id(Integer.toString(id))
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(String.class, new String(json.write(data), StandardCharsets.UTF_8))
                .build();
    }
}
