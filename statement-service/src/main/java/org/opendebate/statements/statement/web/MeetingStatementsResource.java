package org.opendebate.statements.statement.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.TakesForm;
import org.opendebate.kit.problem.Interpreter;
import org.opendebate.kit.problem.Spoken;
import org.opendebate.statements.http.RequestTime;
import org.opendebate.statements.rules.Examination;
import org.opendebate.statements.rules.RuleOutcome;
import org.opendebate.statements.statement.StatementFiles;
import org.opendebate.statements.statement.SubmitStatement;

/** The statements of a meeting. */
@Path("/api/v1/meetings/{meetingId}")
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
public class MeetingStatementsResource {
    private final SubmitStatement submit;
    private final SubmissionForm form;
    private final SubmitOnce once;
    private final CallerIdentity identity;
    private final RequestTime time;

    MeetingStatementsResource(
            SubmitStatement submit, SubmissionForm form, SubmitOnce once, CallerIdentity identity, RequestTime time) {
        this.submit = submit;
        this.form = form;
        this.once = once;
        this.identity = identity;
        this.time = time;
    }

    /** What a check answers with; words is null where the file could not be read. */
    record CheckView(RuleOutcome.Outcome verdict, List<RuleOutcome> rules, StatementFiles.WordCount words)
            implements Spoken {
        @Override
        public CheckView in(Interpreter language) {
            return new CheckView(
                    verdict, rules.stream().map(rule -> rule.in(language)).toList(), words);
        }

        static CheckView of(Examination examined) {
            return new CheckView(
                    examined.judgement().verdict(),
                    examined.judgement().rules(),
                    examined.reading()
                            .map(read -> new StatementFiles.WordCount(read.count(), read.unit()))
                            .orElse(null));
        }
    }

    @POST
    @Path("/statements")
    @TakesForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "submitStatement", summary = "Submit a statement, and get a signed receipt")
    @APIResponseSchema(value = SubmissionAnswer.class, responseCode = "201")
    @RequestBodySchema(SubmissionParts.class)
    public Response submit(
            @PathParam("meetingId") UUID meetingId,
            @HeaderParam("Idempotency-Key") String key,
            @RestForm("metadata") String metadata,
            @RestForm(FileUpload.ALL) List<FileUpload> files)
            throws JsonProcessingException {
        return once.submit(form.read(meetingId, identity.caller(), metadata, files, time.now()), key);
    }

    @POST
    @Path("/statement-checks")
    @TakesForm
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "checkStatement", summary = "Judge a statement as if it were submitted, and store nothing")
    @RequestBodySchema(SubmissionParts.class)
    public CheckView check(
            @PathParam("meetingId") UUID meetingId,
            @RestForm("metadata") String metadata,
            @RestForm(FileUpload.ALL) List<FileUpload> files)
            throws JsonProcessingException {
        return CheckView.of(submit.check(form.read(meetingId, identity.caller(), metadata, files, time.now())));
    }
}
