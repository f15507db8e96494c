package org.opendebate.meetings.delegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.Problems;

/** What the Secretariat changes in the register without a release, and no release takes back. */
@ApplicationScoped
class EditRegister {
    private final StoredDelegations stored;
    private final Audit audit;

    EditRegister(StoredDelegations stored, Audit audit) {
        this.stored = stored;
        this.audit = audit;
    }

    /**
     * Gives a delegation its names, today's and former ones; what it is stays as it was.
     *
     * @param precondition is handed the version that there is, and throws when it is not the one meant
     */
    @Transactional
    RegisterEntry rename(
            Caller caller,
            DelegationCode code,
            LongConsumer precondition,
            Map<OfficialLanguage, Names> names,
            List<FormerNames> formerNames) {
        NamesRules.requireOneNameADay(formerNames);
        RegisterEntry before = stored.lock(code).orElseThrow(() -> DelegationPaths.unknown(code.value()));
        precondition.accept(before.version());
        Delegation next = new Delegation(code, before.delegation().kind(), names, formerNames);
        if (next.equals(before.delegation())) {
            return before;
        }
        return keep(caller, "delegation.names", next);
    }

    /** Enters a body that was on no register. */
    @Transactional
    RegisterEntry enter(
            Caller caller, DelegationCode code, Map<OfficialLanguage, Names> names, List<FormerNames> formerNames) {
        NamesRules.requireOneNameADay(formerNames);
        if (!stored.claim(code)) {
            throw Refusal.of(Problems.DELEGATION_EXISTS, "A delegation of this code is on the register.")
                    .rule("delegation-new")
                    .found(code.value())
                    .expected("a code that no delegation has")
                    .remedy("Change its names with PUT, or choose another code.");
        }
        return keep(caller, "delegation.enter", new Delegation(code, DelegationKind.BODY, names, formerNames));
    }

    private RegisterEntry keep(Caller caller, String action, Delegation delegation) {
        RegisterEntry kept = stored.keep(delegation, Origin.SECRETARIAT);
        stored.place(List.of(delegation));
        audit.record(caller, action, "delegation/" + delegation.code(), "done", Map.of("version", kept.version()));
        return kept;
    }
}
