package org.opendebate.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.clock.SystemTime;

/** Writes audit rows. The table refuses updates and deletions. */
@ApplicationScoped
public class Audit {
    /** The service itself, for rules that fire without a caller. */
    public static final Caller SYSTEM = new Caller("system", "none", java.util.Set.of(), java.util.Optional.empty());

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final BusinessClock businessClock;

    Audit(AgroalDataSource database, ObjectMapper json, @SystemTime Clock clock, BusinessClock businessClock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.businessClock = businessClock;
    }

    /**
     * Records a change in its own transaction.
     *
     * @param action what was done, such as {@code statement.accept}
     * @param target what it was done to, such as {@code statement/0179…}
     * @param outcome such as {@code done}
     * @param detail further facts; no text of a document, no remarks
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Caller caller, String action, String target, String outcome, Map<String, ?> detail) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into audit (at, business_at, subject, client, delegation, action, target, outcome, detail)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            insert.setTimestamp(2, Timestamp.from(businessClock.instant()));
            insert.setString(3, caller.subject());
            insert.setString(4, caller.client());
            insert.setString(5, caller.delegation().orElse(null));
            insert.setString(6, action);
            insert.setString(7, target);
            insert.setString(8, outcome);
            insert.setString(9, json.writeValueAsString(detail));
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the audit row cannot be written", e);
        }
    }
}
