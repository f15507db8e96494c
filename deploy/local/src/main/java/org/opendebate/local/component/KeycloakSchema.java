package org.opendebate.local.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.opendebate.local.component.Keycloak.Database;

/**
 * Keycloak's tables. Its own migration takes ten seconds of a processor for them, in every empty stack; the script that it
 * writes of them when asked, once on a machine, takes one.
 */
final class KeycloakSchema {
    /** Keycloak then writes the script and ends, rather than touch the database. */
    private static final List<String> WRITE_SCRIPT = List.of(
            "--spi-connections-jpa--quarkus--initialize-empty=false",
            "--spi-connections-jpa--quarkus--migration-strategy=manual");

    /** Liquibase's own list of what was done, which the script fills, and does not make. */
    private static final String CHANGE_LOG = """
            create table if not exists databasechangelog (
                id varchar(255) not null, author varchar(255) not null, filename varchar(255) not null,
                dateexecuted timestamp not null, orderexecuted int not null, exectype varchar(10) not null,
                md5sum varchar(35), description varchar(255), comments varchar(255), tag varchar(255),
                liquibase varchar(20), contexts varchar(255), labels varchar(255), deployment_id varchar(10))
            """;

    private static final String FILE = "schema.sql";

    private KeycloakSchema() {}

    /** Starts the server with more options, and returns when it has ended. */
    interface Server {
        void run(List<String> options) throws IOException;
    }

    /**
     * Makes the tables in a database that has none.
     *
     * @param name of the folder in which the machine keeps the script
     */
    static void makeIn(Database database, String name, Server server) {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            if (!isEmpty(statement)) {
                return;
            }
            Path script = ComponentFiles.unpacked(name, folder -> write(folder.resolve(FILE), server))
                    .resolve(FILE);
            statement.execute("begin");
            statement.execute(CHANGE_LOG);
            statement.execute(Files.readString(script));
            statement.execute("commit");
        } catch (SQLException e) {
            throw new ComponentFailed("keycloak's tables could not be made: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(Statement statement) throws SQLException {
        try (ResultSet tables = statement.executeQuery(
                "select count(*) from information_schema.tables where table_schema = current_schema()")) {
            tables.next();
            return tables.getInt(1) == 0;
        }
    }

    private static void write(Path script, Server server) throws IOException {
        Files.createDirectories(script.getParent());
        List<String> options = new ArrayList<>(WRITE_SCRIPT);
        options.add("--spi-connections-jpa--quarkus--migration-export=" + script);
        server.run(options);
        if (!Files.isRegularFile(script)) {
            throw new ComponentFailed("keycloak has not written the script of its tables, " + script);
        }
    }
}
