package org.opendebate.kit.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The end of a chain: who holds it can tell whether anything up to {@code position} was changed since.
 *
 * @param position from 1; 0 for a chain without rows
 * @param hash 64 lower-case hexadecimal digits; zeros for a chain without rows
 */
public record AuditHead(long position, String hash) {
    /** Of a chain without rows. */
    public static final AuditHead NONE = new AuditHead(0, "0".repeat(64));

    /** As it stands in this database now. Rows of the last half second may not be in the chain yet. */
    public static AuditHead of(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select position, hash from audit where position is not null order by position desc limit 1");
                ResultSet row = select.executeQuery()) {
            return row.next() ? new AuditHead(row.getLong(1), row.getString(2)) : NONE;
        }
    }
}
