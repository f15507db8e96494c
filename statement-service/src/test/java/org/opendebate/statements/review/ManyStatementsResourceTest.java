package org.opendebate.statements.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opendebate.kit.testing.TestDatabase.plan;
import static org.opendebate.kit.testing.TestDatabase.run;
import static org.opendebate.kit.testing.TestDatabase.strings;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.SqlRecorder;
import org.opendebate.kit.testing.TestHeap;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.statements.testing.Debate;

/** A hundred thousand statements over two thousand meetings. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class ManyStatementsResourceTest {
    private static final int MEETINGS = 2000;
    private static final int STATEMENTS_OF_EACH = 50;

    /** Of so many meetings the list is walked from its beginning to its end. */
    private static final int WALKED = 60;

    private static final int ROWS = MEETINGS * STATEMENTS_OF_EACH;

    /** The register is as long as the world has States and read as a whole: a scan of it is what it takes. */
    private static final Pattern SCAN_OF_ROWS =
            Pattern.compile("\"Node Type\": \"Seq Scan\"[^}]*?\"Relation Name\": \"(?!delegation\")(\\w+)\"");

    @Inject
    Debate debate;

    private List<String> meetings;
    private String template;

    @BeforeEach
    void load() throws SQLException {
        UUID meeting = debate.open();
        template = submitted(meeting, "KEN").path("statement.id");
        run(
                """
                create table many_meeting as
                    select gen_random_uuid() as id, i <= %d as walked from generate_series(1, %d) i""".formatted(WALKED, MEETINGS),
                """
                insert into meeting (id, facts, close, seal_allowed_after, seal_automatically)
                    select n.id, replace(m.facts, m.id::text, n.id::text), m.close, m.seal_allowed_after, false
                    from many_meeting n, meeting m where m.id = '%s'""".formatted(meeting),
                """
                create table many_statement as
                    select gen_random_uuid() as id, m.id as meeting_id, m.walked, n,
                        chr(65 + n / 26) || chr(65 + n %% 26) || 'X' as code
                    from many_meeting m, generate_series(0, %d) n""".formatted(STATEMENTS_OF_EACH - 1),
                """
                insert into statement (id, meeting_id, kind, delegation, place, current_version, state, decided_at, revision)
                    select id, meeting_id, 'national', code, code, 1,
                        case n % 3 when 0 then 'accepted' else 'submitted' end,
                        case n % 3 when 0 then now() end, 0
                    from many_statement""",
                """
                insert into statement_version (statement_id, number, %1$s, rules, receipt, jws)
                    select n.id, 1, %1$s, case when n.walked then v.rules else '[]' end,
                        case when n.walked then v.receipt else '{}' end, case when n.walked then v.jws else '' end
                    from many_statement n, statement_version v
                    where v.statement_id = '%2$s' and v.number = 1""".formatted(versionColumns(), template),
                """
                insert into assignment (statement_id, assignee, assigned_at, revision)
                    select id, 'reviewer-' || n % 7, now(), 0 from many_statement where n % 2 = 0""",
                """
                insert into comment (id, statement_id, version, written_at, written_by, text)
                    select gen_random_uuid(), id, 1, now(), 'reviewer-1', 'Seen.' from many_statement""",
                """
                insert into waiver (statement_id, rule, because, waived_by, waived_at)
                    select id, 'length', 'Agreed.', 'reviewer-1', now() from many_statement where n % 5 = 0""",
                """
                insert into translation (statement_id, language, of_sha256, original_key, original_sha256, original_size,
                        model_key, model_sha256, model_size, model_reader)
                    select id, 'fr', 'f', 'k', 's', 1, 'k', 's', 1, '1' from many_statement where n % 5 = 0""",
                "analyze meeting, translation, statement, statement_version, assignment, comment, waiver");
        meetings = strings("select id::text from many_meeting where walked");
    }

    @AfterEach
    void remove() throws SQLException {
        run(
                "delete from waiver where statement_id in (select id from many_statement)",
                "delete from translation where statement_id in (select id from many_statement)",
                "delete from comment where statement_id in (select id from many_statement)",
                "delete from assignment where statement_id in (select id from many_statement)",
                "delete from statement_version where statement_id in (select id from many_statement)",
                "delete from statement where id in (select id from many_statement)",
                "delete from meeting where id in (select id from many_meeting)",
                "drop table many_statement, many_meeting",
                "vacuum analyze");
    }

    @Test
    void everyListQueueAndOverviewIsAnsweredFromAnIndexPageAfterPageInFlatMemory() throws SQLException {
        assertThat(debate.count("select count(*) from statement s join many_statement n on n.id = s.id"))
                .isEqualTo(ROWS);
        String meeting = meetings.getFirst();
        String list = "/api/v1/meetings/" + meeting + "/statements";
        String one = "/api/v1/statements/"
                + strings("select id::text from many_statement where meeting_id = '" + meeting + "' limit 1")
                        .getFirst();

        List<String> sent = new ArrayList<>();
        for (String token : List.of(secretariat(), TestTokens.delegate("AAX"))) {
            sent.addAll(answered(token, list + "?limit=10"));
            sent.addAll(answered(token, nextOf(token, list + "?limit=1")));
        }
        for (String query : List.of(
                list + "?state=submitted",
                list + "?kind=national&delegation=ABX",
                list + "?language=en&verdict=warn",
                list + "?assignee=reviewer-1",
                list + "?assignee=none&state=accepted",
                list + "/overview",
                one + "/comments",
                one + "/versions")) {
            sent.addAll(answered(secretariat(), query));
        }

        assertThat(sent).hasSizeGreaterThan(10);
        for (String sql : Set.copyOf(sent)) {
            String plan = plan(sql);
            assertThat(SCAN_OF_ROWS.matcher(plan).find()).as(sql + "\n" + plan).isFalse();
        }

        for (int i = 0; i < 10; i++) {
            assertThat(walked(meetings.get(i))).hasSize(STATEMENTS_OF_EACH);
        }
        long afterTen = TestHeap.used();
        for (int i = 10; i < WALKED; i++) {
            assertThat(walked(meetings.get(i))).hasSize(STATEMENTS_OF_EACH);
        }
        long texts = (WALKED - 10L)
                * STATEMENTS_OF_EACH
                * debate.count("select octet_length(rules) + octet_length(receipt) + octet_length(jws)"
                        + " from statement_version where statement_id = '" + template + "'");
        assertThat(TestHeap.used() - afterTen)
                .as("bytes kept, of " + texts + " that were read")
                .isLessThan(texts / 2);
    }

    /** Every statement of the meeting, through the links from page to page. */
    private static Set<String> walked(String meeting) {
        Set<String> seen = new HashSet<>();
        String next = "/api/v1/meetings/" + meeting + "/statements?limit=20";
        while (next != null) {
            Response page = as(secretariat()).urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("statements.id"));
            next = link(page);
        }
        return seen;
    }

    private static String nextOf(String token, String list) {
        String next = link(as(token).get(list));
        return next == null ? list : next;
    }

    private static String link(Response page) {
        String link = page.header("Link");
        return link == null ? null : link.substring(1, link.indexOf('>'));
    }

    private static List<String> answered(String token, String address) {
        return SqlRecorder.during(
                () -> as(token).urlEncodingEnabled(false).get(address).then().statusCode(200));
    }

    /** All columns of a version but its key and its long texts, which only those that are read whole need. */
    private static String versionColumns() throws SQLException {
        return String.join(
                ", ",
                strings(
                        "select column_name from information_schema.columns where table_name = 'statement_version'"
                                + " and column_name not in ('statement_id', 'number', 'rules', 'receipt', 'jws') order by ordinal_position"));
    }
}
