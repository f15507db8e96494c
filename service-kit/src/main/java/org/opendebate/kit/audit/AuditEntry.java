package org.opendebate.kit.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A row of the audit as the chain says it.
 *
 * @param at system time, to the microsecond, as the database has it
 * @param delegation on whose behalf; null for none
 * @param detail the text of a JSON object
 * @param person digest of the personal fields; null where there were none
 */
record AuditEntry(
        long id,
        Instant at,
        Instant businessAt,
        String subject,
        String client,
        String delegation,
        String action,
        String target,
        String outcome,
        String detail,
        String person) {
    static final String COLUMNS =
            "id, at, business_at, subject, client, delegation, action, target, outcome, detail, person";

    /** Reads the {@link #COLUMNS}, which come first. */
    static AuditEntry of(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                row.getTimestamp(3).toInstant(),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }

    /**
     * What is hashed: the row, its place, and the hash before it, in canonical form.
     *
     * @param service whose chain it is, so that a row of another chain fits nowhere
     * @param previous 64 zeros before the first
     */
    String linked(String service, long position, String previous) {
        Map<String, Object> members = new HashMap<>();
        members.put("service", service);
        members.put("position", position);
        members.put("previous", previous);
        members.put("id", id);
        members.put("at", at.toString());
        members.put("businessAt", businessAt.toString());
        members.put("subject", subject);
        members.put("client", client);
        members.put("delegation", delegation);
        members.put("action", action);
        members.put("target", target);
        members.put("outcome", outcome);
        members.put("detail", detail);
        members.put("person", person);
        return Canonical.json(members);
    }
}
