package org.opendebate.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.clock.SystemTime;

/**
 * Writes audit rows. The table refuses updates and deletions; {@link AuditChain} links the rows after their commit, so
 * that what is changed past the table's refusal is found.
 */
@ApplicationScoped
public class Audit {
    /** The service itself, for rules that fire without a caller. */
    public static final Caller SYSTEM = new Caller("system", "none", java.util.Set.of(), Optional.empty());

    private static final String INSERT = """
            insert into audit (at, business_at, subject, client, delegation, action, target, outcome, detail, person)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String INSERT_WITH_PERSON = "with written as (" + INSERT + """
             returning id, at)
            insert into audit_person (audit_id, at, salt, fields) select id, at, ?, ? from written""";

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Clock clock;
    private final BusinessClock businessClock;
    private final RequestAtHand request;
    private final SecurityIdentity identity;

    Audit(
            AgroalDataSource database,
            ObjectMapper json,
            @SystemTime Clock clock,
            BusinessClock businessClock,
            RequestAtHand request,
            SecurityIdentity identity) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.businessClock = businessClock;
        this.request = request;
        this.identity = identity;
    }

    /**
     * Records a change in its own transaction.
     *
     * @param action what was done, such as {@code statement.accept}
     * @param target what it was done to, such as {@code statement/0179…}
     * @param outcome such as {@code done}
     * @param detail further facts; no text of a document, no remarks, nothing personal
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(Caller caller, String action, String target, String outcome, Map<String, ?> detail) {
        write(caller, personOf(caller), action, target, outcome, detail);
    }

    /** Records what changes nothing, such as a read, in a transaction of its own, which is committed on return. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void recordAlone(Caller caller, String action, String target, String outcome, Map<String, ?> detail) {
        write(caller, personOf(caller), action, target, outcome, detail);
    }

    /** The same, where the request is not at hand any more. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void recordAlone(
            Caller caller,
            Optional<Person> person,
            String action,
            String target,
            String outcome,
            Map<String, ?> detail) {
        write(caller, person, action, target, outcome, detail);
    }

    private Optional<Person> personOf(Caller caller) {
        return caller.equals(SYSTEM) ? Optional.empty() : request.person(identity);
    }

    private void write(
            Caller caller,
            Optional<Person> person,
            String action,
            String target,
            String outcome,
            Map<String, ?> detail) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(person.isPresent() ? INSERT_WITH_PERSON : INSERT)) {
            insert.setTimestamp(1, Timestamp.from(clock.instant()));
            insert.setTimestamp(2, Timestamp.from(businessClock.instant()));
            insert.setString(3, caller.subject());
            insert.setString(4, caller.client());
            insert.setString(5, caller.delegation().orElse(null));
            insert.setString(6, action);
            insert.setString(7, target);
            insert.setString(8, outcome);
            insert.setString(9, json.writeValueAsString(detail));
            insert.setString(10, person.map(Person::digest).orElse(null));
            if (person.isPresent()) {
                insert.setString(11, person.get().salt());
                insert.setString(12, person.get().fields());
            }
            insert.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("the audit row cannot be written", e);
        }
    }
}
