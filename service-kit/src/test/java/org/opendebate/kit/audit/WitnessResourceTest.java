package org.opendebate.kit.audit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.outbox.Outbox;
import org.opendebate.kit.outbox.OutboxEvent;
import org.opendebate.kit.testing.RealStackResource;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class WitnessResourceTest {
    @Inject
    Audit audit;

    @Inject
    Witness witness;

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource database;

    private AuditTable table;

    @BeforeEach
    void emptyTable() {
        table = new AuditTable(audit, database);
        table.startOver();
        table.past("truncate audit_head");
    }

    @Test
    void whoHearsAnEventKeepsWhereTheTellersAuditEnded() {
        table.rows(3);
        String hash = table.head().hash();

        QuarkusTransaction.requiringNew()
                .run(() -> outbox.append(new OutboxEvent(
                        "kit.heard.v1", "kit.heard", UUID.randomUUID().toString(), Map.of("name", "told"))));

        await().until(() -> table.number("select count(*) from audit_head where service = 'kit-test' and position = 3"
                        + " and hash = '" + hash + "'")
                == 1);
    }

    @Test
    void anOlderHeadDoesNotReplaceANewerOne() {
        saw("other-service", 7, "b");
        saw("other-service", 5, "a");

        assertEquals(
                List.of(new WitnessedHead("other-service", 7, "b".repeat(64))),
                witness.heads().stream()
                        .filter(head -> !head.service().equals("kit-test"))
                        .toList());
    }

    @Test
    void theOwnHeadIsTheChains() {
        table.rows(2);

        assertEquals(
                List.of(new WitnessedHead("kit-test", 2, table.head().hash())),
                witness.heads().stream()
                        .filter(head -> head.service().equals("kit-test"))
                        .toList());
    }

    private void saw(String service, long position, String digit) {
        QuarkusTransaction.requiringNew()
                .run(() -> witness.saw(new WitnessedHead(service, position, digit.repeat(64))));
    }
}
