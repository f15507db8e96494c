package org.opendebate.meetings.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class MigrationResourceTest {
    private static final String SCHEMA = "before_the_procedure";

    @Inject
    AgroalDataSource database;

    @AfterEach
    void drop() throws SQLException {
        run("drop schema if exists " + SCHEMA + " cascade");
    }

    @Test
    void meetingsFromBeforeTheProcedureGoOnInItsStates() throws SQLException {
        flyway().target("2").load().migrate();
        run("set search_path to " + SCHEMA, """
                insert into delegation values ('CHN', 'member-state', '{"en": {"short": "China"}}', '[]', 'seed', 0, now());
                insert into meeting (id, version, organ, type, format, meeting_date, theme, specimen, president_delegation,
                        president_name, briefers, state, due_at, close_at, guidance_note_version, document_symbol, recorded_at)
                    select gen_random_uuid(), 3, 'SC', 'open-debate', 'chamber', '2021-05-24', state, true, 'CHN',
                        'Zhang Jun', '[{"key": "b1", "name": "Ines Okafor-Lind", "title": "Director"}]', state,
                        '2021-05-25T03:59:59.999Z', '2021-05-25T03:59:59.999Z', case state when 'draft' then null else 1 end,
                        case state when 'published' then 'S/2021/501' end, '2021-05-05T14:00:00Z'
                    from unnest(array['draft', 'announced', 'closed', 'published']) state""");

        flyway().load().migrate();

        assertThat(rows("""
                        select state || ', ' || coalesce(to_char(announced_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI'), 'never')
                            || ', ' || coalesce(to_char(state_until at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS'), 'stays')
                            || ', b' || briefers_named || ', ' || deadline_changes
                        from meeting order by state"""))
                .containsExactly(
                        "announced, 2021-05-05 14:00, 2021-05-05 13:59:59.999, b1, []",
                        "closed, 2021-05-05 14:00, stays, b1, []",
                        "draft, never, stays, b1, []",
                        "published, 2021-05-05 14:00, stays, b1, []");
    }

    @Test
    void noteThatStoredWhatCameWithoutItsCoverLetterStillDoes() throws SQLException {
        flyway().target("6").load().migrate();
        run("set search_path to " + SCHEMA, """
                insert into delegation values ('CHN', 'member-state', '{"en": {"short": "China"}}', '[]', 'seed', 0, now());
                insert into meeting (id, version, organ, type, format, meeting_date, theme, specimen, president_delegation,
                        president_name, briefers, state, due_at, close_at, recorded_at)
                    values ('01890000-0000-7000-8000-000000000000', 1, 'SC', 'open-debate', 'chamber', '2021-05-24', 'x', true,
                        'CHN', 'Zhang Jun', '[]', 'draft', now(), now(), now());
                insert into guidance_note
                    select '01890000-0000-7000-8000-000000000000', version, note, now()
                    from (values (1, '{"wordTarget": 500}'::jsonb), (2, '{"wordTarget": 500, "incomplete": "REFUSE"}'),
                        (3, '{"wordTarget": 500, "incomplete": "STORE"}')) notes (version, note)""");

        flyway().load().migrate();

        assertThat(rows("select note::text from guidance_note order by version"))
                .containsExactly(
                        "{\"stored\": [\"scan\"], \"wordTarget\": 500, \"completeWithin\": \"PT24H\"}",
                        "{\"stored\": [\"scan\"], \"wordTarget\": 500, \"completeWithin\": \"PT24H\"}",
                        "{\"stored\": [\"cover-letter\", \"scan\"], \"wordTarget\": 500, \"completeWithin\": \"PT24H\"}");
    }

    private FluentConfiguration flyway() {
        var config = ConfigProvider.getConfig();
        return Flyway.configure()
                .dataSource(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.datasource.username", String.class),
                        config.getOptionalValue("quarkus.datasource.password", String.class)
                                .orElse(""))
                .locations("classpath:db/migration")
                .defaultSchema(SCHEMA)
                .createSchemas(true);
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            statement.execute("reset search_path");
        }
    }

    private List<String> rows(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set search_path to " + SCHEMA);
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            statement.execute("reset search_path");
            return found;
        }
    }
}
