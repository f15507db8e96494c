package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.component.Postgres;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.verify.Program.Ended;

/** The init container of the manifests: the packaged program with the very variables that stand there. */
class MigrationStepIT {
    private static final Duration LIMIT = Duration.ofMinutes(4);
    private static final String PASSWORD = "of-this-test-alone";

    @TempDir
    private static Path folder;

    private static Postgres server;

    @BeforeAll
    static void start() {
        server = Postgres.start(folder, FreePorts.one());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<ServiceName> services() {
        return Release.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void theStepMigratesWhatTheLastReleaseLeftAndEnds(ServiceName service) throws Exception {
        Release last = Release.all().getLast();
        DatabaseDump.load(server, service, last.database(service));
        server.createDatabase(service.database().orElseThrow(), PASSWORD);

        Ended ended = migrate(service, service.database().orElseThrow());

        assertEquals(0, ended.exit(), ended::output);
        assertFalse(ended.output().contains("Listening on"), ended::output);
        assertEquals(scripts(service), applied(service.database().orElseThrow()));
    }

    /** Two pods at once. */
    @Test
    void oneOfTwoMigratesAndTheOtherWaits() throws Exception {
        String database = "twice";
        server.createDatabase(database, PASSWORD);
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Ended> step = () -> migrate(ServiceName.MEETING, database);
            for (Future<Ended> each : both.invokeAll(List.of(step, step))) {
                assertEquals(0, each.get().exit(), () -> each.resultNow().output());
            }
        }

        assertEquals(scripts(ServiceName.MEETING), applied(database));
    }

    /** In the middle of a roll-out, when an old pod is started anew, and after a roll-back. */
    @Test
    void theStepOfAnOlderReleaseEndsWellInTheDatabaseOfALaterOne() throws Exception {
        String database = "later";
        server.createDatabase(database, PASSWORD);
        assertEquals(0, migrate(ServiceName.MEETING, database).exit());
        execute(database, """
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (901, '0.999', 'later', 'SQL', 'db/kit/V0_999__later.sql', 1, 'later', 1, true),
                    (902, '999', 'later', 'SQL', 'db/migration/V999__later.sql', 1, 'later', 1, true)""");

        Ended ended = migrate(ServiceName.MEETING, database);

        assertEquals(0, ended.exit(), ended::output);
        assertEquals(scripts(ServiceName.MEETING) + 2, applied(database));
    }

    /** As docs/day-two.md has a database's password exchanged: what the second log-in makes belongs to the first. */
    @Test
    void aSecondLogInActsAsTheOneThatOwnsTheDatabase() throws Exception {
        String database = "owner";
        server.createDatabase(database, PASSWORD);
        execute(database, """
                create role owner_2 login password '%s' in role owner;
                alter role owner_2 set role owner""".formatted(PASSWORD));

        Ended ended = migrate(ServiceName.MEETING, database, "owner_2");

        assertEquals(0, ended.exit(), ended::output);
        assertEquals(scripts(ServiceName.MEETING), applied(database));
        assertEquals("owner", text(database, "select distinct tableowner from pg_tables where schemaname = 'public'"));
    }

    @Test
    void withoutADatabaseTheStepFails() throws Exception {
        Ended ended = migrate(ServiceName.MEETING, "nowhere");

        assertNotEquals(0, ended.exit(), ended::output);
    }

    private static Ended migrate(ServiceName service, String database) throws IOException {
        return migrate(service, database, database);
    }

    private static Ended migrate(ServiceName service, String database, String user) throws IOException {
        Path jar = Repository.file(service.wire() + "/target/quarkus-app/quarkus-run.jar");
        return Program.run(
                LIMIT,
                environment(service, database, user),
                folder,
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
    }

    private static Map<String, String> environment(ServiceName service, String database, String user)
            throws IOException {
        return PodEnvironment.of(
                service,
                PodEnvironment.MIGRATE,
                Map.of(
                        "OPENDEBATE_DB_URL",
                        server.jdbcUrl(database),
                        "OPENDEBATE_DB_USER",
                        user,
                        "OPENDEBATE_DB_PASSWORD",
                        PASSWORD));
    }

    /** How many migrations the service and the kit have. */
    private static int scripts(ServiceName service) {
        int scripts = 0;
        for (String resources :
                List.of(service.wire() + "/src/main/resources/db/migration", "service-kit/src/main/resources/db/kit")) {
            String[] files = Repository.file(resources).toFile().list((_, name) -> name.endsWith(".sql"));
            assertTrue(files != null && files.length > 0, () -> "no migrations in " + resources);
            scripts += files.length;
        }
        return scripts;
    }

    private static int applied(String database) throws SQLException {
        return Integer.parseInt(
                text(database, "select count(*) from flyway_schema_history where success and type = 'SQL'"));
    }

    private static String text(String database, String query) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            String found = row.getString(1);
            assertFalse(row.next(), () -> "more than one row of " + query);
            return found;
        }
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = server.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
