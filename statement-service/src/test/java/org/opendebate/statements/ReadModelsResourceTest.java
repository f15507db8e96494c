package org.opendebate.statements;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.submit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestDatabase;
import org.opendebate.kit.testing.TestOperator;
import org.opendebate.statements.testing.Debate;

/** What was lived through, and what is made anew from the topics, is the same in every field. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class ReadModelsResourceTest {
    /** Its rows hold the seals too, which are this service's own and must stay. */
    private static final String MEETING = "(select * from meeting where exists (select 1 from inbox_position"
            + " where consumer = 'meetings' and aggregate_id = meeting.id::text))";

    private static final List<String> EFFECTS = List.of("statement", "seal", "outbox");

    @Inject
    Debate debate;

    static Stream<Arguments> readModels() {
        return Stream.of(
                Arguments.of(
                        "meetings",
                        List.of(MEETING),
                        List.of("update meeting set facts = '{}', close = now(), seal_automatically = true")),
                Arguments.of(
                        "register",
                        List.of("delegation", "council_year"),
                        List.of(
                                "update delegation set names = '{}', kind = 'another'",
                                "delete from delegation where code < 'F'",
                                "update council_year set members = 'ZZZ'")));
    }

    @ParameterizedTest
    @MethodSource("readModels")
    void whatIsMadeAnewIsWhatWasLived(String model, List<String> tables, List<String> damage) throws SQLException {
        live();
        Map<String, List<String>> lived = rows(tables);
        lived.forEach((table, rows) -> assertFalse(rows.isEmpty(), table + " is empty: nothing would be compared"));
        TestDatabase.run(damage.toArray(String[]::new));
        assertNotEquals(lived, rows(tables));

        TestOperator.rebuild(model).statusCode(200);

        Map<String, List<String>> anew = rows(tables);
        for (String table : tables) {
            assertEquals(lived.get(table), anew.get(table), table);
        }
    }

    @Test
    void nothingIsDoneAgain() throws SQLException {
        live();
        Map<String, List<String>> before = rows(EFFECTS);

        for (String model : List.of("meetings", "register")) {
            TestOperator.rebuild(model).statusCode(200);
        }

        assertEquals(before, rows(EFFECTS));
    }

    @Test
    void whatSetsThingsGoingIsNoReadModel() {
        TestOperator.rebuild("compilations").statusCode(404);
    }

    /** A meeting that is open and one that was closed, each with a statement. */
    private void live() {
        UUID closed = debate.open();
        for (UUID meeting : List.of(closed, debate.open())) {
            submit(meeting, form(delegate("BRA"), national("BRA"))).then().statusCode(201);
        }
        debate.close(closed);
        await().until(() -> debate.count("select count(*) from outbox where sent_at is null") == 0);
    }

    private static Map<String, List<String>> rows(List<String> tables) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables) {
            rows.put(table, TestDatabase.rows(table));
        }
        return rows;
    }
}
