package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.verify.Client.refused;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.opendebate.client.JSON;
import org.opendebate.client.model.Kind;
import org.opendebate.client.model.Metadata;
import org.opendebate.client.model.Simulation;
import org.opendebate.verify.Api.Answer;
import org.opendebate.verify.Api.Part;
import org.opendebate.verify.Client.Refusal;

/** The sandbox through the gateway, with the tokens of delegates; the midnight is the last test's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class SandboxCases {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String SANDBOX = "/api/v1/meetings/sandbox";
    private static final String CLOSED = "/api/v1/meetings/sandbox-closed";
    private static final String OF_THE_SIXTH = "20210506-0000-8000-8000-000000000000";

    private final RunningStack running;
    private Session session;
    private Api api;

    SandboxCases(RunningStack running) {
        this.running = running;
    }

    @BeforeAll
    void start() {
        // in New York it is the sixth of May, an hour before midnight
        running.stack().moveClockTo(Instant.parse("2021-05-07T03:00:00Z"));
        session = new Session(running);
        api = running.api();
        await("the sandbox of the day").atMost(SOON).until(() -> open() && status(CLOSED) == 200);
    }

    @Test
    @Order(1)
    void theNamesStandForTheMeetingsOfTodayAndYesterday() {
        JsonNode today = asDelegate(SANDBOX).json();
        JsonNode yesterday = asDelegate(CLOSED).json();

        assertEquals(OF_THE_SIXTH, today.path("id").asText());
        assertTrue(today.path("sandbox").asBoolean());
        assertEquals("open", today.path("state").asText());
        assertEquals(
                "20210505-0000-8000-8000-000000000000", yesterday.path("id").asText());
        assertEquals("closed", yesterday.path("state").asText());
    }

    @Test
    @Order(1)
    void noListOfMeetingsShowsItUnlessAsked() {
        JsonNode listed = asDelegate("/api/v1/meetings").json();
        JsonNode asked = asDelegate("/api/v1/meetings?sandbox=true").json();

        assertFalse(listed.toString().contains(OF_THE_SIXTH), listed::toString);
        assertTrue(asked.toString().contains(OF_THE_SIXTH), asked::toString);
    }

    @Test
    @Order(1)
    void aStatementIsAcceptedWithoutAnOfficer() {
        Answer made = submit("sandbox", "BRA", session.metadata("BRA", Kind.NATIONAL));

        assertEquals(201, made.status(), made::toString);
        assertEquals(OF_THE_SIXTH, made.json().at("/receipt/meetingId").asText());
        assertTrue(made.json().at("/receipt/sandbox").asBoolean());
        comesTo(made, "accepted");
    }

    @Test
    @Order(1)
    void whatAsksForItIsReturnedWithARemark() {
        Answer made = simulated("CAN", Simulation.RETURNED);

        assertEquals(201, made.status(), made::toString);
        JsonNode returned = comesTo(made, "returned");
        assertFalse(returned.at("/decision/remarks/0/text").asText().isEmpty(), returned::toString);
    }

    @Test
    @Order(1)
    void whatAsksForItWaitsForItsScanAndIsAcceptedAfterIt() {
        Answer made = simulated("JPN", Simulation.PENDING_SCAN);

        assertEquals(201, made.status(), made::toString);
        assertEquals("pending", made.json().at("/receipt/scan").asText());
        comesTo(made, "accepted");
        JsonNode second = asSecretariat(path(made) + "/receipt");
        assertEquals(made.json().path("jws"), second.at("/pending/jws"));
    }

    @Test
    @Order(1)
    void whatAsksForItIsRefusedLikeALateOne() {
        Answer late = simulated("IDN", Simulation.LATE);
        Answer closed = submit("sandbox-closed", "IDN", session.metadata("IDN", Kind.NATIONAL));

        assertEquals(409, late.status(), late::toString);
        assertEquals("meeting-closed", late.problem());
        assertEquals(late.problem(), closed.problem());
        assertEquals(late.json().path("rule"), closed.json().path("rule"));
    }

    @Test
    @Order(1)
    void aMissionsClientThatRepeatsUnderTheIdWhatItSentUnderTheNameHasSentItOnce() {
        String key = UUID.randomUUID().toString();
        Answer named = byMission("sandbox", key);
        Answer again = byMission(OF_THE_SIXTH, key);

        assertEquals(201, named.status(), named::toString);
        assertEquals(201, again.status(), again::toString);
        assertEquals(named.json().at("/statement/id"), again.json().at("/statement/id"));
    }

    @Test
    @Order(1)
    void noSymbolIsSpentOnIt() {
        Answer refused = api.json(
                "POST",
                SANDBOX + "/compilation/publication",
                session.secretariatToken(),
                """
                {"seal": 1, "symbol": "S/2021/999", "letterDate": "2021-05-06", "documentDate": "2021-05-06",
                 "languages": ["en"]}""",
                "Idempotency-Key",
                UUID.randomUUID().toString());

        assertEquals(422, refused.status(), refused::toString);
        assertEquals("symbol-invalid", refused.problem());
    }

    @Test
    @Order(2)
    void aRealMeetingSimulatesNothing() {
        UUID real = session.announced("2021-05-24");
        Metadata metadata = session.metadata("BRA", Kind.NATIONAL).simulate(Simulation.RETURNED);

        Refusal refused = refused(() -> session.submit(real, "BRA", metadata));

        assertEquals(422, refused.status(), refused::toString);
        assertEquals("simulation-not-allowed", refused.type());
        assertTrue(refused.problem().getRemedy().contains("sandbox"), refused::toString);
    }

    @Test
    @Order(3)
    void afterMidnightTheNameStandsForTheNextMeetingAtOnce() {
        running.stack().moveClockTo(Instant.parse("2021-05-07T04:00:00.500Z"));

        JsonNode today = asDelegate(SANDBOX).json();
        Answer taken = submit("sandbox", "BRA", session.metadata("BRA", Kind.NATIONAL));
        Answer late = submit("sandbox-closed", "BRA", session.metadata("BRA", Kind.NATIONAL));

        assertEquals("20210507-0000-8000-8000-000000000000", today.path("id").asText());
        assertEquals(201, taken.status(), taken::toString);
        assertEquals("meeting-closed", late.problem(), late::toString);
        await("the meeting of the day after")
                .atMost(SOON)
                .until(() -> status("/api/v1/meetings/20210508-0000-8000-8000-000000000000") == 200);
    }

    /** With the name in place of the id, which the generated client, for one, would not take. */
    private Answer submit(String meeting, String delegation, Metadata metadata) {
        return submit(meeting, delegation, session.delegateToken(delegation), metadata, Session.key());
    }

    private Answer simulated(String delegation, Simulation what) {
        return submit(
                "sandbox",
                delegation,
                session.metadata(delegation, Kind.NATIONAL).simulate(what));
    }

    private Answer byMission(String meeting, String key) {
        String token = running.stack().identity().tokenOfMission("PER");
        return submit(meeting, "PER", token, session.metadata("PER", Kind.NATIONAL), key);
    }

    private Answer submit(String meeting, String delegation, String token, Metadata metadata, String key) {
        return api.submit(
                meeting,
                token,
                JSON.serialize(metadata),
                new Part("statement.docx", DOCX, sample(delegation.toLowerCase(Locale.ROOT) + "/statement.docx")),
                new Part("letter.pdf", "application/pdf", sample("bra/cover-letter.pdf")),
                key);
    }

    private static byte[] sample(String path) {
        return Repository.bytes("deploy/local/samples/" + path);
    }

    private JsonNode comesTo(Answer made, String state) {
        return await(state)
                .atMost(SOON)
                .until(
                        () -> asSecretariat(path(made)),
                        seen -> seen.path("state").asText().equals(state));
    }

    private static String path(Answer made) {
        return "/api/v1/statements/" + made.json().at("/statement/id").asText();
    }

    private Answer asDelegate(String path) {
        Answer answer = api.get(path, session.delegateToken("BRA"));
        assertEquals(200, answer.status(), answer::toString);
        return answer;
    }

    private JsonNode asSecretariat(String path) {
        Answer answer = api.get(path, session.secretariatToken());
        assertEquals(200, answer.status(), answer::toString);
        return answer.json();
    }

    private int status(String path) {
        return api.get(path, session.delegateToken("BRA")).status();
    }

    /** Whether statement-service knows it too. */
    private boolean open() {
        Answer checked = api.check(
                "sandbox",
                session.delegateToken("BRA"),
                JSON.serialize(session.metadata("BRA", Kind.NATIONAL)),
                new Part("statement.docx", DOCX, sample("bra/statement.docx")),
                new Part("letter.pdf", "application/pdf", sample("bra/cover-letter.pdf")));
        return checked.status() == 200
                && !checked.json().path("verdict").asText().equals("fail");
    }
}
