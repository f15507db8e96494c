package org.opendebate.statements.review.web;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.Cursor;
import org.opendebate.kit.http.Paging;
import org.opendebate.kit.idempotency.Fingerprint;
import org.opendebate.kit.idempotency.IdempotentWork;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.review.Comment;
import org.opendebate.statements.review.CommentOnStatement;

/** The comments on one statement: for the Secretariat alone. */
@Path("/api/v1/statements/{id}/comments")
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Review")
public class CommentsResource {
    private final CommentOnStatement comments;
    private final IdempotentWork work;
    private final CallerIdentity identity;

    CommentsResource(CommentOnStatement comments, IdempotentWork work, CallerIdentity identity) {
        this.comments = comments;
        this.work = work;
        this.identity = identity;
    }

    /**
     * A comment to be written.
     *
     * @param rule the id of the rule that it is about; null for none
     * @param place in the statement; null for the whole
     */
    record CommentRequest(
            @NotBlank @Size(max = 4000) String text,

            @Size(max = 100) @Pattern(regexp = "[a-z]+(-[a-z]+)*", message = "is not a rule's id")
            String rule,

            @Size(max = 300) String place) {}

    /**
     * A comment as it was written.
     *
     * @param version the version of the statement that was current then
     * @param by the reviewer, as the subject of the token
     */
    record CommentView(UUID id, int version, Instant at, String by, String text, String rule, String place) {
        static CommentView of(Comment comment) {
            return new CommentView(
                    comment.id(),
                    comment.version(),
                    comment.writtenAt(),
                    comment.writtenBy(),
                    comment.text(),
                    comment.rule().orElse(null),
                    comment.place().orElse(null));
        }
    }

    /** A page of a list. */
    @Schema(name = "CommentPage")
    record Page(List<CommentView> comments) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "commentOnStatement", summary = "Write a comment on a statement for the other reviewers")
    @APIResponseSchema(value = CommentView.class, responseCode = "201")
    public Response write(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid CommentRequest request) {
        Caller caller = identity.caller();
        String fingerprint =
                Fingerprint.of("POST", "/api/v1/statements/" + id + "/comments", request.toString(), List.of());
        Comment.Remark remark = new Comment.Remark(request.text().strip(), request.rule(), request.place());
        return work.run(
                caller,
                key,
                fingerprint,
                () -> remark,
                written -> new IdempotentWork.Answer(
                        201, null, null, CommentView.of(comments.write(id, caller, written))));
    }

    @GET
    @Operation(operationId = "listComments", summary = "The comments on a statement, page by page")
    @APIResponseSchema(value = Page.class, responseCode = "200")
    public Response list(
            @PathParam("id") UUID id,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        int size = Paging.limit(limit);
        List<Comment> found = comments.of(id, identity.caller(), after == null ? null : place(after), size + 1);
        List<CommentView> shown =
                found.stream().limit(size).map(CommentView::of).toList();
        Response.ResponseBuilder page = Response.ok(new Page(shown));
        if (found.size() > size) {
            page.header("Link", Paging.next(uri, Cursor.of(shown.getLast().id())));
        }
        return page.build();
    }

    private static UUID place(String after) {
        String id = Cursor.parse(after, 1).values().getFirst();
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(KitProblems.INVALID_FIELD, "The parameter after is not a place in this list.")
                    .rule("after")
                    .found(after)
                    .remedy("Take the address of the next page from the Link header; do not build it.");
        }
    }
}
