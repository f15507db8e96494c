package org.opendebate.meetings.council;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.ETags;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.meetings.delegation.DelegationCode;

/** A year of the Council over HTTP. */
@Path("/api/v1/council/{year: [0-9]{4}}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@Tag(name = "Council")
class CouncilYearResource {
    private final Council council;
    private final EnterCouncil entering;
    private final CallerIdentity identity;

    CouncilYearResource(Council council, EnterCouncil entering, CallerIdentity identity) {
        this.council = council;
        this.entering = entering;
        this.identity = identity;
    }

    /** The members whose term begins with the year, in any order. */
    record ElectedRequest(
            @NotNull @Size(min = Succession.NEW_SEATS, max = Succession.NEW_SEATS)
            List<@NotNull @Pattern(regexp = "[A-Z]{2,8}", message = "must be 2 to 8 capital letters") String> elected) {

        List<DelegationCode> codes() {
            List<DelegationCode> codes =
                    elected.stream().map(DelegationCode::new).toList();
            if (codes.stream().distinct().count() < codes.size()) {
                throw Refusal.of(KitProblems.INVALID_FIELD, "A member is elected once.")
                        .rule("elected-different")
                        .found(elected)
                        .expected("five different codes");
            }
            return codes;
        }
    }

    @Schema(name = "MemberOfTheYear")
    record Member(String delegation, boolean permanent) {}

    /** @param month such as 2021-05 */
    @Schema(name = "PresidencyOfTheMonth")
    record Presidency(String month, String delegation) {}

    /** @param members in English alphabetical order */
    record CouncilYearAnswer(int year, List<Member> members, List<Presidency> presidencies) {
        static CouncilYearAnswer of(CouncilYear council) {
            return new CouncilYearAnswer(
                    council.year(),
                    council.members().stream()
                            .map(member -> new Member(member.delegation().value(), member.permanent()))
                            .toList(),
                    Arrays.stream(Month.values())
                            .map(month -> new Presidency(
                                    YearMonth.of(council.year(), month).toString(),
                                    council.president(month).value()))
                            .toList());
        }
    }

    @GET
    @APIResponseSchema(CouncilYearAnswer.class)
    @Operation(operationId = "getCouncilYear", summary = "The members of the Council in a year, and its presidencies")
    public Response get(@PathParam("year") int year, @Context Request request) {
        CouncilYear found = council.in(year).orElseThrow(() -> CouncilResource.notOnRecord(year));
        EntityTag tag = tag(found);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null
                ? Response.ok(CouncilYearAnswer.of(found)).tag(tag).build()
                : unchanged.build();
    }

    /** A year that is not on record is entered without If-Match. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.SECRETARIAT_NAME)
    @APIResponse(
            responseCode = "201",
            description = "Entered for the first time",
            content = @Content(schema = @Schema(implementation = CouncilYearAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "Entered anew",
            content = @Content(schema = @Schema(implementation = CouncilYearAnswer.class)))
    @Operation(operationId = "enterCouncilYear", summary = "Enter the members that were elected for a year")
    @Parameter(name = HttpHeaders.IF_MATCH, in = ParameterIn.HEADER)
    public Response put(
            @PathParam("year") int year, @NotNull @Valid ElectedRequest request, @Context HttpHeaders headers) {
        Seen seen = new Seen(headers);
        CouncilYear entered = entering.enter(identity.caller(), year, seen::require, request.codes());
        // as a header, since created() would make the address absolute, with this service's own port
        Response.ResponseBuilder answer = seen.onRecord
                ? Response.ok()
                : Response.status(Response.Status.CREATED).header(HttpHeaders.LOCATION, "/api/v1/council/" + year);
        return answer.entity(CouncilYearAnswer.of(entered)).tag(tag(entered)).build();
    }

    /** The precondition of an entry, which at the same time learns whether there was one before. */
    private static final class Seen {
        private final HttpHeaders headers;
        private boolean onRecord;

        Seen(HttpHeaders headers) {
            this.headers = headers;
        }

        void require(Optional<CouncilYear> year) {
            onRecord = year.isPresent();
            List<String> ifMatch = headers.getRequestHeader(HttpHeaders.IF_MATCH);
            if (year.isPresent()) {
                ETags.require(ifMatch, tag(year.get()));
            } else if (ifMatch != null && !ifMatch.isEmpty()) {
                throw Refusal.of(KitProblems.PRECONDITION_FAILED, "There is no such year to be changed.")
                        .rule("if-match")
                        .found(String.join(", ", ifMatch))
                        .expected("no If-Match for a year that is not on record");
            }
        }
    }

    /** A year has no version: the tag is made of all that it is. */
    private static EntityTag tag(CouncilYear council) {
        return new EntityTag(Sha256.of(council.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
