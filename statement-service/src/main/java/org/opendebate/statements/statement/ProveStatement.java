package org.opendebate.statements.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.Problems;
import org.opendebate.statements.reading.PageProof;

/** Before a statement is accepted: its pages are set alone, so that it cannot break the compilation. */
@ApplicationScoped
public class ProveStatement {
    private final ReadStatements read;
    private final StatementObjects objects;
    private final PageProof proof;

    ProveStatement(ReadStatements read, StatementObjects objects, PageProof proof) {
        this.read = read;
        this.objects = objects;
        this.proof = proof;
    }

    /**
     * Proves the version that stands now; the caller's precondition says later whether it still does. Whoever may not
     * decide, or not from this state, learns that from {@link DecideStatement}.
     *
     * @throws Refusal 409 when the pages cannot be set
     */
    public void prove(UUID statementId, Caller caller) {
        if (!caller.has(Role.SECRETARIAT)) {
            return;
        }
        Statements.Versioned seen = read.see(statementId, caller).statement();
        if (!(seen.statement().state() instanceof StatementState.Submitted)) {
            return;
        }
        prove(seen.version().files().requireModel(), null);
        seen.statement().translationsOf(seen.version()).forEach(this::prove);
    }

    /** What is added to an accepted statement cannot break the compilation either. */
    void prove(Translation translation) {
        prove(translation.model(), "translation into " + translation.language());
    }

    private void prove(StoredFile model, String place) {
        proof.fault(objects.bytes(model)).ifPresent(fault -> {
            throw Refusal.of(
                            Problems.PAGES_CANNOT_BE_SET, "The statement's pages cannot be set, so it is not accepted.")
                    .rule("renderability")
                    .found(fault)
                    .with("place", place)
                    .remedy("Return the statement to the delegation with this reason.");
        });
    }
}
