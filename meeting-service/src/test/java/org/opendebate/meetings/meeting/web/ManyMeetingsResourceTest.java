package org.opendebate.meetings.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opendebate.kit.testing.TestDatabase.plan;
import static org.opendebate.kit.testing.TestDatabase.run;
import static org.opendebate.kit.testing.TestDatabase.strings;
import static org.opendebate.meetings.meeting.web.Office.MEETINGS;
import static org.opendebate.meetings.meeting.web.Office.as;
import static org.opendebate.meetings.meeting.web.Office.secretariat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.SqlRecorder;
import org.opendebate.kit.testing.TestClock;
import org.opendebate.kit.testing.TestHeap;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.meetings.FifthOfMay;

/** Two thousand meetings: drafts, some that follow the clock, and the many that are over. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class ManyMeetingsResourceTest {
    private static final int MANY = 2000;
    private static final Pattern SCAN_OR_SORT = Pattern.compile("\"Node Type\": \"(Seq Scan|Sort|Incremental Sort)\"");

    @Inject
    BusinessClock clock;

    @BeforeEach
    void load() throws SQLException {
        FifthOfMay.begin(clock);
        String template = Office.id(Office.announced());
        run(
                "create table many_meeting as select gen_random_uuid() as id, n from generate_series(1, " + MANY
                        + ") n",
                """
                insert into meeting (id, meeting_date, state, state_until, due_at, close_at, announced_at, document_symbol, %1$s)
                    select n.id, date '2010-01-01' + n.n,
                        case when n.n %% 20 = 0 then 'draft' when n.n %% 50 = 1 then 'open' else 'published' end,
                        case when n.n %% 20 <> 0 and n.n %% 50 = 1 then timestamptz '2099-01-01' + n.n * interval '1 day' end,
                        timestamptz '2099-01-01' + n.n * interval '1 day',
                        timestamptz '2099-01-01' + n.n * interval '1 day',
                        case when n.n %% 20 <> 0 then m.announced_at end,
                        case when n.n %% 20 <> 0 and n.n %% 50 <> 1 then 'S/2099/' || n.n end,
                        %1$s
                    from many_meeting n, meeting m where m.id = '%2$s'""".formatted(otherColumns(), template),
                """
                insert into guidance_note (meeting_id, version, note, recorded_at)
                    select n.id, g.version, g.note, g.recorded_at
                    from many_meeting n, guidance_note g where g.meeting_id = '%s'""".formatted(template),
                "analyze meeting, guidance_note");
    }

    @AfterEach
    void remove() throws SQLException {
        TestClock.reset();
        run(
                "delete from guidance_note where meeting_id in (select id from many_meeting)",
                "delete from meeting where id in (select id from many_meeting)",
                "drop table many_meeting",
                "vacuum analyze meeting, guidance_note");
    }

    @Test
    void everyListIsAnsweredFromAnIndexPageAfterPageInFlatMemory() throws SQLException {
        List<String> sent = new ArrayList<>();
        sent.add("select * from meeting where state_until < ? order by state_until limit 1 for update skip locked");
        for (String token : List.of(
                TestTokens.secretariat(), TestTokens.of(Role.PRESIDENCY, "CHN"), TestTokens.of(Role.READER, null))) {
            for (String list : List.of(MEETINGS + "?limit=1", MEETINGS + "?limit=1&state=published")) {
                sent.addAll(answered(token, list));
                sent.addAll(answered(token, link(as(token).get(list))));
            }
        }

        assertThat(sent).hasSizeGreaterThan(10);
        int byState = 0;
        for (String sql : Set.copyOf(sent)) {
            String plan = plan(sql);
            assertThat(SCAN_OR_SORT.matcher(plan).find()).as(sql + "\n" + plan).isFalse();
            if (sql.contains(".state=?")) {
                // by the date alone it would pass over all meetings of other states
                assertThat(plan).as(sql).contains("meeting_by_state");
                byState++;
            }
        }

        assertThat(byState).as("lists of one state").isGreaterThan(1);

        long read = walk();
        long afterOne = TestHeap.used();
        for (int i = 0; i < 3; i++) {
            walk();
        }
        assertThat(TestHeap.used() - afterOne)
                .as("bytes kept, of " + 3 * read + " that were read")
                .isLessThan(3 * read / 2);
    }

    /** Goes through all pages, finds every meeting once and in order, and says how many bytes came. */
    private static long walk() throws SQLException {
        List<String> ids = new ArrayList<>();
        List<String> dates = new ArrayList<>();
        long bytes = 0;
        String next = MEETINGS + "?limit=200";
        while (next != null) {
            Response page = secretariat().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            bytes += page.asByteArray().length;
            ids.addAll(page.jsonPath().getList("meetings.id"));
            dates.addAll(page.jsonPath().getList("meetings.date"));
            next = link(page);
        }
        assertThat(ids).doesNotHaveDuplicates().containsAll(strings("select id::text from many_meeting"));
        assertThat(dates).isSortedAccordingTo(Comparator.reverseOrder());
        return bytes;
    }

    private static String link(Response page) {
        String link = page.header("Link");
        return link == null ? null : link.substring(1, link.indexOf('>'));
    }

    private static List<String> answered(String token, String address) {
        return SqlRecorder.during(
                () -> as(token).urlEncodingEnabled(false).get(address).then().statusCode(200));
    }

    /** All columns of a meeting that are the same for many. */
    private static String otherColumns() throws SQLException {
        return String.join(
                ", ",
                strings("select column_name from information_schema.columns where table_name = 'meeting'"
                        + " and is_generated = 'NEVER' and column_name not in ('id', 'meeting_date', 'state', 'state_until', 'due_at', 'close_at',"
                        + " 'announced_at', 'document_symbol') order by ordinal_position"));
    }
}
