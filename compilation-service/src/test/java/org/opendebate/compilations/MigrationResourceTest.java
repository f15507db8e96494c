package org.opendebate.compilations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database of the first release, with a published debate and a drafted one, is brought to this one. */
@QuarkusTest
@RealStack
class MigrationResourceTest {
    private static final String SCHEMA = "before_languages";
    private static final String PUBLISHED = "0179449a-1c00-7000-8000-00000000000";
    private static final String HASH = "'" + "a".repeat(64) + "'";

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void migrateRows() throws SQLException {
        flyway().target("2").load().migrate();
        run(
                "set search_path to " + SCHEMA,
                """
                insert into meeting (id, organ, format, date, time_zone, theme, state, specimen, president_delegation,
                        president_name, debate_office)
                    values ('%1$s1', 'SC', 'chamber', '2021-05-24', 'America/New_York', 'A theme', 'published', true, 'CHN',
                        'Zhang Jun', 'Security Council Affairs Division')""".formatted(PUBLISHED),
                "insert into meeting_briefer values ('%s1', 0, 'b1', 'Ines Okafor-Lind', 'Director', null)"
                        .formatted(PUBLISHED),
                """
                insert into statement values ('%1$s2', '%1$s1', 1, 'accepted', 'national', 'CUB', null, 'es', 'k/o', %2$s, 9,
                        'k/m', %2$s, 8)""".formatted(PUBLISHED, HASH),
                "insert into seal values ('%s1', 1, false, '2021-05-26T14:00:00Z')".formatted(PUBLISHED),
                """
                insert into sealed_statement values ('%1$s1', 1, 0, '%1$s2', 1, 'accepted', null, 'national', 'CUB', null,
                        'es', 'Ana Ruiz', null, 'permanent-representative', 'k/o', %2$s, 9, 'k/m', %2$s, 8, '1')""".formatted(PUBLISHED, HASH),
                """
                insert into edition select ('%1$s' || n)::uuid, ('%1$s' || m)::uuid, 1, 'en', 'Letter dated …', 'engine/1',
                        '2021-05-28T14:00:00Z' from (values (3, 1), (5, 4)) as edition_of(n, m)""".formatted(PUBLISHED),
                """
                insert into edition_annex values ('%1$s3', 1, 'annex_1', 'Annex I', 'Statement by …', '%1$s2', 1, 'national',
                        %2$s, 'too deep')""".formatted(PUBLISHED, HASH),
                "insert into edition_form (edition_id, form, sha256, size, volume) select '%s3', 'PDF', %s, 10 + v, v from generate_series(1, 2) v"
                        .formatted(PUBLISHED, HASH),
                """
                insert into compilation (meeting_id, seal, state, edition_id, symbol, next_try_at) values
                        ('%1$s1', 1, 'published', '%1$s3', 'S/2021/501', now()), ('%1$s4', 1, 'drafted', '%1$s5', null, now())""".formatted(PUBLISHED),
                """
                insert into document values ('S/2021/501', 'S/2021/501', '%1$s1', 1, '%1$s3', '2021-05-26', '2021-05-28',
                        '2021-05-28T15:00:00Z', '{"version": 1}', 'a.b.c')""".formatted(PUBLISHED));

        flyway().load().migrate();
    }

    @AfterEach
    void drop() throws SQLException {
        run("drop schema if exists " + SCHEMA + " cascade");
    }

    @Test
    void aDocumentIsACompilationInTheOneLanguageThatItHad() throws SQLException {
        assertEquals(
                List.of("S/2021/501 compilation en parent=- alias=- letter=2021-05-26 manifest={\"version\": 1} a.b.c"),
                rows("""
                        select symbol || ' ' || kind || ' ' || original_language || ' parent=' || coalesce(parent_symbol, '-')
                            || ' alias=' || coalesce(alias, '-') || ' letter=' || letter_date || ' manifest=' || manifest
                            || ' ' || manifest_jws
                        from document"""));
        assertEquals(
                List.of("S/2021/501 en " + PUBLISHED + "3"),
                rows("select symbol || ' ' || language || ' ' || edition_id from document_edition"));
    }

    @Test
    void anEditionHasItsFormsAndAnnexesAndNoLetterThatWasNeverKept() throws SQLException {
        assertEquals(
                List.of("PDF 1 11", "PDF 2 12"),
                rows("select form || ' ' || volume || ' ' || size from edition_form order by volume"));
        assertEquals(List.of("annex_1 too deep tier=- key=-"), rows("""
                        select e_id || ' ' || pictured_because || ' tier=' || coalesce(tier::text, '-') || ' key='
                            || coalesce(sort_key, '-')
                        from edition_annex"""));
        assertEquals(
                List.of("{} letter=-", "{} letter=-"),
                rows("select english_names::text || ' letter=' || coalesce(letter_text, '-') from edition"));
    }

    @Test
    void whatWasKeptUnderItsHashIsFoundThere() throws SQLException {
        assertEquals(
                List.of("objects/" + "a".repeat(64), "objects/" + "a".repeat(64)),
                rows("select object_key from edition_form"));
    }

    @Test
    void aSealsStatementsSpeakForThemselves() throws SQLException {
        assertEquals(List.of("CUB Ana Ruiz group=- joint=-"), rows("""
                        select delegation || ' ' || speaker_name || ' group=' || coalesce(group_name, '-') || ' joint='
                            || coalesce(joint_with, '-')
                        from sealed_statement"""));
    }

    @Test
    void whatWasToldBeforeDraftsIsKnownAgainWithTheNextEvent() throws SQLException {
        assertEquals(List.of("accepted CUB es 9 8 speaker=-"), rows("""
                        select state || ' ' || delegation || ' ' || language || ' ' || original_size || ' ' || model_size
                            || ' speaker=' || coalesce(speaker_name, '-')
                        from statement"""));
        assertEquals(
                List.of("b1 Ines Okafor-Lind true"),
                rows("select key || ' ' || name || ' ' || confirmed from meeting_briefer"));
    }

    @Test
    void compilationsStandWhereTheyStoodWithNoFurtherSeal() throws SQLException {
        assertEquals(List.of("drafted -1 false", "published -1 false"), rows("""
                        select state || ' ' || coalesce(further_seal, -1) || ' ' || further_revoked
                        from compilation order by state"""));
    }

    private static FluentConfiguration flyway() {
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
