package org.opendebate.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opendebate.local.stack.ServiceName;

/** A digest of each table of a service, and the objects in its bucket, to see whether anything was changed. */
final class DatabaseContents {
    /** The audit tells of what is refused; the others go on by themselves with what was sent and heard before. */
    private static final String GOES_ON = "(audit.*|witnessed.*|outbox.*|inbox.*|flyway.*)";

    private DatabaseContents() {}

    static Map<String, String> of(RunningStack running, ServiceName service) throws SQLException {
        Map<String, String> digests = new TreeMap<>();
        try (Connection database = running.stack().database(service);
                Statement statement = database.createStatement()) {
            for (String table : tables(statement)) {
                try (ResultSet digest = statement.executeQuery(
                        "select count(*) || ' rows ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '')"
                                + " from \"" + table + "\" r")) {
                    digest.next();
                    digests.put(table, digest.getString(1));
                }
            }
        }
        digests.put("objects", running.stack().objects(service).toString());
        return digests;
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery(
                "select tablename from pg_tables where schemaname = 'public' and tablename !~ '^" + GOES_ON + "$'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }
}
