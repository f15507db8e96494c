package org.opendebate.statements.statement.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.Cursor;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.http.Paging;
import org.opendebate.kit.problem.Interpreter;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Spoken;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.statements.statement.Queue;
import org.opendebate.statements.statement.ReviewQueue;
import org.opendebate.statements.statement.Statement;

/** The statements of a meeting, page by page: the Secretariat's queue, and everybody else's list. */
@Path("/api/v1/meetings/{meetingId}")
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Statements")
public class QueueResource {
    private final ReviewQueue queue;
    private final CallerIdentity identity;

    QueueResource(ReviewQueue queue, CallerIdentity identity) {
        this.queue = queue;
        this.identity = identity;
    }

    /** What the list is narrowed to; each may be left out. */
    public static class Narrowed {
        @QueryParam("state")
        @Pattern(
                regexp = "incomplete|awaiting|submitted|accepted|returned|withdrawn",
                message = "must be one of: incomplete, awaiting, submitted, accepted, returned, withdrawn")
        String state;

        @QueryParam("delegation")
        @Pattern(regexp = "[A-Z]{2,8}", message = "is not a delegation's code")
        String delegation;

        @QueryParam("kind")
        @Pattern(
                regexp = "national|group|joint|council-member|briefing",
                message = "must be one of: national, group, joint, council-member, briefing")
        String kind;

        @QueryParam("language")
        @Pattern(regexp = "ar|zh|en|fr|ru|es", message = "must be one of: ar, zh, en, fr, ru, es")
        String language;

        @QueryParam("verdict")
        @Pattern(regexp = "pass|warn|fail", message = "must be one of: pass, warn, fail")
        String verdict;

        @QueryParam("scan")
        @Pattern(
                regexp = "not-scanned|pending|clean|infected",
                message = "must be one of: not-scanned, pending, clean, infected")
        String scan;

        /** A reviewer's subject, {@code me}, or {@code none}; for the Secretariat. */
        @QueryParam("assignee")
        String assignee;

        Queue.Filter filter(Caller caller) {
            return new Queue.Filter(
                    state,
                    delegation,
                    kind,
                    language,
                    verdict,
                    scan,
                    AssigneeResource.ME.equals(assignee) ? caller.subject() : assignee);
        }
    }

    /**
     * A statement in the list.
     *
     * @param assignee left out where there is none, and for whoever is not the Secretariat
     */
    record EntryView(@JsonUnwrapped StatementView statement, String assignee) {
        EntryView in(Interpreter language) {
            return new EntryView(statement.in(language), assignee);
        }

        static EntryView of(ReviewQueue.Listed listed) {
            return new EntryView(StatementView.of(listed.seen()), assigneeOf(listed));
        }
    }

    /**
     * A page of a list.
     *
     * @param counts how many statements are in each state under the other filters; for whoever sees them all
     */
    @Schema(name = "StatementPage")
    record Page(List<EntryView> statements, Map<String, Long> counts) implements Spoken {
        @Override
        public Page in(Interpreter language) {
            return new Page(statements.stream().map(entry -> entry.in(language)).toList(), counts);
        }
    }

    @GET
    @Path("/statements")
    @Operation(
            operationId = "listStatements",
            summary = "The statements of a meeting that the caller may see, page by page")
    @APIResponseSchema(value = Page.class, responseCode = "200")
    public Response list(
            @PathParam("meetingId") UUID meetingId,
            @jakarta.validation.Valid @BeanParam Narrowed narrowed,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers) {
        int size = Paging.limit(limit);
        Caller caller = identity.caller();
        ReviewQueue.Part part =
                queue.list(meetingId, caller, narrowed.filter(caller), after == null ? null : place(after), size + 1);
        List<ReviewQueue.Listed> found = part.statements();
        EntityTag tag = ETags.told(tag(part), headers);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            return unchanged
                    .tag(tag)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                    .build();
        }
        List<ReviewQueue.Listed> shown = found.subList(0, Math.min(size, found.size()));
        Response.ResponseBuilder page = Response.ok(
                        new Page(shown.stream().map(EntryView::of).toList(), part.counts()))
                .tag(tag);
        if (found.size() > size) {
            page.header(
                    "Link",
                    Paging.next(uri, Cursor.of(statement(shown.getLast()).id())));
        }
        return page.build();
    }

    private static String assigneeOf(ReviewQueue.Listed listed) {
        return listed.assignment() == null
                ? null
                : listed.assignment().assignee().orElse(null);
    }

    private static Statement statement(ReviewQueue.Listed listed) {
        return listed.seen().statement().statement();
    }

    /** Weak, since it says which statements in which revision, not which bytes. */
    private static EntityTag tag(ReviewQueue.Part part) {
        StringBuilder all = new StringBuilder();
        part.statements()
                .forEach(listed -> all.append(statement(listed).id())
                        .append(' ')
                        .append(statement(listed).revision())
                        .append(' ')
                        .append(assigneeOf(listed))
                        .append('\n'));
        all.append(part.counts());
        return new EntityTag(
                Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 32), true);
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
