package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.opendebate.statements.testing.Debate.DOCX;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.json;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.sample;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submit;
import static org.opendebate.statements.testing.Debate.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class BadInputResourceTest {
    @Inject
    Debate debate;

    private UUID meeting;

    @BeforeEach
    void announce() {
        meeting = debate.open();
    }

    @AfterEach
    void nothingIsHalfStored() {
        assertThat(debate.count("select count(*) from statement where meeting_id = '" + meeting + "'"))
                .isZero();
        assertThat(debate.count("select count(*) from statement_version v left join statement s"
                        + " on s.id = v.statement_id where s.id is null"))
                .isZero();
    }

    @Test
    void aPdfInPlaceOfTheStatementIsRefusedWithTheReadersRuleAndRemedy() {
        refused(submit(meeting, files("s.docx", sample("arg/cover-letter.pdf"))), 422, "not-a-docx")
                .body("rule", equalTo("not-word"))
                .body("found", containsString("PDF"))
                .body("remedy", containsString("Word"));
    }

    @Test
    void anEmptyFileIsRefused() {
        refused(submit(meeting, files("s.docx", new byte[0])), 422, "empty-file")
                .body("rule", equalTo("statement-size"))
                .body("found", equalTo("0 bytes"));
    }

    @Test
    void aFileOfFortyMegabytesIsRefused() {
        refused(submit(meeting, files("s.docx", new byte[40 << 20])), 413, "file-too-large")
                .body("expected", containsString("10,485,760"));
    }

    @Test
    void oneByteMoreThanTenMegabytesIsTooMuchOfAStatementAndOfALetter() {
        byte[] large = new byte[(10 << 20) + 1];
        RequestSpecification largeLetter = as(delegate("KEN"))
                .multiPart("metadata", json(national("KEN")), "application/json")
                .multiPart("statement", "s.docx", sample("arg/statement.docx"), DOCX)
                .multiPart("coverLetter", "letter.pdf", large, "application/pdf");

        tooLarge(submit(meeting, files("s.docx", large)), "statement-size");
        tooLarge(submit(meeting, largeLetter), "cover-letter-size");
    }

    @Test
    void aRefusalWithValuesIsAWholeSentenceInArabicAndInChinese() {
        byte[] large = new byte[(10 << 20) + 1];

        Response arabic = submit(meeting, files("s.docx", large).header("Accept-Language", "ar"));
        Response chinese = submit(meeting, files("s.docx", large).header("Accept-Language", "zh"));

        arabic.then()
                .header("Content-Language", equalTo("ar"))
                .body("detail", equalTo("الملف أكبر مما يُقبل."))
                .body("found", equalTo("\u206810,485,761\u2069 بايت"))
                .body("expected", equalTo("\u206810,485,760\u2069 بايت على الأكثر"));
        chinese.then()
                .header("Content-Language", equalTo("zh"))
                .body("found", equalTo("10,485,761 字节"))
                .body("expected", equalTo("最多 10,485,760 字节"));
    }

    private static void tooLarge(Response answer, String rule) {
        refused(answer, 413, "file-too-large")
                .body("rule", equalTo(rule))
                .body("found", equalTo("10,485,761 bytes"))
                .body("expected", equalTo("at most 10,485,760 bytes"))
                .body("remedy", containsString("Remove pictures"));
    }

    @Test
    void aMissingStatementIsRefused() {
        refused(
                submit(meeting, as(delegate("KEN")).multiPart("metadata", json(national("KEN")), "application/json")),
                422,
                "statement-missing");
    }

    @Test
    void aMissingCoverLetterIsRefused() {
        RequestSpecification form = as(delegate("KEN"))
                .multiPart("metadata", json(national("KEN")), "application/json")
                .multiPart("statement", "s.docx", sample("arg/statement.docx"), DOCX);

        refused(submit(meeting, form), 422, "cover-letter-missing")
                .body("expected", equalTo("pdf or docx"))
                .body("remedy", containsString("coverLetter"));
    }

    @Test
    void aCoverLetterOfAnotherFormatIsRefused() {
        RequestSpecification form = as(delegate("KEN"))
                .multiPart("metadata", json(national("KEN")), "application/json")
                .multiPart("statement", "s.docx", sample("arg/statement.docx"), DOCX)
                .multiPart("coverLetter", "l.png", "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1), "image/png");

        refused(submit(meeting, form), 422, "cover-letter-format").body("expected", equalTo("pdf or docx"));
    }

    @Test
    void missingMetadataIsRefused() {
        refused(
                submit(
                        meeting,
                        as(delegate("KEN")).multiPart("statement", "s.docx", sample("arg/statement.docx"), DOCX)),
                422,
                "metadata-missing");
    }

    @Test
    void metadataThatIsNoJsonIsRefused() {
        refused(
                submit(
                        meeting,
                        as(delegate("KEN"))
                                .multiPart("metadata", "{\"kind\":", "application/json")
                                .multiPart("statement", "s.docx", sample("arg/statement.docx"), DOCX)),
                400,
                "malformed-json");
    }

    @Test
    void metadataWithoutASpeakerNamesTheField() {
        refused(submit(meeting, form(delegate("KEN"), with(national("KEN"), "speaker", null))), 400, "invalid-field")
                .body("fields[0].field", equalTo("speaker"));
    }

    @Test
    void anUnknownDelegationIsRefused() {
        // while the register is still coming in, the answer is to try again
        await().until(() ->
                submit(meeting, form(secretariat(), national("XYZ"))).statusCode() != 503);

        refused(submit(meeting, form(secretariat(), national("XYZ"))), 422, "unknown-delegation")
                .body("found", equalTo("XYZ"));
    }

    @Test
    void aStatementOfNoDelegationIsRefusedThoughSomebodySigned() {
        Map<String, Object> nobodys = with(national("KEN"), "delegation", null);

        refused(submit(meeting, form(secretariat(), nobodys)), 422, "unknown-delegation");
        form(secretariat(), nobodys)
                .post("/api/v1/meetings/" + meeting + "/statement-checks")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("fail"));
    }

    @Test
    void anotherDelegationsStatementIsRefusedWithTheContactForLogIns() {
        refused(submit(meeting, form(delegate("BRA"), national("KEN"))), 403, "wrong-delegation")
                .body("found", equalTo("KEN"))
                .body("expected", equalTo("BRA"))
                .body("contact.purpose", equalTo("login"))
                .body("contact.telephone", notNullValue());
    }

    @Test
    void aReaderHandsInNothing() {
        refused(submit(meeting, form(TestTokens.of(Role.READER, null), national("KEN"))), 403, "forbidden");
    }

    @Test
    void aLanguageThatTheGuidanceNoteDoesNotNameIsRefused() {
        meeting = debate.announced(
                Instant.now().plusSeconds(3600),
                note -> note.putArray("languages").add("fr"));

        refused(submit(meeting, form(delegate("KEN"), national("KEN"))), 422, "language-not-allowed")
                .body("found", equalTo("en"))
                .body("expected", equalTo("fr"));
    }

    @Test
    void aDelegateHandsInNoBriefingAndNoStatementOfAMember() {
        refused(
                submit(meeting, form(delegate("KEN"), with(national("KEN"), "kind", "council-member"))),
                403,
                "kind-not-allowed");
        refused(
                submit(
                        meeting,
                        form(
                                delegate("KEN"),
                                with(
                                        with(with(national("KEN"), "kind", "briefing"), "delegation", null),
                                        "briefer",
                                        "b1"))),
                403,
                "kind-not-allowed");
    }

    @Test
    void aBrieferWhomTheMeetingDoesNotHaveIsRefused() {
        Map<String, Object> briefing = with(with(national("KEN"), "kind", "briefing"), "delegation", null);

        refused(submit(meeting, form(secretariat(), with(briefing, "briefer", "b9"))), 422, "unknown-briefer");
    }

    @Test
    void aStateThatIsNoMemberHasNoStatementOfAMember() {
        refused(
                submit(meeting, form(secretariat(), with(national("BRA"), "kind", "council-member"))),
                422,
                "not-a-council-member");
    }

    @Test
    void aClosedMeetingTellsWhenItClosedAndWhomToAsk() {
        meeting = debate.closed();

        refused(submit(meeting, form(delegate("KEN"), national("KEN"))), 409, "meeting-closed")
                .body("rule", equalTo("in-time"))
                .body("found", notNullValue())
                .body("expected", notNullValue())
                .body("contact.purpose", equalTo("debate"))
                .body("contact.href", startsWith("/api/v1/meetings/" + meeting));
    }

    @Test
    void aCancelledMeetingTakesNoStatements() {
        debate.tell(EventType.MEETING_CANCELLED, meeting, 2, body -> {});
        await().until(() ->
                debate.count("select count(*) from meeting where facts like '%cancelled%' and id = '" + meeting + "'")
                        == 1);

        refused(submit(meeting, form(delegate("KEN"), national("KEN"))), 409, "meeting-cancelled");
    }

    @Test
    void metadataOfMoreThanSixtyFourKilobytesIsRefused() {
        String padded = json(national("KEN")) + " ".repeat(70_000);

        refused(
                submit(meeting, as(delegate("KEN")).multiPart("metadata", padded, "application/json")),
                413,
                "too-large");
    }

    @Test
    void aMeetingSoNewThatItsEventMayBeOnTheWayIsAskedForAgain() {
        UUID young = Uuid7.next(Clock.systemUTC());

        refused(submit(young, form(delegate("KEN"), national("KEN"))), 503, "meeting-not-yet-known")
                .header("Retry-After", notNullValue());
    }

    @Test
    void anOldMeetingThatNobodyAnnouncedIsNotFound() {
        UUID old = Uuid7.next(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-2)));

        refused(submit(old, form(delegate("KEN"), national("KEN"))), 404, "meeting-not-found");
    }

    @Test
    void noTokenAnExpiredOneAndAForeignOneAreRefused() {
        JwtClaims expired = TestTokens.claims("mission-ken", "KEN", Role.DELEGATE);
        expired.setExpirationTime(
                NumericDate.fromSeconds(Instant.now().minusSeconds(600).getEpochSecond()));
        JwtClaims foreign = TestTokens.claims("mission-ken", "KEN", Role.DELEGATE);
        foreign.setIssuer("http://elsewhere.example/realms/opendebate");
        JwtClaims otherAudience = TestTokens.claims("mission-ken", "KEN", Role.DELEGATE);
        otherAudience.setAudience("somebody-else");

        RestAssured.given()
                .get("/api/v1/meetings/" + meeting + "/statements")
                .then()
                .statusCode(401);
        for (JwtClaims claims : new JwtClaims[] {expired, foreign, otherAudience}) {
            refused(submit(meeting, form(TestTokens.signed(claims), national("KEN"))), 401, "token-refused");
        }
    }

    @Test
    void anUploadThatDiesHalfwayLeavesNothingAndDoesNotBlockItsKey() throws IOException {
        String key = UUID.randomUUID().toString();
        try (Socket socket = new Socket("127.0.0.1", RestAssured.port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("""
                    POST /api/v1/meetings/%s/statements HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Idempotency-Key: %s
                    Content-Type: multipart/form-data; boundary=x
                    Content-Length: 100000

                    --x
                    Content-Disposition: form-data; name="metadata"
                    Content-Type: application/json

                    %s
                    --x
                    Content-Disposition: form-data; name="statement"; filename="s.docx"

                    PK""".formatted(meeting, delegate("KEN"), key, json(national("KEN"))))
                    .replace("\n", "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        Response retried =
                submit(debate.open(), form(delegate("KEN"), national("KEN")).header("Idempotency-Key", key));

        retried.then().statusCode(201);
    }

    private static RequestSpecification files(String name, byte[] statement) {
        return as(delegate("KEN"))
                .multiPart("metadata", json(national("KEN")), "application/json")
                .multiPart("statement", name, statement, DOCX)
                .multiPart("coverLetter", "letter.pdf", sample("arg/cover-letter.pdf"), "application/pdf");
    }

    private static ValidatableResponse refused(Response answer, int status, String slug) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/api/v1/problems/" + slug))
                .body("status", equalTo(status));
    }
}
