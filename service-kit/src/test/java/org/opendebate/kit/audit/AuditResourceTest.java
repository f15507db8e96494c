package org.opendebate.kit.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.kit.testing.RealStackResource;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class AuditResourceTest {
    @Inject
    Audit audit;

    @Inject
    AgroalDataSource database;

    private final String target = "letter/" + UUID.randomUUID();

    @Test
    void aRowIsThereWithItsChangeOrNotAtAll() throws SQLException {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    record();
                    throw new IllegalStateException("planted");
                }));
        assertEquals(0, rows());

        QuarkusTransaction.requiringNew().run(this::record);

        assertEquals(1, rows());
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit set outcome = 'bent'", "delete from audit", "truncate audit"})
    void theTableRefusesWhateverIsNotAnAddition(String change) throws SQLException {
        QuarkusTransaction.requiringNew().run(this::record);
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            SQLException refused = assertThrows(SQLException.class, () -> statement.execute(change));

            assertTrue(refused.getMessage().contains("only ever added"), refused::getMessage);
        }
        assertEquals(1, rows());
    }

    private void record() {
        audit.record(Audit.SYSTEM, "letter.close", target, "done", Map.of("rule", "close"));
    }

    private int rows() throws SQLException {
        try (Connection connection = database.getConnection();
                var count = connection.prepareStatement("select count(*) from audit where target = ?")) {
            count.setString(1, target);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
