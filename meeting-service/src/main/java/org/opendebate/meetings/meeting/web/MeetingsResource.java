package org.opendebate.meetings.meeting.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.Cursor;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.http.Paging;
import org.opendebate.kit.idempotency.IdempotentWork;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.OneOf;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.meetings.meeting.AmendPlan;
import org.opendebate.meetings.meeting.AnnounceMeeting;
import org.opendebate.meetings.meeting.CloseMeeting;
import org.opendebate.meetings.meeting.DraftMeeting;
import org.opendebate.meetings.meeting.MeetingChange;
import org.opendebate.meetings.meeting.MeetingPlace;
import org.opendebate.meetings.meeting.MeetingRecord;
import org.opendebate.meetings.meeting.MeetingState;
import org.opendebate.meetings.meeting.ReadMeetings;

/** Meetings: enter, look up, amend, announce, close. */
@Path("/api/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@Tag(name = "Meetings")
class MeetingsResource {
    private static final OneOf STATES = new OneOf(
            Arrays.stream(MeetingState.values()).map(MeetingState::wire).toList());

    private final DraftMeeting drafting;
    private final AnnounceMeeting announcement;
    private final CloseMeeting closing;
    private final AmendPlan amending;
    private final PlanPatch patches;
    private final ReadMeetings reading;
    private final Transitions transitions;
    private final IdempotentWork once;
    private final CallerIdentity identity;

    MeetingsResource(
            DraftMeeting drafting,
            AnnounceMeeting announcement,
            CloseMeeting closing,
            AmendPlan amending,
            PlanPatch patches,
            ReadMeetings reading,
            Transitions transitions,
            IdempotentWork once,
            CallerIdentity identity) {
        this.drafting = drafting;
        this.announcement = announcement;
        this.closing = closing;
        this.amending = amending;
        this.patches = patches;
        this.reading = reading;
        this.transitions = transitions;
        this.once = once;
        this.identity = identity;
    }

    record MeetingList(List<MeetingAnswer> meetings) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME})
    @APIResponseSchema(value = MeetingAnswer.class, responseCode = "201")
    @Operation(
            operationId = "enterMeeting",
            summary = "Enter a meeting, as a draft that its presidency and the Secretariat see")
    public Response enter(
            @NotNull @Valid MeetingRequest request,
            @HeaderParam(Transitions.IDEMPOTENCY_KEY) String key,
            @Context UriInfo uri) {
        Caller caller = identity.caller();
        return once.run(caller, key, transitions.fingerprint(uri, request), request::entry, entry -> {
            MeetingRecord added = drafting.draft(caller, entry);
            URI location = URI.create(MeetingAnswer.path(added.meeting().id()));
            return new IdempotentWork.Answer(201, location, Transitions.tag(added), MeetingAnswer.of(added.meeting()));
        });
    }

    @GET
    @APIResponseSchema(MeetingList.class)
    @Operation(operationId = "listMeetings", summary = "The meetings that the caller may see, page by page")
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("sandbox") @DefaultValue("false") boolean sandbox,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        int size = Paging.limit(limit);
        Optional<MeetingState> wanted = Optional.ofNullable(state).map(MeetingsResource::state);
        Optional<MeetingPlace> place = Optional.ofNullable(after).map(MeetingsResource::place);
        List<MeetingRecord> found = reading.page(identity.caller(), sandbox, wanted, place, size + 1);
        List<MeetingRecord> shown = found.subList(0, Math.min(size, found.size()));
        Response.ResponseBuilder answer = Response.ok(new MeetingList(shown.stream()
                .map(MeetingRecord::meeting)
                .map(MeetingAnswer::of)
                .toList()));
        if (found.size() > size) {
            var last = shown.getLast().meeting();
            answer.header("Link", Paging.next(uri, Cursor.of(last.plan().date(), last.id())));
        }
        return answer.build();
    }

    @GET
    @Path("/{id}")
    @APIResponseSchema(MeetingAnswer.class)
    @Operation(operationId = "getMeeting", summary = "One meeting, with its deadlines and the papers that announce it")
    public Response one(@PathParam("id") String id, @Context Request request) {
        MeetingRecord found = reading.one(identity.caller(), Ids.meeting(id));
        EntityTag tag = ETags.of(found.version());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.ok(MeetingAnswer.of(found.meeting())).tag(tag).build()
                : unchanged.build();
    }

    /**
     * Changes the plan by a JSON merge patch: a draft's by its presidency or the Secretariat, later by the Secretariat
     * alone; from the announcement on all but the date and the marks, after the seal the link to the record alone.
     */
    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME})
    @RequestBodySchema(MeetingRequest.class)
    @APIResponseSchema(MeetingAnswer.class)
    @Operation(operationId = "amendMeeting", summary = "Change the plan of a meeting by a JSON merge patch")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response amend(@PathParam("id") String id, JsonNode patch, @Context HttpHeaders headers) {
        MeetingChange change =
                new MeetingChange(Ids.meeting(id), identity.caller(), version -> ETags.require(headers, version));
        MeetingRecord changed = amending.amend(change, plan -> patches.apply(plan, patch));
        return Response.ok(MeetingAnswer.of(changed.meeting()))
                .tag(ETags.of(changed.version()))
                .build();
    }

    @POST
    @Path("/{id}/announcement")
    @RolesAllowed(Role.SECRETARIAT_NAME)
    @APIResponseSchema(value = MeetingAnswer.class, responseCode = "200")
    @Operation(operationId = "announceMeeting", summary = "Announce a meeting, from when on all delegations see it")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response announce(
            @PathParam("id") String id,
            @HeaderParam(Transitions.IDEMPOTENCY_KEY) String key,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return transitions.run(id, key, headers, uri, null, announcement::announce);
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(Role.SECRETARIAT_NAME)
    @APIResponseSchema(value = MeetingAnswer.class, responseCode = "200")
    @Operation(operationId = "closeMeeting", summary = "Close a meeting before its time")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER, required = true)
    public Response close(
            @PathParam("id") String id,
            @HeaderParam(Transitions.IDEMPOTENCY_KEY) String key,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return transitions.run(id, key, headers, uri, null, closing::close);
    }

    private static MeetingState state(String wire) {
        return MeetingState.ofWire(wire)
                .orElseThrow(
                        () -> Refusal.of(KitProblems.INVALID_FIELD, "The parameter state is not a meeting's state.")
                                .rule("state")
                                .found(wire)
                                .expected(STATES));
    }

    private static MeetingPlace place(String after) {
        List<String> values = Cursor.parse(after, 2).values();
        try {
            return new MeetingPlace(LocalDate.parse(values.get(0)), Ids.meeting(values.get(1)));
        } catch (RuntimeException e) {
            throw Refusal.of(KitProblems.INVALID_FIELD, "The parameter after is not a place in this list.")
                    .rule("after")
                    .found(after)
                    .remedy("Take the address of the next page from the Link header; do not build it.");
        }
    }
}
