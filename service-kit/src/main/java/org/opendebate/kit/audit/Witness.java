package org.opendebate.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.opendebate.kit.clock.SystemTime;

/**
 * Keeps the ends of the other services' audit chains, which come with their events, and knows the own one: a chain that
 * was changed or made anew does not hold what another database has seen of it.
 */
@ApplicationScoped
public class Witness {
    private final AgroalDataSource database;
    private final String service;
    private final Clock clock;
    /** So that not every event writes the same row. */
    private final Map<String, Long> newest = new ConcurrentHashMap<>();

    Witness(
            AgroalDataSource database,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @SystemTime Clock clock) {
        this.database = database;
        this.service = service;
        this.clock = clock;
    }

    /** Keeps what an event told, last in the event's transaction: its row is one for all events of that service. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void saw(WitnessedHead head) {
        if (head.position() <= newest.getOrDefault(head.service(), 0L)) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement("""
                        insert into audit_head (service, position, hash, seen_at) values (?, ?, ?, ?)
                        on conflict (service) do update
                        set position = excluded.position, hash = excluded.hash, seen_at = excluded.seen_at
                        where audit_head.position < excluded.position""")) {
            upsert.setString(1, head.service());
            upsert.setLong(2, head.position());
            upsert.setString(3, head.hash());
            upsert.setTimestamp(4, Timestamp.from(clock.instant()));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the head of another audit cannot be kept", e);
        }
        newest.merge(head.service(), head.position(), Math::max);
    }

    /** The own head, and of each other service the newest that was seen; in the order of their names. */
    public List<WitnessedHead> heads() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select service, position, hash from audit_head where service <> ?
                        union all select ?, ?, ? order by service""")) {
            AuditHead own = AuditHead.of(connection);
            select.setString(1, service);
            select.setString(2, service);
            select.setLong(3, own.position());
            select.setString(4, own.hash());
            try (ResultSet row = select.executeQuery()) {
                List<WitnessedHead> heads = new ArrayList<>();
                while (row.next()) {
                    heads.add(new WitnessedHead(row.getString(1), row.getLong(2), row.getString(3)));
                }
                return heads;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the heads of the audits cannot be read", e);
        }
    }
}
