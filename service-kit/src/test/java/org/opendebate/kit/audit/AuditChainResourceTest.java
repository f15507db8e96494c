package org.opendebate.kit.audit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.kit.leadership.Leadership;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.local.audit.ChainCheck;
import org.opendebate.local.audit.KnownHead;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class AuditChainResourceTest {
    @Inject
    Audit audit;

    @Inject
    AuditLag lag;

    @Inject
    AgroalDataSource database;

    private AuditTable table;

    @BeforeEach
    void emptyTable() {
        table = new AuditTable(audit, database);
        table.startOver();
    }

    @Test
    void theChainOfAnUntouchedTableHolds() {
        table.rows(6);

        ChainCheck.Result result = AuditTable.check(table.head());

        assertEquals(List.of(), result.faults());
        assertTrue(result.position() >= 6, result::toString);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update audit set outcome = 'bent' where position = 3                    | row 3 is not what was chained
            update audit set at = at - interval '1 hour' where position = 3         | row 3 is not what was chained
            update audit set hash = repeat('a', 64) where position = 3              | row 3 is not what was chained
            delete from audit where position = 3                                    | row 3 is missing
            delete from audit where position <= 3                                   | rows 1 to 3 are missing
            update audit set position = position + 100 where position = 3           | row 3 is missing
            """)
    void aTouchedRowIsFound(String change, String found) {
        table.rows(6);

        table.past(change);

        assertFound(found);
    }

    @Test
    void aRowPutBetweenIsFound() {
        table.rows(6);

        table.past("update audit set position = -position where position > 3");
        table.past("update audit set position = 1 - position where position < 0");
        table.past("""
                insert into audit (at, business_at, subject, client, action, target, outcome, detail, position, hash)
                select at, business_at, subject, client, action, 'letter/forged', outcome, detail, 4, hash
                from audit where position = 3""");

        assertFound("row 4 is not what was chained");
    }

    @Test
    void swappedRowsAreFound() {
        table.rows(6);

        table.past("update audit set position = -1 where position = 3");
        table.past("update audit set position = 3 where position = 4");
        table.past("update audit set position = 4 where position = -1");

        assertFound("row 3 is not what was chained");
    }

    @Test
    void rowsTakenOffTheEndAreFoundByWhoHoldsTheHead() {
        table.rows(6);
        KnownHead head = table.head();

        table.past("delete from audit where position > 3");

        ChainCheck.Result result = AuditTable.check(head);
        assertTrue(result.faults().toString().contains("which a manifest has seen"), result::toString);
    }

    @Test
    void whatIsWrittenAfterTheEndWasTakenOffStandsBehindTheGap() {
        table.rows(6);
        table.past("delete from audit where position = 6");

        table.rows(1);

        assertFound("row 6 is missing");
    }

    @Test
    void aChainThatWasMadeAnewIsFoundByWhoHoldsTheHead() {
        table.rows(6);
        KnownHead head = table.head();
        table.startOver();
        table.rows(8);

        ChainCheck.Result result = AuditTable.check(head);

        AuditTable.assertHolds();
        assertTrue(
                result.faults()
                        .contains("kit-test: row " + head.position() + " is another one than a manifest has seen"),
                result::toString);
    }

    @Test
    void aRowThatSaysItIsOlderThanItIsIsFound() {
        table.rows(2);

        table.past("""
                insert into audit (at, business_at, subject, client, action, target, outcome, detail)
                select at - interval '2 days', business_at, subject, client, action, 'letter/forged', outcome, detail
                from audit where position = 2""");
        table.awaitChained();

        assertFound("was added after rows of");
    }

    @Test
    void aRowThatIsCommittedLateWithASmallerIdIsChainedLate() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch others = new CountDownLatch(1);
        Thread late = Thread.ofVirtual()
                .start(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.record(Audit.SYSTEM, "letter.close", "letter/late", "done", Map.of());
                    written.countDown();
                    assertTimely(others);
                }));
        assertTimely(written);
        table.rows(3);
        assertEquals(3, table.number("select max(position) from audit"));
        others.countDown();
        late.join();
        table.awaitChained();

        assertEquals(4, table.number("select position from audit where target = 'letter/late'"));
        assertEquals(
                1,
                table.number("select rank from (select target, rank() over (order by id) from audit) ranked"
                        + " where target = 'letter/late'"));
        AuditTable.assertHolds();
    }

    @Test
    void howLongARowWaitsIsTold() throws Exception {
        try (Connection leader = database.getConnection()) {
            table.past("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
            await().until(() -> Leadership.take(leader, "opendebate-audit-chain", Duration.ofSeconds(30)));
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.record(Audit.SYSTEM, "letter.close", "letter/waits", "done", Map.of()));

            await().until(() -> lag.seconds() > 0.5);

            Leadership.giveBack(leader, "opendebate-audit-chain");
        }
        await().until(() -> lag.seconds() == 0);
    }

    @Test
    void aRowThatIsRolledBackLeavesNoGap() {
        table.rows(2);
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                audit.record(Audit.SYSTEM, "letter.close", "letter/undone", "done", Map.of());
                throw new IllegalStateException("planted");
            });
        } catch (IllegalStateException planted) {
            // the row is gone with its change
        }
        table.rows(2);

        AuditTable.assertHolds();
    }

    private void assertFound(String what) {
        ChainCheck.Result result = AuditTable.check();
        assertTrue(result.faults().stream().anyMatch(fault -> fault.contains(what)), result::toString);
    }

    private static void assertTimely(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
