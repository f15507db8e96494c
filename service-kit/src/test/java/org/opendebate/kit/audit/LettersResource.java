package org.opendebate.kit.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/** Of the tests: a letter that is read, hidden, and refused. */
@Path("/api/v1/letters")
@RunOnVirtualThread
public class LettersResource {
    @GET
    @Path("/draft")
    @RolesAllowed("delegate")
    @RecordedRead("letter.read")
    public Response draft() {
        return Response.ok("Excellency").build();
    }

    @GET
    @Path("/hidden")
    @PermitAll
    @RecordedRead("letter.read")
    public Response hidden() {
        throw Refusal.of(KitProblems.NOT_FOUND, "There is no such letter, or it is not yours to see.");
    }

    @POST
    @Path("/closed")
    @PermitAll
    public Response closed() {
        throw Refusal.of(KitProblems.CHANGED_MEANWHILE, "The letter is closed.").rule("letter-open");
    }

    @POST
    @Path("/secret")
    @RolesAllowed("secretariat")
    public Response secret() {
        return Response.noContent().build();
    }
}
