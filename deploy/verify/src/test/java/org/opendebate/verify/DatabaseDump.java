package org.opendebate.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.opendebate.local.component.Postgres;
import org.opendebate.local.stack.ServiceName;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A service's database as SQL that psql can read: the migrations that made it, in the order in which Flyway ran them, and
 * then its rows as COPY has them, Flyway's own account of what it ran among them. Compressed with gzip.
 */
final class DatabaseDump {
    private static final String HISTORY = """
            create table flyway_schema_history (
                installed_rank integer primary key,
                version        varchar(50),
                description    varchar(200) not null,
                type           varchar(20) not null,
                script         varchar(1000) not null,
                checksum       integer,
                installed_by   varchar(100) not null,
                installed_on   timestamp not null default now(),
                execution_time integer not null,
                success        boolean not null
            );
            """;
    private static final String END = "\\.";

    private DatabaseDump() {}

    static void write(Connection database, ServiceName service, Path file) throws SQLException, IOException {
        CopyManager copies = database.unwrap(PGConnection.class).getCopyAPI();
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
                Writer sql = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
            sql.write(HISTORY);
            for (String script : column(
                    database, "select script from flyway_schema_history where type = 'SQL' order by installed_rank")) {
                sql.write("\n-- " + script + "\n" + migration(service, script));
            }
            sql.write("\n-- rows\nset session_replication_role = replica;\n");
            for (String table : column(
                    database,
                    "select tablename from pg_tables where schemaname = 'public' order by tablename = 'flyway_schema_history', tablename")) {
                String columns =
                        "\"" + table + "\" (" + String.join(", ", column(database, """
                        select quote_ident(column_name) from information_schema.columns
                        where table_schema = 'public' and is_generated = 'NEVER' and table_name = '%s'
                        order by ordinal_position""".formatted(table))) + ")";
                sql.write("\n-- what the migrations wrote is in the rows\ndelete from \"" + table + "\";\n");
                sql.write("COPY " + columns + " FROM stdin;\n");
                sql.flush();
                copies.copyOut("COPY " + columns + " TO STDOUT", sql);
                sql.write(END + "\n");
            }
            for (String next : column(database, """
                    select format('select setval(%L, %s);', sequencename, last_value) from pg_sequences
                    where schemaname = 'public' and last_value is not null order by 1""")) {
                sql.write(next + "\n");
            }
            sql.write("set session_replication_role = origin;\n");
        }
    }

    private static String migration(ServiceName service, String script) {
        Path own = Repository.file(service.wire() + "/src/main/resources/" + script);
        return Repository.read(Files.exists(own) ? own : Repository.file("service-kit/src/main/resources/" + script));
    }

    /** Makes the service's role and database, and fills it. */
    static void load(Postgres server, ServiceName service, Path file) throws SQLException, IOException {
        String database = service.database().orElseThrow();
        server.createDatabase(database, "until-the-service-starts");
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            statement.setEscapeProcessing(false);
            // only the superuser may turn triggers off; what is made belongs to the service
            statement.execute("set role \"" + database + "\"");
            run(
                    statement,
                    connection.unwrap(PGConnection.class).getCopyAPI(),
                    new String(in.readAllBytes(), StandardCharsets.UTF_8),
                    database);
        }
    }

    private static void run(Statement statement, CopyManager copies, String dump, String role)
            throws SQLException, IOException {
        try (BufferedReader lines = new BufferedReader(new StringReader(dump))) {
            StringBuilder sql = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("COPY ")) {
                    execute(statement, sql);
                    copies.copyIn(line.replace(" FROM stdin;", " FROM STDIN"), new StringReader(rows(lines)));
                } else if (line.startsWith("set session_replication_role")) {
                    execute(statement, sql);
                    statement.execute("reset role");
                    statement.execute(line);
                    statement.execute("set role \"" + role + "\"");
                } else {
                    sql.append(line).append('\n');
                }
            }
            execute(statement, sql);
        }
    }

    private static void execute(Statement statement, StringBuilder sql) throws SQLException {
        if (!sql.toString().isBlank()) {
            statement.execute(sql.toString());
        }
        sql.setLength(0);
    }

    private static String rows(BufferedReader lines) {
        try {
            StringBuilder rows = new StringBuilder();
            for (String line = lines.readLine(); !line.equals(END); line = lines.readLine()) {
                rows.append(line).append('\n');
            }
            return rows.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> column(Connection database, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
