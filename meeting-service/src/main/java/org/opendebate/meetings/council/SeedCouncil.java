package org.opendebate.meetings.council;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.outbox.Outbox;
import org.opendebate.kit.outbox.OutboxEvent;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.SeedLedger;
import org.opendebate.meetings.delegation.DelegationCode;
import org.opendebate.meetings.delegation.ListOrder;
import org.opendebate.meetings.delegation.Register;

/** At start: brings the Council's years to what this release knows. */
@ApplicationScoped
class SeedCouncil {
    private static final Logger LOG = Logger.getLogger(SeedCouncil.class);

    private final SeedLedger ledger;
    private final CouncilYears years;
    private final Register register;
    private final Outbox outbox;

    SeedCouncil(SeedLedger ledger, CouncilYears years, Register register, Outbox outbox) {
        this.ledger = ledger;
        this.years = years;
        this.register = register;
        this.outbox = outbox;
    }

    // after the register, which the members stand in
    @Transactional
    void atStart(@Observes @Priority(200) StartupEvent start) {
        CouncilFacts facts = new CouncilFacts();
        if (!ledger.claim("council", facts.texts())) {
            return;
        }
        List<CouncilYear> known = facts.years(
                this::sortName, ListOrder.in(OfficialLanguage.ENGLISH).comparator());
        known.forEach(this::seed);
        LOG.infof("council seeded years=%d", known.size());
    }

    private void seed(CouncilYear council) {
        Optional<CouncilYear> before = years.find(council.year());
        if (before.filter(council::equals).isPresent()) {
            return;
        }
        years.seed(council);
        years.find(council.year())
                .filter(after -> !Optional.of(after).equals(before))
                .ifPresent(after -> outbox.append(new OutboxEvent(
                        EventType.REGISTER_COUNCIL.topic(),
                        EventType.REGISTER_COUNCIL.wire(),
                        "council-" + after.year(),
                        CouncilState.of(after))));
    }

    private String sortName(DelegationCode code) {
        return register.listForm(code)
                .orElseThrow(() -> new IllegalStateException("member " + code + " is not on the register"));
    }
}
