package org.opendebate.meetings.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.opendebate.meetings.meeting.web.Office.secretariat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestClock;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestEvents.Told;
import org.opendebate.meetings.FifthOfMay;
import org.opendebate.meetings.Schemas;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class MeetingEventsResourceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    EntityManager entities;

    @Inject
    BusinessClock clock;

    @BeforeEach
    void fifthOfMay() {
        FifthOfMay.begin(clock);
    }

    @AfterEach
    void today() {
        TestClock.reset();
    }

    @Test
    void announcementAndAmendmentAreToldWithoutMailAddresses() {
        String meeting = Office.announced();
        Map<String, Object> note = Office.guidance();
        note.put("wordTarget", 600);
        Office.issue(meeting, note).then().statusCode(200);

        List<Told> told = told(meeting, 2);

        Schemas.assertKept(told.get(0), EventType.MEETING_ANNOUNCED);
        Schemas.assertKept(told.get(1), EventType.MEETING_AMENDED);
        assertThat(told).extracting(Told::sequence).containsExactly(1L, 2L);
        assertThat(told.get(1).body().at("/guidanceNote/wordTarget").asInt()).isEqualTo(600);
        assertThat(told.get(1).body().at("/guidanceNote/version").asInt()).isEqualTo(2);
        assertThat(told.toString()).doesNotContain("@example.org");
    }

    @Test
    void submissionClosesByItselfWhenTheBusinessClockHasPassedTheClose() {
        String meeting = Office.announced();

        TestClock.set(Instant.parse("2021-05-25T04:00:00Z"));

        await().atMost(PATIENCE).until(() -> state(meeting), "closed"::equals);
        List<Told> told = told(meeting, 2);
        Schemas.assertKept(told.get(1), EventType.MEETING_CLOSED);
        assertThat(told.get(1).body().get("close").asText()).isEqualTo("2021-05-25T03:59:59.999Z");
        assertThat(audited(meeting, "meeting.close")).isEqualTo(1L);
    }

    @Test
    void publishedCompilationMakesTheMeetingPublished() {
        String meeting = Office.announced();
        close(meeting);

        tellCompilation(meeting, 1, EventType.COMPILATION_DRAFTED, "drafted", null);
        await().atMost(PATIENCE).until(() -> state(meeting), "compiled"::equals);
        tellCompilation(meeting, 2, EventType.COMPILATION_PUBLISHED, "published", "S/2021/501");
        tellCompilation(meeting, 2, EventType.COMPILATION_PUBLISHED, "published", "S/2021/501");

        await().atMost(PATIENCE).until(() -> state(meeting), "published"::equals);
        secretariat()
                .get(meeting)
                .then()
                .body("documentSymbol", equalTo("S/2021/501"))
                .body("links.document", equalTo("/api/v1/documents/S/2021/501"));
        assertThat(told(meeting, 3).get(2).body().get("state").asText()).isEqualTo("compiled");
        Told last = told(meeting, 4).getLast();
        Schemas.assertKept(last, EventType.MEETING_PUBLISHED);
        assertThat(last.body().get("state").asText()).isEqualTo("published");
    }

    @Test
    void publishedLetterIsShownByItsSymbolAndTheMeetingGoesOn() {
        String meeting = Office.announced();
        Map<String, Object> body = Map.of(
                "meetingId",
                Office.id(meeting),
                "symbol",
                "S/2021/440",
                "languages",
                List.of("en"),
                "originalLanguage",
                "en",
                "letterDate",
                "2021-05-05",
                "documentDate",
                "2021-05-06",
                "publishedAt",
                "2021-05-06T15:00:00Z",
                "parts",
                List.of(Map.of("part", "letter", "language", "en", "sha256", "0".repeat(64))));

        TestEvents.tell(Topics.COMPILATION, EventType.LETTER_PUBLISHED.wire(), "letter-" + Office.id(meeting), 1, body);

        await().atMost(PATIENCE)
                .until(() -> secretariat().get(meeting).jsonPath().getString("letterSymbol"), "S/2021/440"::equals);
        secretariat()
                .get(meeting)
                .then()
                .body("state", equalTo("open"))
                .body("links.letterDocument", equalTo("/api/v1/documents/S/2021/440"));
    }

    @Test
    void publicationThatComesBeforeTheCloseWasNoticedClosesFirst() {
        String meeting = Office.announced();

        tellCompilation(meeting, 1, EventType.COMPILATION_PUBLISHED, "published", "S/2021/502");

        List<Told> told = told(meeting, 3);
        Schemas.assertKept(told.get(1), EventType.MEETING_CLOSED);
        assertThat(told.get(2).body().get("documentSymbol").asText()).isEqualTo("S/2021/502");
    }

    @Test
    void sealMakesTheMeetingSealedAndItsRevocationClosedAgain() {
        String meeting = Office.announced();
        close(meeting);

        tellSeal(meeting, 1, EventType.SEAL_SEALED, "sealed");
        await().atMost(PATIENCE).until(() -> state(meeting), "sealed"::equals);
        tellSeal(meeting, 2, EventType.SEAL_REVOKED, "revoked");

        await().atMost(PATIENCE).until(() -> state(meeting), "closed"::equals);
        List<Told> told = told(meeting, 4);
        Schemas.assertKept(told.get(2), EventType.MEETING_AMENDED);
        Schemas.assertKept(told.get(3), EventType.MEETING_AMENDED);
    }

    @Test
    void draftThatIsHeardOfBeforeItsSealCompilesTheMeetingOnce() {
        String meeting = Office.announced();
        close(meeting);

        tellCompilation(meeting, 1, EventType.COMPILATION_DRAFTED, "drafted", null);
        await().atMost(PATIENCE).until(() -> state(meeting), "compiled"::equals);
        tellSeal(meeting, 1, EventType.SEAL_SEALED, "sealed");
        tellCompilation(meeting, 2, EventType.COMPILATION_PUBLISHED, "published", "S/2021/503");

        await().atMost(PATIENCE).until(() -> state(meeting), "published"::equals);
        assertThat(told(meeting, 4))
                .extracting(event -> event.body().get("state").asText())
                .containsExactly("open", "closed", "compiled", "published");
    }

    @Test
    void everyChangeLeavesAnAuditRow() {
        String meeting = Office.announced();

        assertThat(audited(meeting, "meeting.draft")).isEqualTo(1L);
        assertThat(audited(meeting, "meeting.guidance-note")).isEqualTo(1L);
        assertThat(audited(meeting, "meeting.announce")).isEqualTo(1L);
    }

    private static String state(String meeting) {
        return secretariat().get(meeting).jsonPath().getString("state");
    }

    private static List<Told> told(String meeting, int count) {
        return await().atMost(PATIENCE)
                .until(() -> TestEvents.of(Topics.MEETING, Office.id(meeting)), events -> events.size() >= count);
    }

    private static void close(String meeting) {
        secretariat()
                .header("If-Match", Office.tag(meeting))
                .post(meeting + "/closing")
                .then()
                .statusCode(200);
    }

    private static void tellSeal(String meeting, long sequence, EventType type, String state) {
        Map<String, Object> body = new HashMap<>();
        body.put("meetingId", Office.id(meeting));
        body.put("number", 1);
        body.put("state", state);
        body.put("statements", List.of());
        TestEvents.tell(Topics.SEAL, type.wire(), Office.id(meeting), sequence, body);
    }

    private static void tellCompilation(String meeting, long sequence, EventType type, String state, String symbol) {
        Map<String, Object> body = new HashMap<>();
        body.put("meetingId", Office.id(meeting));
        body.put("seal", 1);
        body.put("state", state);
        body.put("symbol", symbol);
        body.put("annexes", List.of());
        TestEvents.tell(Topics.COMPILATION, type.wire(), Office.id(meeting), sequence, body);
    }

    private long audited(String meeting, String action) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery(
                                        "select count(*) from audit where target = :target and action = :action")
                                .setParameter("target", "meeting/" + Office.id(meeting))
                                .setParameter("action", action)
                                .getSingleResult())
                        .longValue());
    }
}
