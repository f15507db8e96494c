package org.opendebate.verify;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opendebate.local.stack.ServiceName;

/** The columns of docs/privacy.md, and those that a database has which can hold text. */
final class PersonalData {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (all|[a-z]+-service) \\| ((?:`[a-z_]+\\.[a-z_0-9]+` ?)+)\\|");
    private static final Pattern COLUMN = Pattern.compile("`([^`]+)`");

    private PersonalData() {}

    static Set<String> listed(ServiceName service) {
        Set<String> listed = new TreeSet<>();
        Matcher row = ROW.matcher(Repository.text("docs/privacy.md"));
        while (row.find()) {
            if (row.group(1).equals("all") || row.group(1).equals(service.wire())) {
                COLUMN.matcher(row.group(2)).results().forEach(column -> {
                    if (!listed.add(column.group(1))) {
                        throw new IllegalStateException("docs/privacy.md has " + column.group(1) + " twice");
                    }
                });
            }
        }
        return listed;
    }

    static Set<String> columns(RunningStack running, ServiceName service) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (Connection database = running.stack().database(service);
                Statement statement = database.createStatement();
                ResultSet names = statement.executeQuery("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and table_name !~ '^flyway'
                          and data_type in ('text', 'json', 'jsonb', 'character varying', 'character', 'ARRAY', 'bytea', 'inet')""")) {
            while (names.next()) {
                columns.add(names.getString(1));
            }
        }
        return columns;
    }
}
