package org.opendebate.kit.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the chain in the order of its positions, a page at a time, as lines of JSON. */
@ApplicationScoped
class AuditPages {
    private static final String ENTRIES = "select " + AuditEntry.COLUMNS
            + ", position, hash, salt, fields from audit left join (select audit_id, salt, fields from audit_person) person_kept on audit_id = id"
            + " where position > ? order by position limit ?";

    private final AgroalDataSource database;
    private final String service;

    /**
     * @param lines one JSON object each, ended by a line feed
     * @param entries how many
     * @param last the greatest position among them
     */
    record Page(String lines, int entries, long last) {}

    AuditPages(AgroalDataSource database, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.service = service;
    }

    String service() {
        return service;
    }

    /** @param personal adds what is personal, and still kept, of who did it */
    Page after(long position, int most, boolean personal) {
        try (Connection connection = database.getConnection()) {
            String previous = hashUpTo(connection, position);
            try (PreparedStatement select = connection.prepareStatement(ENTRIES)) {
                select.setLong(1, position);
                select.setInt(2, most);
                try (ResultSet row = select.executeQuery()) {
                    return page(row, position, previous, personal);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit cannot be read", e);
        }
    }

    private static String hashUpTo(Connection connection, long position) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select hash from audit where position <= ? order by position desc limit 1")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : AuditHead.NONE.hash();
            }
        }
    }

    private Page page(ResultSet row, long after, String hashBefore, boolean personal) throws SQLException {
        StringBuilder lines = new StringBuilder();
        String previous = hashBefore;
        long last = after;
        int entries = 0;
        while (row.next()) {
            last = row.getLong(12);
            String hash = row.getString(13);
            lines.append("{\"entry\":")
                    .append(AuditEntry.of(row).linked(service, last, previous))
                    .append(",\"hash\":\"")
                    .append(hash)
                    .append('"');
            if (personal && row.getString(14) != null) {
                Map<String, String> person = new HashMap<>();
                person.put("salt", row.getString(14));
                person.put("fields", row.getString(15));
                lines.append(",\"person\":").append(Canonical.json(person));
            }
            lines.append("}\n");
            previous = hash;
            entries++;
        }
        return new Page(lines.toString(), entries, last);
    }
}
