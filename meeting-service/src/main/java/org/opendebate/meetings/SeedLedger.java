package org.opendebate.meetings;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.idempotency.Fingerprint;

/** Remembers which facts that came with a release have been applied, so that each is applied once, by one replica. */
@ApplicationScoped
public class SeedLedger {
    private final AgroalDataSource database;
    private final Clock clock;

    SeedLedger(AgroalDataSource database, @SystemTime Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Claims facts for the running transaction; replicas that start at the same time wait for its end.
     *
     * @param texts what the facts are made of
     * @return false when exactly these have been applied before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean claim(String name, List<String> texts) {
        String fingerprint = Fingerprint.of("seed", name, "", texts);
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement lock =
                    connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
                lock.setString(1, "seed " + name);
                lock.execute();
            }
            try (PreparedStatement known =
                    connection.prepareStatement("select 1 from seed where name = ? and fingerprint = ?")) {
                known.setString(1, name);
                known.setString(2, fingerprint);
                try (ResultSet row = known.executeQuery()) {
                    if (row.next()) {
                        return false;
                    }
                }
            }
            try (PreparedStatement upsert = connection.prepareStatement("""
                    insert into seed (name, fingerprint, applied_at) values (?, ?, ?)
                    on conflict (name) do update set fingerprint = excluded.fingerprint, applied_at = excluded.applied_at""")) {
                upsert.setString(1, name);
                upsert.setString(2, fingerprint);
                upsert.setTimestamp(3, Timestamp.from(clock.instant()));
                upsert.executeUpdate();
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger of seeds cannot be written", e);
        }
    }
}
