package org.opendebate.meetings.meeting.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.Cursor;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.http.Paging;
import org.opendebate.kit.idempotency.Fingerprint;
import org.opendebate.kit.idempotency.IdempotentWork;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.meetings.meeting.AnnounceMeeting;
import org.opendebate.meetings.meeting.CloseMeeting;
import org.opendebate.meetings.meeting.DraftMeeting;
import org.opendebate.meetings.meeting.MeetingChange;
import org.opendebate.meetings.meeting.MeetingPlace;
import org.opendebate.meetings.meeting.MeetingRecord;
import org.opendebate.meetings.meeting.MeetingState;
import org.opendebate.meetings.meeting.ReadMeetings;

/** Meetings: enter, look up, announce, close. */
@Path("/api/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
class MeetingsResource {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final DraftMeeting drafting;
    private final AnnounceMeeting announcement;
    private final CloseMeeting closing;
    private final ReadMeetings reading;
    private final IdempotentWork once;
    private final CallerIdentity identity;
    private final ObjectMapper json;

    MeetingsResource(
            DraftMeeting drafting,
            AnnounceMeeting announcement,
            CloseMeeting closing,
            ReadMeetings reading,
            IdempotentWork once,
            CallerIdentity identity,
            ObjectMapper json) {
        this.drafting = drafting;
        this.announcement = announcement;
        this.closing = closing;
        this.reading = reading;
        this.once = once;
        this.identity = identity;
        this.json = json;
    }

    record MeetingList(List<MeetingAnswer> meetings) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME})
    @APIResponseSchema(value = MeetingAnswer.class, responseCode = "201")
    public Response enter(
            @NotNull @Valid MeetingRequest request, @HeaderParam(IDEMPOTENCY_KEY) String key, @Context UriInfo uri) {
        Caller caller = identity.caller();
        return once.run(caller, key, fingerprint(uri, text(request)), request::entry, entry -> {
            MeetingRecord added = drafting.draft(caller, entry);
            URI location = URI.create(MeetingAnswer.path(added.meeting().id()));
            return new IdempotentWork.Answer(201, location, tag(added), MeetingAnswer.of(added.meeting()));
        });
    }

    @GET
    @APIResponseSchema(MeetingList.class)
    public Response list(
            @QueryParam("state") String state,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer limit,
            @Context UriInfo uri) {
        int size = Paging.limit(limit);
        Optional<MeetingState> wanted = Optional.ofNullable(state).map(MeetingsResource::state);
        Optional<MeetingPlace> place = Optional.ofNullable(after).map(MeetingsResource::place);
        List<MeetingRecord> found = reading.page(identity.caller(), wanted, place, size + 1);
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
    public Response one(@PathParam("id") String id, @Context Request request) {
        MeetingRecord found = reading.one(identity.caller(), Ids.meeting(id));
        EntityTag tag = ETags.of(found.version());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.ok(MeetingAnswer.of(found.meeting())).tag(tag).build()
                : unchanged.build();
    }

    @POST
    @Path("/{id}/announcement")
    @RolesAllowed(Role.SECRETARIAT_NAME)
    @APIResponseSchema(value = MeetingAnswer.class, responseCode = "200")
    public Response announce(
            @PathParam("id") String id,
            @HeaderParam(IDEMPOTENCY_KEY) String key,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return transition(id, key, headers, uri, announcement::announce);
    }

    @POST
    @Path("/{id}/closing")
    @RolesAllowed(Role.SECRETARIAT_NAME)
    @APIResponseSchema(value = MeetingAnswer.class, responseCode = "200")
    public Response close(
            @PathParam("id") String id,
            @HeaderParam(IDEMPOTENCY_KEY) String key,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return transition(id, key, headers, uri, closing::close);
    }

    private Response transition(
            String id, String key, HttpHeaders headers, UriInfo uri, Function<MeetingChange, MeetingRecord> step) {
        Caller caller = identity.caller();
        MeetingChange change = new MeetingChange(Ids.meeting(id), caller, version -> ETags.require(headers, version));
        return once.run(caller, key, fingerprint(uri, ""), () -> change, prepared -> {
            MeetingRecord changed = step.apply(prepared);
            return new IdempotentWork.Answer(200, null, tag(changed), MeetingAnswer.of(changed.meeting()));
        });
    }

    private static String fingerprint(UriInfo uri, String metadata) {
        return Fingerprint.of("POST", uri.getPath(), metadata, List.of());
    }

    private static String tag(MeetingRecord entry) {
        return "\"" + ETags.of(entry.version()).getValue() + "\"";
    }

    private String text(MeetingRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request that was read cannot be written", e);
        }
    }

    private static MeetingState state(String wire) {
        return MeetingState.ofWire(wire)
                .orElseThrow(
                        () -> Refusal.of(KitProblems.INVALID_FIELD, "The parameter state is not a meeting's state.")
                                .rule("state")
                                .found(wire)
                                .expected("one of draft, announced, closed, published"));
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
