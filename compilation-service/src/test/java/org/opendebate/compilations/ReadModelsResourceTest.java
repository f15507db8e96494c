package org.opendebate.compilations;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendebate.contracts.EventType;
import org.opendebate.documents.model.Language;
import org.opendebate.kit.testing.TestDatabase;
import org.opendebate.kit.testing.TestOperator;

/** What was lived through, and what is made anew from the topics, is the same in every field. */
@QuarkusTest
@RealStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadModelsResourceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    /** What follows from events once, and must not follow from them again. */
    private static final List<String> EFFECTS = List.of("compilation", "held_object", "edition", "preview", "outbox");

    private boolean lived;

    static Stream<Arguments> readModels() {
        return Stream.of(
                Arguments.of(
                        "meetings",
                        List.of("meeting", "meeting_briefer", "meeting_paper"),
                        List.of(
                                "update meeting set theme = 'another', state = 'open'",
                                "delete from meeting_briefer",
                                "delete from meeting_paper")),
                Arguments.of(
                        "register",
                        List.of("delegation", "delegation_name", "council", "council_member", "organ", "organ_name"),
                        List.of(
                                "delete from delegation where code < 'F'",
                                "update delegation_name set list_form = 'another'",
                                "insert into council_member (year, delegation) values (2021, 'ZZZ')",
                                "delete from organ")),
                Arguments.of(
                        "statements",
                        List.of("statement"),
                        List.of(
                                "update statement set state = 'another', version = 7",
                                "delete from statement where kind = 'briefing'")),
                Arguments.of(
                        "seals",
                        List.of("seal", "sealed_statement"),
                        List.of(
                                "update seal set revoked = not revoked",
                                "update sealed_statement set decision = 'returned', position = position + 100")));
    }

    @ParameterizedTest
    @MethodSource("readModels")
    void whatIsMadeAnewIsWhatWasLived(String model, List<String> tables, List<String> damage) throws SQLException {
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
        Map<String, List<String>> before = rows(EFFECTS);

        for (String model : List.of("meetings", "register", "statements", "seals")) {
            TestOperator.rebuild(model).statusCode(200);
        }

        assertEquals(before, rows(EFFECTS));
    }

    /** A debate with a seal that was revoked, another one, and statements in each state; what is damaged is made anew. */
    @BeforeEach
    void live() throws SQLException {
        if (lived) {
            return;
        }
        lived = true;
        announce();
        // of no other test: what is told once stays told
        Register.tellOrgan(
                "ECOSOC",
                "E",
                "un-ecosoc",
                "Economic and Social Council",
                "the members of the Economic and Social Council");
        Debate debate = Debate.held();
        debate.accepted("KEN", "Martin Kimani");
        debate.returned("CHN");
        debate.withdrawn("CUB");
        debate.briefing("b1", "Ines Okafor-Lind");
        debate.seal(1);
        debate.drafted(1);
        debate.revoke(1);
        debate.seal(2);
        debate.drafted(2);
    }

    /** A debate with a letter, of which this service holds the file and what was read of it. */
    private static void announce() throws SQLException {
        Debate debate = Debate.announced();
        debate.tellAnnounced(
                EventType.MEETING_AMENDED,
                List.of(new Debate.FiledPaper(
                        "letter", Language.EN, "2021-05-05", "China will convene an open debate.")));
        await().atMost(SOON)
                .until(() -> TestDatabase.strings(
                                        "select sha256 from held_object where held and source_key like 'papers/%s/%%'"
                                                .formatted(debate.meetingId))
                                .size()
                        == 2);
    }

    private static Map<String, List<String>> rows(List<String> tables) throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        for (String table : tables) {
            rows.put(table, TestDatabase.rows(table));
        }
        return rows;
    }
}
