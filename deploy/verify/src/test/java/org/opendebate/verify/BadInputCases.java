package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.opendebate.local.identity.LocalRole;
import org.opendebate.verify.Api.Answer;
import org.opendebate.verify.Api.Part;

/** Whatever is refused at the door says which rule, what was found and what to do, and leaves nothing behind. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BadInputCases {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningStack running;
    private Api api;
    private String secretariat;
    private String kenya;
    private String meeting;

    BadInputCases(RunningStack running) {
        this.running = running;
    }

    @BeforeAll
    void announceAMeeting() {
        running.stack().moveClockTo(Instant.parse("2021-05-05T13:00:00Z"));
        api = running.api();
        secretariat = running.stack().identity().tokenOfPerson(LocalRole.SECRETARIAT, Optional.empty());
        kenya = delegate("KEN");
        meeting = announced("2021-05-24");
        await("statement-service knows the meeting")
                .atMost(SOON)
                .until(() -> api.get("/api/v1/meetings/" + meeting + "/statements", secretariat)
                                        .status()
                                == 200
                        && !submit(kenya, "{}", null, null).problem().equals("meeting-not-yet-known"));
    }

    @Test
    void aTextFileIsNotAWordFile() {
        Part text = new Part("statement.docx", DOCX, "Mr. President,".getBytes(StandardCharsets.UTF_8));

        refused(422, "not-a-docx", submit(kenya, metadata("KEN"), text, letter("ken")));
    }

    @Test
    void anEmptyFileIsRefused() {
        refused(
                422,
                "empty-file",
                submit(kenya, metadata("KEN"), new Part("statement.docx", DOCX, new byte[0]), letter("ken")));
    }

    @Test
    void aFileOfFortyMegabytesIsTooLarge() {
        Part large = new Part("statement.docx", DOCX, new byte[40 * 1024 * 1024]);

        refused(413, "too-large", submit(kenya, metadata("KEN"), large, letter("ken")));
    }

    @Test
    void aMissingCoverLetterIsNamed() {
        refused(422, "cover-letter-missing", submit(kenya, metadata("KEN"), statement("ken"), null));
    }

    @Test
    void anUnknownDelegationIsNamed() {
        refused(422, "unknown-delegation", submit(secretariat, metadata("XYZ"), statement("ken"), letter("ken")));
    }

    @Test
    void aDelegateCannotSubmitForAnotherDelegation() {
        refused(403, "wrong-delegation", submit(kenya, metadata("NOR"), statement("ken"), letter("ken")));
    }

    @Test
    void aClosedMeetingTakesNoMore() {
        String closed = announced("2021-05-20");
        Answer seen = api.get("/api/v1/meetings/" + closed, secretariat);
        Answer closing = api.json(
                "POST", "/api/v1/meetings/" + closed + "/closing", secretariat, "{}", "If-Match", seen.header("ETag"));
        assertEquals(200, closing.status(), closing::toString);

        Answer late = await("the closing is known")
                .atMost(SOON)
                .until(() -> submitTo(closed, kenya), answer -> answer.problem().equals("meeting-closed"));

        refused(409, "meeting-closed", late);
        assertNotNull(late.json().path("contact").path("office").textValue(), late::toString);
    }

    @Test
    void anIdempotencyKeyWithAnotherBodyIsRefusedAndTheFirstStands() {
        String egypt = delegate("EGY");
        String key = UUID.randomUUID().toString();
        Answer first = api.submit(meeting, egypt, metadata("EGY"), statement("egy"), letter("egy"), key);
        assertEquals(201, first.status(), first::toString);

        Answer again = api.submit(meeting, egypt, metadata("EGY"), statement("egy"), letter("egy"), key);
        assertEquals(201, again.status(), again::toString);
        assertEquals(first.header("Location"), again.header("Location"));
        refused(
                422,
                "idempotency-key-reused",
                api.submit(meeting, egypt, metadata("EGY"), statement("bra"), letter("egy"), key));

        JsonNode mine =
                api.get("/api/v1/meetings/" + meeting + "/statements", egypt).json();
        assertEquals(1, mine.path("statements").size(), mine::toString);
    }

    @Test
    void anotherDelegationsStatementDoesNotExist() {
        String peru = delegate("PER");
        Answer stored = api.submit(
                meeting,
                peru,
                metadata("PER"),
                statement("per"),
                letter("per"),
                UUID.randomUUID().toString());
        assertEquals(201, stored.status(), stored::toString);

        refused(404, "statement-not-found", api.get(stored.header("Location"), kenya));
        refused(404, "statement-not-found", api.get(stored.header("Location") + "/document", kenya));
        assertEquals(200, api.get(stored.header("Location"), peru).status());
    }

    @Test
    void aChangeWithoutIfMatchIsRefusedAndAStaleOneToo() {
        String path = "/api/v1/meetings/" + meeting + "/closing";

        refused(428, "precondition-required", api.json("POST", path, secretariat, "{}"));
        refused(412, "precondition-failed", api.json("POST", path, secretariat, "{}", "If-Match", "\"v0\""));
    }

    @Test
    void aMissingTokenIsRefused() {
        Answer answer = submit(null, metadata("KEN"), statement("ken"), letter("ken"));

        refusedLogin(answer);
    }

    @Test
    void aForeignRealmsTokenIsRefused() {
        refusedLogin(submit(Tokens.ofTheMasterRealm(running), metadata("KEN"), statement("ken"), letter("ken")));
    }

    @Test
    void theInsideIsNotReachable() {
        assertEquals(404, api.get("/q/info", secretariat).status());
        assertEquals(404, api.get("/q/health", null).status());
    }

    @Test
    void aCheckStoresNothing() {
        String brazil = delegate("BRA");
        Answer before = api.get("/api/v1/meetings/" + meeting + "/statements", brazil);
        Answer checked = api.check(meeting, brazil, metadata("BRA"), statement("bra"), letter("bra"));

        assertEquals(200, checked.status(), checked::toString);
        assertTrue(checked.json().path("rules").size() > 3, checked::toString);
        assertEquals(
                before.json(),
                api.get("/api/v1/meetings/" + meeting + "/statements", brazil).json());
    }

    private static void refusedLogin(Answer answer) {
        refused(401, "token-refused", answer);
        assertNotNull(answer.header("WWW-Authenticate"));
        assertNotNull(answer.json().path("contact").path("office").textValue(), answer::toString);
    }

    private static void refused(int status, String problem, Answer answer) {
        assertEquals(status + " " + problem, answer.status() + " " + answer.problem(), answer::toString);
        assertEquals("application/problem+json", answer.header("Content-Type").split(";")[0]);
        assertTrue(answer.json().path("detail").asText().length() > 10, answer::toString);
    }

    private String announced(String date) {
        Session session = new Session(running);
        UUID meeting = session.entered(date);
        session.announce(meeting, Session.guidanceNote());
        return meeting.toString();
    }

    private String delegate(String code) {
        return running.stack().identity().tokenOfPerson(LocalRole.DELEGATE, Optional.of(code));
    }

    private Answer submit(String token, String metadata, Part statement, Part letter) {
        return api.submit(
                meeting, token, metadata, statement, letter, UUID.randomUUID().toString());
    }

    private Answer submitTo(String other, String token) {
        return api.submit(
                other,
                token,
                metadata("KEN"),
                statement("ken"),
                letter("bra"),
                UUID.randomUUID().toString());
    }

    private static String metadata(String delegation) {
        return """
                {"delegation": "%s", "kind": "national", "language": "en",
                 "speaker": {"name": "A. Sample", "level": "permanent-representative"},
                 "signatory": {"name": "A. Sample", "role": "permanent-representative"}}""".formatted(delegation);
    }

    private static Part statement(String folder) {
        return new Part("statement.docx", DOCX, sample(folder + "/statement.docx"));
    }

    private static Part letter(String folder) {
        String name = Files.exists(Repository.file("deploy/local/samples/" + folder + "/cover-letter.pdf"))
                ? "cover-letter.pdf"
                : "cover-letter.docx";
        String type = name.endsWith("pdf") ? "application/pdf" : DOCX;
        return Files.exists(Repository.file("deploy/local/samples/" + folder + "/" + name))
                ? new Part(name, type, sample(folder + "/" + name))
                : letter("bra");
    }

    private static byte[] sample(String name) {
        try {
            return Files.readAllBytes(Repository.file("deploy/local/samples/" + name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
