package org.opendebate.meetings.organ;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.Role;

/** The organs over HTTP. There are a few of them, so that the list has no pages. */
@Path("/api/v1/organs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Role.SECRETARIAT_NAME, Role.PRESIDENCY_NAME, Role.DELEGATE_NAME, Role.FOCAL_POINT_NAME, Role.READER_NAME
})
@Tag(name = "Council")
class OrgansResource {
    private final OrganList organs = new OrganList(OrganFacts.ofRelease().entries().stream()
            .map(organ -> OrganJson.of(organ, true))
            .toList());

    record OrganList(List<OrganJson> organs) {}

    @GET
    @Operation(operationId = "listOrgans", summary = "The organs whose debates are held here")
    public OrganList list() {
        return organs;
    }
}
