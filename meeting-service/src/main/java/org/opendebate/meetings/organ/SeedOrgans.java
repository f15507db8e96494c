package org.opendebate.meetings.organ;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.outbox.Outbox;
import org.opendebate.kit.outbox.OutboxEvent;
import org.opendebate.meetings.SeedLedger;

/** At start: tells the organs that this release knows otherwise than the one before. */
@ApplicationScoped
class SeedOrgans {
    private static final Logger LOG = Logger.getLogger(SeedOrgans.class);

    private final SeedLedger ledger;
    private final Outbox outbox;

    SeedOrgans(SeedLedger ledger, Outbox outbox) {
        this.ledger = ledger;
        this.outbox = outbox;
    }

    @Transactional
    void atStart(@Observes @Priority(50) StartupEvent start) {
        OrganFacts.ofRelease().entries().forEach(this::tell);
    }

    private void tell(OrganEntry organ) {
        String key = "organ-" + organ.code();
        OrganJson state = OrganJson.of(organ, false);
        // a record's text has all of its fields, and the names stand in the order of the languages
        if (ledger.claim(key, List.of(state.toString()))) {
            outbox.append(
                    new OutboxEvent(EventType.REGISTER_ORGAN.topic(), EventType.REGISTER_ORGAN.wire(), key, state));
            LOG.infof("organ told code=%s", organ.code());
        }
    }
}
