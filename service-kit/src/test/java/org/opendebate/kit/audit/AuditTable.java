package org.opendebate.kit.audit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.local.audit.ChainCheck;
import org.opendebate.local.audit.KnownHead;

/** The tests' hands in the table, past everything that guards it, and their eyes on the export. */
final class AuditTable {
    static final String SERVICE = "kit-test";

    private final Audit audit;
    private final AgroalDataSource database;

    AuditTable(Audit audit, AgroalDataSource database) {
        this.audit = audit;
        this.database = database;
    }

    /** An empty table, whatever other tests left, and a leader that begins anew. */
    void startOver() {
        // the leader remembers the row that it wrote last, until it leads again
        past("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
        past("truncate audit, audit_person");
    }

    /** Rows of one letter, in one transaction each, chained. */
    void rows(int count) {
        for (int i = 0; i < count; i++) {
            int number = i;
            QuarkusTransaction.requiringNew()
                    .run(() -> audit.record(
                            Audit.SYSTEM, "letter.close", "letter/" + number, "done", Map.of("text", "\u0001 “é” \n")));
        }
        awaitChained();
    }

    void awaitChained() {
        await().until(() -> number("select count(*) from audit where position is null") == 0);
    }

    /** With the triggers off, as whoever owns the database may. */
    void past(String change) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(change);
            statement.execute("reset session_replication_role");
        } catch (SQLException e) {
            throw new IllegalStateException(change, e);
        }
    }

    long number(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    KnownHead head() {
        try (Connection connection = database.getConnection()) {
            AuditHead head = AuditHead.of(connection);
            return new KnownHead(SERVICE, head.position(), head.hash(), "a manifest");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> lines(String parameters) {
        return given().auth()
                .oauth2(TestTokens.of(Role.AUDITOR, null))
                .get("/api/v1/audit/" + SERVICE + parameters)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    static ChainCheck.Result check(KnownHead... known) {
        return ChainCheck.of(SERVICE, lines("").stream(), List.of(known));
    }

    static void assertHolds(KnownHead... known) {
        assertEquals(List.of(), check(known).faults());
    }
}
