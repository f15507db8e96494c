package org.opendebate.kit.audit;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.CallerIdentity;
import org.opendebate.kit.problem.ProblemType;
import org.opendebate.kit.problem.RefusalWitness;

/**
 * Records what was refused to a caller who is known, each in a transaction of its own: changes whatever the reason, and
 * reads that are not for the caller (403) or of what is not there or hidden from the caller (404).
 */
@ApplicationScoped
class RefusedRequests implements RefusalWitness {
    private static final Logger LOG = Logger.getLogger(RefusedRequests.class);
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final Audit audit;
    private final RequestAtHand request;
    private final CurrentIdentityAssociation association;

    RefusedRequests(Audit audit, RequestAtHand request, CurrentIdentityAssociation association) {
        this.audit = audit;
        this.request = request;
        this.association = association;
    }

    @Override
    public Uni<Void> refused(ProblemType type, Map<String, Object> members) {
        String method = request.method();
        boolean told = type.status() < 500 && (!READS.contains(method) || type.status() == 403 || type.status() == 404);
        if (!told || method.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String path = request.path();
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("method", method);
        detail.put("problem", type.slug());
        detail.put("status", type.status());
        if (members.get("rule") instanceof String rule) {
            detail.put("rule", rule);
        }
        // roles are refused on an event loop, where nothing may wait for the database
        return association
                .getDeferredIdentity()
                .map(identity -> new Who(CallerIdentity.of(identity), request.person(identity)))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(who -> record(who, path, detail))
                .onFailure()
                .invoke(e -> LOG.errorf(e, "refusal not recorded path=%s problem=%s", path, type.slug()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private record Who(Caller caller, Optional<Person> person) {}

    private void record(Who who, String path, Map<String, Object> detail) {
        if (!who.caller().isAnonymous()) {
            audit.recordAlone(who.caller(), who.person(), "request.refuse", path, "refused", detail);
        }
    }
}
