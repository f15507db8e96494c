package org.opendebate.meetings.council;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.meetings.Problems;
import org.opendebate.meetings.delegation.DelegationCode;
import org.opendebate.meetings.delegation.Register;

/** The Council of a month over HTTP. */
@Path("/api/v1/council")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@Tag(name = "Council")
class CouncilResource {
    private final Council council;
    private final Register register;

    CouncilResource(Council council, Register register) {
        this.council = council;
        this.register = register;
    }

    /** A member with the name that it had at the beginning of the month. */
    @Schema(name = "MemberOfTheMonth")
    record Member(String delegation, String name, boolean permanent) {}

    record CouncilOfTheMonth(int year, int month, String president, String presidentName, List<Member> members) {}

    @GET
    @Path("/{month}")
    @APIResponseSchema(CouncilOfTheMonth.class)
    @Operation(operationId = "getCouncilOfMonth", summary = "Who sits on the Council in a month, and who presides")
    public Response of(@PathParam("month") String text, @Context Request request) {
        YearMonth month = month(text);
        CouncilYear year = council.in(month.getYear()).orElseThrow(() -> notOnRecord(month.getYear()));
        DelegationCode president = year.president(month.getMonth());
        CouncilOfTheMonth answer = new CouncilOfTheMonth(
                month.getYear(),
                month.getMonthValue(),
                president.value(),
                name(president, month),
                year.members().stream()
                        .map(member -> new Member(
                                member.delegation().value(), name(member.delegation(), month), member.permanent()))
                        .toList());
        // it has no version: the tag is made of all that is shown
        EntityTag tag = new EntityTag(Sha256.of(answer.toString().getBytes(StandardCharsets.UTF_8)));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return unchanged == null ? Response.ok(answer).tag(tag).build() : unchanged.build();
    }

    static Refusal notOnRecord(int year) {
        return Refusal.of(
                        Problems.COUNCIL_UNKNOWN,
                        Sentence.of("The Council's membership of {year} is not on record.")
                                .with("year", Year.of(year)))
                .rule("council-on-record")
                .found(year)
                .remedy("Ask for a year whose elected members have been entered.");
    }

    private String name(DelegationCode code, YearMonth month) {
        return register.runningName(code, month.atDay(1)).orElse(code.value());
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.of(KitProblems.INVALID_FIELD, "The month is not of the form year-month.")
                    .rule("month")
                    .found(text)
                    .expected("such as 2021-05");
        }
    }
}
