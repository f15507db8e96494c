package org.opendebate.statements.batch.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.TakesForm;
import org.opendebate.kit.idempotency.Fingerprint;
import org.opendebate.kit.idempotency.IdempotentWork;
import org.opendebate.statements.batch.ReadBatches;
import org.opendebate.statements.batch.SubmissionBatch;
import org.opendebate.statements.batch.TakeBatch;
import org.opendebate.statements.http.RequestTime;
import org.opendebate.statements.meeting.InTime;

/** Many submissions in one request. */
@Path("/api/v1/meetings/{meetingId}/statements/batches")
@RolesAllowed({Role.SECRETARIAT_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
public class BatchesResource {
    private final BatchForm form;
    private final TakeBatch take;
    private final ReadBatches read;
    private final IdempotentWork work;
    private final CallerIdentity identity;
    private final RequestTime time;

    BatchesResource(
            BatchForm form,
            TakeBatch take,
            ReadBatches read,
            IdempotentWork work,
            CallerIdentity identity,
            RequestTime time) {
        this.form = form;
        this.take = take;
        this.read = read;
        this.work = work;
        this.identity = identity;
        this.time = time;
    }

    @POST
    @TakesForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "submitBatch",
            summary = "Submit many statements in one request; each is judged afterwards as if it had come by itself")
    @APIResponseSchema(value = BatchView.class, responseCode = "202")
    @RequestBodySchema(BatchParts.class)
    public Response submit(
            @PathParam("meetingId") UUID meetingId,
            @HeaderParam("Idempotency-Key") String key,
            MultipartFormDataInput parts,
            @Context HttpHeaders headers)
            throws JsonProcessingException {
        Caller caller = identity.caller();
        InTime came = time.now();
        BatchForm.Read batch = form.read(parts);
        String language = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        String fingerprint = Fingerprint.of("POST", path(meetingId), batch.canonical(), batch.hashes());
        return work.run(
                caller,
                key,
                fingerprint,
                () -> take.prepare(new TakeBatch.Given(meetingId, caller, language, came, batch.items())),
                prepared -> taken(take.commit(prepared), prepared));
    }

    private static IdempotentWork.Answer taken(SubmissionBatch batch, TakeBatch.Prepared prepared) {
        return new IdempotentWork.Answer(
                202,
                URI.create(path(batch.meetingId()) + "/" + batch.id()),
                null,
                BatchView.of(batch, prepared.items()));
    }

    private static String path(UUID meetingId) {
        return "/api/v1/meetings/" + meetingId + "/statements/batches";
    }

    @GET
    @Path("/{batchId}")
    @Operation(operationId = "getBatch", summary = "What became of each submission of a batch")
    @APIResponseSchema(value = BatchView.class, responseCode = "200")
    public BatchView get(@PathParam("meetingId") UUID meetingId, @PathParam("batchId") UUID batchId) {
        SubmissionBatch batch = read.see(meetingId, batchId, identity.caller());
        return BatchView.of(batch, read.items(batch));
    }
}
