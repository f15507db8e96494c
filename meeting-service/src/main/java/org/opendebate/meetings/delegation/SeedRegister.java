package org.opendebate.meetings.delegation;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.opendebate.meetings.SeedLedger;

/** At start: brings the register to what this release knows. */
@ApplicationScoped
class SeedRegister {
    private static final Logger LOG = Logger.getLogger(SeedRegister.class);

    private final SeedLedger ledger;
    private final Register register;

    SeedRegister(SeedLedger ledger, Register register) {
        this.ledger = ledger;
        this.register = register;
    }

    // before the Council, whose members stand in the register
    @Transactional
    void atStart(@Observes @Priority(100) StartupEvent start) {
        RegisterFacts facts = new RegisterFacts();
        List<String> texts = new ArrayList<>(facts.texts());
        // sort keys of another collation do not compare with those of this one
        texts.add(ListOrder.version());
        if (ledger.claim("register", texts)) {
            List<Delegation> delegations = facts.delegations();
            register.seed(delegations);
            LOG.infof("register seeded delegations=%d", delegations.size());
        }
    }
}
