package org.opendebate.meetings.meeting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.contracts.SandboxMeetings;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestClock;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.meetings.Schemas;
import org.opendebate.meetings.council.MeetingsOfYear;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class SandboxResourceTest {
    /** No other class has a meeting in this year; each test makes those of days of its own. */
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 15);

    @Inject
    MakeSandbox make;

    @Inject
    Meetings meetings;

    @Inject
    MeetingsOfYear years;

    @Inject
    EntityManager entities;

    @Inject
    BusinessClock clock;

    @BeforeEach
    void fifteenthOfJune() {
        Duration offset = TestClock.set(Instant.parse("2024-06-15T16:00:00Z"));
        await().atMost(Duration.ofSeconds(10)).until(() -> clock.offset().equals(offset));
    }

    @AfterEach
    void today() {
        TestClock.reset();
    }

    @Test
    void todaysTakesStatementsYesterdaysIsClosedAndTomorrowsOpensAtMidnight() {
        make.around(TODAY);

        assertThat(around(TODAY).map(this::stored).map(Meeting::state))
                .containsExactly(MeetingState.CLOSED, MeetingState.OPEN, MeetingState.ANNOUNCED);
        assertThat(stored(TODAY.plusDays(1)).deadlines().opening()).contains(Instant.parse("2024-06-16T04:00:00Z"));
        assertThat(stored(TODAY).deadlines().close()).isEqualTo(Instant.parse("2024-06-16T03:59:59.999Z"));
    }

    @Test
    void manyReplicasMakeEachMeetingOnce() {
        LocalDate today = TODAY.plusDays(10);

        List<CompletableFuture<Integer>> replicas = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> make.around(today)))
                .limit(4)
                .toList();

        assertThat(replicas.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(3);
        assertThat(make.around(today)).isZero();
    }

    @Test
    void theDayAfterOnlyTheNextMeetingIsNew() {
        LocalDate today = TODAY.plusDays(20);
        make.around(today);

        assertThat(make.around(today.plusDays(1))).isEqualTo(1);
    }

    @Test
    void theListOfMeetingsShowsItToThoseWhoAskForIt() {
        LocalDate today = TODAY.plusDays(30);
        make.around(today);
        List<String> ids =
                around(today).map(SandboxMeetings::on).map(UUID::toString).toList();

        assertThat(listed("?limit=100")).doesNotContainAnyElementsOf(ids);
        assertThat(listed("?limit=100&sandbox=true")).containsAll(ids).allMatch(id -> id.charAt(14) == '8');
    }

    @Test
    void anybodyWithATokenSeesThatItIsASandbox() {
        LocalDate today = TODAY.plusDays(40);
        make.around(today);

        given().auth()
                .oauth2(TestTokens.delegate("NOR"))
                .get("/api/v1/meetings/" + SandboxMeetings.on(today))
                .then()
                .statusCode(200)
                .body("sandbox", equalTo(true))
                .body("specimen", equalTo(true));
    }

    @Test
    void itsEventsSayThatItIsASandbox() {
        LocalDate today = TODAY.minusDays(10);
        make.around(today);

        String told = told(today.minusDays(1), EventType.MEETING_CLOSED);
        Schemas.assertKept(told, EventType.MEETING_CLOSED);
        assertThat(told.replaceAll("\\s", "")).contains("\"sandbox\":true");
    }

    @Test
    void theCouncilsRecordOfTheYearRestsOnNoMeetingOfTheSandbox() {
        make.around(TODAY.plusDays(50));

        assertThat(QuarkusTransaction.requiringNew().call(() -> years.any(TODAY.getYear())))
                .isFalse();
    }

    private Meeting stored(LocalDate day) {
        return QuarkusTransaction.requiringNew()
                .call(() -> meetings.find(new MeetingId(SandboxMeetings.on(day)))
                        .orElseThrow()
                        .meeting());
    }

    private static Stream<LocalDate> around(LocalDate today) {
        return Stream.of(today.minusDays(1), today, today.plusDays(1));
    }

    private static List<String> listed(String query) {
        return given().auth()
                .oauth2(TestTokens.secretariat())
                .get("/api/v1/meetings" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("meetings.id");
    }

    private String told(LocalDate day, EventType type) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select convert_from(body, 'UTF8') from outbox where aggregate_id = :id and type = :type")
                        .setParameter("id", SandboxMeetings.on(day).toString())
                        .setParameter("type", type.wire())
                        .getSingleResult()
                        .toString());
    }
}
