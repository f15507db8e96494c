package org.opendebate.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;

/**
 * Idempotency keys (the Idempotency-Key header), scoped to client and delegation. A claim is a lease, on the database's
 * clock, which all replicas share: a request that dies lets the next one in after it. The answer is stored in the
 * transaction of the work, so that either both are there or neither.
 */
@ApplicationScoped
public class Idempotency {
    private static final int LONGEST_KEY = 255;

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final RunningClaims running;

    Idempotency(AgroalDataSource database, ObjectMapper json, @SystemTime Clock clock, RunningClaims running) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.running = running;
    }

    /**
     * Claims the key before the work is begun, committed on its own. Nobody waits until the claim is on the disk: a
     * database that loses it in a power cut lets the request in once more, and then {@link #complete}, which asks for the
     * claim in the transaction of the work, lets only one of the two through.
     *
     * @param key the header's value; null for none
     * @throws Refusal 422 if the key was used for another request, 409 while the same one is being worked on
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Claim claim(Caller caller, String key, String fingerprint) {
        if (key == null) {
            return new Claim.None();
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Refusal.of(KitProblems.IDEMPOTENCY_KEY_INVALID, "The Idempotency-Key is empty or too long.")
                    .rule("idempotency-key")
                    .found(Sentence.of("{count} characters").with("count", key.length()))
                    .expected(Sentence.of("{from} to {to} characters")
                            .with("from", 1)
                            .with("to", LONGEST_KEY));
        }
        UUID token = UUID.randomUUID();
        Claim claim = insert(caller, key, fingerprint, token)
                ? new Claim.New(token)
                : QuarkusTransaction.requiringNew().call(() -> existing(caller, key, fingerprint, token));
        if (claim instanceof Claim.New) {
            running.add(token);
        }
        return claim;
    }

    private boolean insert(Caller caller, String key, String fingerprint, UUID token) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                insert into idempotency_key (client, delegation, key, fingerprint, token, lease_until, created_at)
                select ?, ?, ?, ?, ?, clock_timestamp() + ? * interval '1 millisecond', ?
                from set_config('synchronous_commit', 'off', true)
                on conflict do nothing""")) {
            scope(insert, caller, key);
            insert.setString(4, fingerprint);
            insert.setObject(5, token);
            insert.setLong(6, RunningClaims.LEASE.toMillis());
            insert.setTimestamp(7, Timestamp.from(clock.instant()));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the idempotency key cannot be claimed", e);
        }
    }

    private Claim existing(Caller caller, String key, String fingerprint, UUID token) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                select fingerprint, extract(epoch from lease_until - clock_timestamp()) * 1000, status, headers, body
                from idempotency_key
                where client = ? and delegation = ? and key = ? for update""")) {
            scope(select, caller, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw inProgress(RunningClaims.LEASE);
                }
                if (!row.getString(1).equals(fingerprint)) {
                    throw Refusal.of(
                                    KitProblems.IDEMPOTENCY_KEY_REUSED,
                                    "This idempotency key came before with another request, which stands as it was.")
                            .rule("idempotency-key")
                            .found(key)
                            .remedy(
                                    "Use a new key for a new request; repeat a request byte for byte under its old key.");
                }
                if (row.getObject(3) != null) {
                    return new Claim.Replay(
                            new StoredResponse(row.getInt(3), headers(row.getString(4)), row.getBytes(5)));
                }
                Duration left = Duration.ofMillis((long) row.getDouble(2));
                if (left.isPositive()) {
                    throw inProgress(left);
                }
            }
            takeOver(connection, caller, key, token);
            return new Claim.New(token);
        }
    }

    private void takeOver(Connection connection, Caller caller, String key, UUID token) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("""
                update idempotency_key set token = ?, lease_until = clock_timestamp() + ? * interval '1 millisecond'
                where client = ? and delegation = ? and key = ?""")) {
            update.setObject(1, token);
            update.setLong(2, RunningClaims.LEASE.toMillis());
            update.setString(3, caller.client());
            update.setString(4, caller.delegation().orElse(""));
            update.setString(5, key);
            update.executeUpdate();
        }
    }

    /** Stores the answer with the work; a claim that somebody took over meanwhile makes the whole transaction fail. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void complete(Claim claim, StoredResponse response) {
        if (!(claim instanceof Claim.New(UUID token))) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update idempotency_key set status = ?, headers = ?, body = ?
                        where token = ? and status is null""")) {
            update.setInt(1, response.status());
            update.setString(2, json.writeValueAsString(response.headers()));
            update.setBytes(3, response.body());
            update.setObject(4, token);
            running.remove(token);
            if (update.executeUpdate() != 1) {
                throw inProgress(RunningClaims.LEASE);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the idempotent answer cannot be stored", e);
        }
    }

    /** Gives a claim up after a refusal, so that the corrected request need not wait for the lease. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(Claim claim) {
        if (!(claim instanceof Claim.New(UUID token))) {
            return;
        }
        running.remove(token);
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from idempotency_key where token = ? and status is null")) {
            delete.setObject(1, token);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the idempotency key cannot be released", e);
        }
    }

    private static void scope(PreparedStatement statement, Caller caller, String key) throws SQLException {
        statement.setString(1, caller.client());
        statement.setString(2, caller.delegation().orElse(""));
        statement.setString(3, key);
    }

    private Map<String, String> headers(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored answer cannot be read", e);
        }
    }

    private static Refusal inProgress(Duration wait) {
        return Refusal.of(KitProblems.REQUEST_IN_PROGRESS, "A request with this idempotency key is being worked on.")
                .rule("idempotency-key")
                .remedy("Repeat the request after the time that Retry-After names; it will get the first one's answer.")
                .retryAfter(wait);
    }
}
