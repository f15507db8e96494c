package org.opendebate.kit.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service's own database, past the service: for loading many rows, and for asking how a query is planned. */
public final class TestDatabase {
    private TestDatabase() {}

    /** Each statement in a transaction of its own. */
    public static void run(String... statements) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The first column of each row, as text. */
    public static List<String> strings(String query) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** The rows of a table, each as a JSON object, in the order of their text. */
    public static List<String> rows(String table) throws SQLException {
        return strings("select to_jsonb(t)::text from " + table + " t order by 1");
    }

    /** The plan that holds for any values of the parameters, as JSON. */
    public static String plan(String sql) throws SQLException {
        StringBuilder numbered = new StringBuilder("explain (generic_plan, format json) ");
        int parameters = 0;
        for (char c : sql.toCharArray()) {
            numbered.append(c == '?' ? "$" + ++parameters : String.valueOf(c));
        }
        return String.join("\n", strings(numbered.toString()));
    }

    /** A session outside the pool. Sends text as it is: a prepared statement cannot be explained without its values. */
    public static Connection connection() throws SQLException {
        var config = ConfigProvider.getConfig();
        String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(
                url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple",
                config.getValue("quarkus.datasource.username", String.class),
                config.getOptionalValue("quarkus.datasource.password", String.class)
                        .orElse(""));
    }
}
