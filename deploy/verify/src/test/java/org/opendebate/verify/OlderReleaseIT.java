package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.component.Postgres;
import org.opendebate.local.stack.ServiceName;

/**
 * What the last release meets in databases that this one has migrated, beside which it runs while replicas are exchanged, and
 * alone after a roll-back: nothing that it reads is gone, and nothing that it writes is refused.
 */
class OlderReleaseIT {
    /** What was judged not to hurt, although it looks so, each with its reason. */
    private static final String JUDGED = "releases/judged.txt";

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

    @Test
    void nothingThatTheLastReleaseReadsIsGoneAndNothingThatItWritesIsRefused() throws Exception {
        Release last = Release.all().getLast();
        Set<String> found = new TreeSet<>();
        for (ServiceName service : Release.SERVICES) {
            DatabaseDump.load(server, service, last.database(service));
            try (Connection database = server.connect(service.database().orElseThrow())) {
                Schema before = Schema.read(database);
                migrate(service, database);
                Schema.read(database)
                        .hurts(before)
                        .forEach(hurt -> found.add(last.number() + " " + service.wire() + " " + hurt));
            }
        }

        assertEquals(String.join("\n", judged()), String.join("\n", found));
    }

    /** Release 2, which does not know since when a compilation waits. */
    @Test
    void aCompilationThatWaitsWithoutSayingSinceWhenWaitsSinceItsNextTry() throws Exception {
        server.createDatabase("waiting", "of-this-test-alone");
        try (Connection database = server.connect("waiting");
                Statement statement = database.createStatement()) {
            statement.execute("create table flyway_schema_history (script text)");
            migrate(ServiceName.COMPILATION, database);
            try (ResultSet row = statement.executeQuery("""
                    insert into compilation (meeting_id, seal, state, next_try_at)
                    values (gen_random_uuid(), 1, 'waiting', now()) returning waiting_since = next_try_at""")) {
                row.next();
                assertTrue(row.getBoolean(1));
            }
            statement.execute("update compilation set waiting_since = 'yesterday', trace_parent = 'of the first seal'");
            String since = "select waiting_since = next_try_at, trace_parent is null from compilation";
            assertEquals(List.of(false, false), flags(statement, "update compilation set attempts = 1", since));
            assertEquals(
                    List.of(true, true),
                    flags(
                            statement,
                            "update compilation set seal = 2, next_try_at = now() + interval '1 hour'",
                            since));
        }
    }

    private static List<Boolean> flags(Statement statement, String change, String query) throws SQLException {
        statement.execute(change);
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return List.of(row.getBoolean(1), row.getBoolean(2));
        }
    }

    private static Set<String> judged() {
        return new TreeSet<>(Repository.text(JUDGED)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    }

    /** As Flyway does: what has not been here yet, in the order of versions. */
    private static void migrate(ServiceName service, Connection database) throws SQLException, IOException {
        Set<String> applied = new TreeSet<>();
        List<Path> scripts = new ArrayList<>();
        try (Statement statement = database.createStatement()) {
            try (ResultSet row = statement.executeQuery("select script from flyway_schema_history")) {
                while (row.next()) {
                    applied.add(row.getString(1));
                }
            }
            for (String resources : List.of("service-kit/src/main/resources", service.wire() + "/src/main/resources")) {
                for (String place : List.of("db/kit", "db/migration")) {
                    String[] files =
                            Repository.file(resources).resolve(place).toFile().list();
                    Stream.of(files == null ? new String[0] : files)
                            .filter(file -> !applied.contains(place + "/" + file))
                            .forEach(file -> scripts.add(
                                    Repository.file(resources).resolve(place).resolve(file)));
                }
            }
            scripts.sort(Comparator.comparing(OlderReleaseIT::version, Arrays::compare));
            for (Path script : scripts) {
                statement.execute(Repository.read(script));
            }
        }
    }

    private static int[] version(Path script) {
        String name = script.getFileName().toString();
        return Stream.of(name.substring(1, name.indexOf("__")).split("_"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop table letter | table letter is gone",
                "alter table letter drop column body | column letter.body is gone",
                "alter table letter rename column body to text | column letter.body is gone",
                "alter table letter alter column number type bigint | column letter.number is bigint and was integer",
                "alter table letter alter column body set not null | column letter.body must be there now",
                "alter table letter alter column state drop default | column letter.state is filled otherwise",
                "alter table letter add column language text not null"
                        + " | column letter.language is new, and nothing fills it",
                "alter table letter add check (body <> '') | table letter has a new rule CHECK ((body <> ''::text))",
                "alter table letter add column dated date, add check (body <> '' or dated is not null)"
                        + " | table letter has a new rule CHECK (((body <> ''::text) OR (dated IS NOT NULL)))",
                "create unique index on letter (body) | table letter has a new key USING btree (body)",
                "alter table letter drop constraint letter_number_key"
                        + " | table letter has no key any more USING btree (number)",
                "create trigger late before insert on letter for each row execute function refuse()"
                        + " | table letter has a new rule BEFORE INSERT ON public.letter FOR EACH ROW EXECUTE FUNCTION refuse()",
                "create table page (letter_id int references letter)"
                        + " | rows of letter are held by the new table page",
                "create or replace function refuse() returns trigger language plpgsql as 'begin return null; end'"
                        + " | function refuse() is another",
            })
    void whatWouldHurtIsFound(String change, String found) throws Exception {
        assertEquals(List.of(found), afterwards(change));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table page (letter_id int references letter on delete cascade)",
                "alter table letter add column language text",
                "alter table letter add column language text not null default 'en' check (language in ('en', 'fr'))",
                "alter table letter alter column number drop not null",
                "alter table letter add column token text unique",
                "create index on letter (body)",
                "alter table letter drop constraint letter_state_check",
            })
    void whatAddsHurtsNobody(String change) throws Exception {
        assertEquals(List.of(), afterwards(change));
    }

    private static List<String> afterwards(String change) throws SQLException {
        try (Connection database = server.connect("postgres");
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("""
                    create table letter (
                        id     int primary key,
                        number int not null unique,
                        state  text not null default 'new' check (state in ('new', 'sent')),
                        body   text
                    );
                    create function refuse() returns trigger language plpgsql as $$
                    begin
                        raise exception 'refused';
                    end
                    $$;""");
            Schema before = Schema.read(database);
            statement.execute(change);
            List<String> hurts = Schema.read(database).hurts(before);
            database.rollback();
            return hurts;
        }
    }
}
