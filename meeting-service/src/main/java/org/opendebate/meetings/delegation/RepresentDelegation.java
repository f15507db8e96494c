package org.opendebate.meetings.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.meetings.Problems;

/** Enters who heads a delegation: the Secretariat for any, a focal point for its own. */
@ApplicationScoped
class RepresentDelegation {
    private final StoredDelegations stored;
    private final Audit audit;

    RepresentDelegation(StoredDelegations stored, Audit audit) {
        this.stored = stored;
        this.audit = audit;
    }

    /**
     * @param precondition is handed the version that there is, and throws when it is not the one meant
     * @param representatives all that are to be on record
     */
    @Transactional
    RegisterEntry represent(
            Caller caller, DelegationCode code, LongConsumer precondition, List<Representative> representatives) {
        requireMayEdit(caller, code);
        RegisterEntry before = stored.lock(code).orElseThrow(() -> DelegationPaths.unknown(code.value()));
        precondition.accept(before.version());
        List<Representative> next =
                RepresentativeRules.ordered(before.delegation().kind(), representatives);
        if (next.equals(before.representatives())) {
            return before;
        }
        RegisterEntry after = stored.keep(code, next);
        audit.record(
                caller,
                "delegation.representatives",
                "delegation/" + code,
                "done",
                Map.of("version", after.version(), "representatives", next.size()));
        return after;
    }

    private static void requireMayEdit(Caller caller, DelegationCode code) {
        boolean own = caller.has(Role.FOCAL_POINT)
                && caller.delegation().filter(code.value()::equals).isPresent();
        if (!own && !caller.has(Role.SECRETARIAT)) {
            throw Refusal.of(Problems.WRONG_DELEGATION, "A focal point enters the representatives of one delegation.")
                    .rule("own-delegation")
                    .found(code.value())
                    .expected(caller.delegation().orElse("a token with a delegation"))
                    .remedy("Ask the other delegation's focal point, or the Secretariat.");
        }
    }
}
