package org.opendebate.kit.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.http.Paging;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/** What operators do with the events that this service was told. Each service answers under its own name. */
@Path("/api/v1/admin/{service}")
@RunOnVirtualThread
@RolesAllowed(Role.OPERATOR_NAME)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class EventAdministrationResource {
    private final DeadLetters deadLetters;
    private final RebuildReadModel rebuild;
    private final CallerIdentity identity;
    private final String name;

    EventAdministrationResource(
            DeadLetters deadLetters,
            RebuildReadModel rebuild,
            CallerIdentity identity,
            @ConfigProperty(name = "quarkus.application.name") String name) {
        this.deadLetters = deadLetters;
        this.rebuild = rebuild;
        this.identity = identity;
        this.name = name;
    }

    @GET
    @Path("/dead-letters")
    @Operation(
            operationId = "listDeadLetters",
            summary = "Events that the service could not apply, newest first",
            description = "Those that were applied or overtaken since are listed too, and say so in their state.")
    public List<DeadLetter> deadLetters(@PathParam("service") String service, @QueryParam("limit") Integer limit) {
        requireOwn(service);
        return deadLetters.newest(Paging.limit(limit));
    }

    @POST
    @Path("/dead-letters/{id}/replay")
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Apply a dead letter as if it came now",
            description =
                    "Changes nothing, and says so, if it was applied before or a newer event of its aggregate was.")
    public Replay replay(@PathParam("service") String service, @PathParam("id") String id) {
        requireOwn(service);
        return deadLetters.replay(identity.caller(), id);
    }

    @POST
    @Path("/read-models/{name}/rebuild")
    @Operation(
            operationId = "rebuildReadModel",
            summary = "Throw a read model away and make it anew from its topic",
            description =
                    "In one transaction; the answer comes when it is done. Nothing that the topic lacks is thrown away.")
    public Rebuilt rebuild(@PathParam("service") String service, @PathParam("name") String readModel) {
        requireOwn(service);
        return rebuild.rebuild(identity.caller(), readModel);
    }

    private void requireOwn(String service) {
        if (!service.equals(name)) {
            throw Refusal.of(KitProblems.NOT_FOUND, "This service answers for itself only.")
                    .found(service)
                    .expected(name);
        }
    }
}
