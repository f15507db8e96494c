package org.opendebate.meetings.council;

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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.meetings.delegation.DelegationCode;

/** The stored years of the Council. */
@ApplicationScoped
class CouncilYears {
    private final AgroalDataSource database;
    private final Clock clock;

    CouncilYears(AgroalDataSource database, @SystemTime Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<CouncilYear> find(int year) {
        return find(year, "");
    }

    /** The year, which nobody changes before the running transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<CouncilYear> hold(int year) {
        return find(year, " for share");
    }

    /** The year, locked for a change. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<CouncilYear> lock(int year) {
        return find(year, " for update");
    }

    /** Lets one transaction at a time enter a year, on record or not. */
    @Transactional(Transactional.TxType.MANDATORY)
    void waitForTurn() {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended('council', 0))")) {
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("the Council's record cannot be locked", e);
        }
    }

    private Optional<CouncilYear> find(int year, String locking) {
        try (Connection connection = database.getConnection()) {
            List<DelegationCode> presidencies = presidencies(connection, year, locking);
            return presidencies.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new CouncilYear(year, members(connection, year), presidencies));
        } catch (SQLException e) {
            throw new IllegalStateException("the Council of " + year + " cannot be read", e);
        }
    }

    /** Keeps a year as a release knows it, unless the Secretariat has entered that year. */
    @Transactional(Transactional.TxType.MANDATORY)
    void seed(CouncilYear council) {
        keep(council, "seed", " where council_year.origin = 'seed'");
    }

    /** Keeps a year as the Secretariat entered it. */
    @Transactional(Transactional.TxType.MANDATORY)
    void enter(CouncilYear council) {
        keep(council, "secretariat", "");
    }

    private void keep(CouncilYear council, String origin, String unless) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement upsert = connection.prepareStatement("""
                    insert into council_year (year, presidencies, recorded_at, origin) values (?, ?, ?, ?)
                    on conflict (year) do update set presidencies = excluded.presidencies,
                    recorded_at = excluded.recorded_at, origin = excluded.origin""" + unless)) {
                upsert.setInt(1, council.year());
                upsert.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                council.presidencies().stream()
                                        .map(DelegationCode::value)
                                        .toArray()));
                upsert.setTimestamp(3, Timestamp.from(clock.instant()));
                upsert.setString(4, origin);
                if (upsert.executeUpdate() == 0) {
                    return;
                }
            }
            try (PreparedStatement delete = connection.prepareStatement("delete from council_member where year = ?")) {
                delete.setInt(1, council.year());
                delete.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into council_member (year, delegation, position, permanent) values (?, ?, ?, ?)")) {
                int position = 1;
                for (CouncilMember member : council.members()) {
                    insert.setInt(1, council.year());
                    insert.setString(2, member.delegation().value());
                    insert.setInt(3, position++);
                    insert.setBoolean(4, member.permanent());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the Council of " + council.year() + " cannot be written", e);
        }
    }

    private static List<DelegationCode> presidencies(Connection connection, int year, String locking)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select presidencies from council_year where year = ?" + locking)) {
            select.setInt(1, year);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Arrays.stream((String[]) row.getArray(1).getArray())
                                .map(DelegationCode::new)
                                .toList()
                        : List.of();
            }
        }
    }

    private static List<CouncilMember> members(Connection connection, int year) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select delegation, permanent from council_member where year = ? order by position")) {
            select.setInt(1, year);
            List<CouncilMember> members = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    members.add(new CouncilMember(new DelegationCode(rows.getString(1)), rows.getBoolean(2)));
                }
            }
            return members;
        }
    }
}
