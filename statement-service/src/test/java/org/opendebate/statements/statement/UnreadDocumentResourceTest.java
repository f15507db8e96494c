package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.opendebate.statements.testing.Debate.DOCX;
import static org.opendebate.statements.testing.Debate.address;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.json;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.post;
import static org.opendebate.statements.testing.Debate.sample;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.reading.WordFiles;
import org.opendebate.statements.testing.Debate;

/** A statement that came in time, in a file that cannot be read, of a meeting that stores all that is not hostile. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class UnreadDocumentResourceTest {
    private static final byte[] PICTURE = "\u0089PNG".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] LETTER = sample("arg/cover-letter.pdf");

    @Inject
    Debate debate;

    private UUID storing() {
        return debate.announced(Instant.now().plusSeconds(3600), UnreadDocumentResourceTest::storeAll);
    }

    private static void storeAll(ObjectNode note) {
        ObjectNode rules = note.putObject("incomplete");
        for (String rule : new String[] {
            "cover-letter",
            "cover-letter-format",
            "old-word",
            "not-word",
            "file-damaged",
            "no-text",
            // these are refused whatever a note says
            "macros",
            "password-protected",
            "unsafe-package",
            "remote-template",
            "statement-size"
        }) {
            rules.put(rule, "store");
        }
    }

    private static RequestSpecification files(byte[] statement, byte[] letter) {
        return as(delegate("BRA"))
                .multiPart("metadata", json(national("BRA")), "application/json")
                .multiPart("statement", "statement.doc", statement, "application/msword")
                .multiPart("coverLetter", "letter", letter, "application/octet-stream");
    }

    private static Response put(String token, Response made, String part, String type, byte[] file) {
        return as(token)
                .contentType(type)
                .header("If-Match", made.header("ETag"))
                .body(file)
                .put(address(made) + "/" + part);
    }

    @Test
    void anOldWordFileIsStoredWithAReceiptOfItsTimeAndCanBeHadAgain() {
        UUID meeting = storing();

        Response made = submit(meeting, files(WordFiles.old(), LETTER));

        made.then()
                .statusCode(201)
                .body("statement.state", equalTo("incomplete"))
                .body("statement.words", nullValue())
                .body("receipt.rules.find { it.rule == 'in-time' }.outcome", equalTo("pass"))
                .body("receipt.rules.find { it.rule == 'old-word' }.outcome", equalTo("fail"))
                .body("receipt.completeUntil", notNullValue());
        Response file = as(delegate("BRA")).get(address(made) + "/document");
        file.then().statusCode(200).contentType("application/msword").header("Content-Disposition", endsWith(".doc\""));
        assertThat(file.asByteArray()).isEqualTo(WordFiles.old());
        as(delegate("BRA"))
                .get(address(made) + "/text")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/document-not-read"));
        post(secretariat(), address(made) + "/acceptance", made, Map.of())
                .then()
                .statusCode(409)
                .body("found", equalTo("incomplete"));
    }

    @Test
    void itIsCompletedWithAWordFileAfterTheCloseAndAccepted() {
        UUID meeting = storing();
        Response made = submit(meeting, files(WordFiles.old(), LETTER));
        debate.close(meeting, UnreadDocumentResourceTest::storeAll);

        Response completed = put(delegate("BRA"), made, "document", DOCX, sample("arg/statement.docx"));

        completed
                .then()
                .statusCode(200)
                .body("statement.state", equalTo("submitted"))
                .body("statement.version", equalTo(2))
                .body("receipt.completeUntil", nullValue())
                .body(
                        "receipt.rules.find { it.rule == 'in-time' }.expected",
                        containsString("to complete what came at " + made.path("receipt.receivedAt")));
        post(secretariat(), address(made) + "/acceptance", completed, Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"));
        as(delegate("BRA"))
                .get(address(made) + "/versions/1/document")
                .then()
                .statusCode(200)
                .contentType("application/msword");
    }

    @Test
    void whatIsMissingTwiceIsSentInTwoStepsAndBothNameTheFirstTime() {
        UUID meeting = storing();
        Response made = submit(meeting, files(WordFiles.old(), PICTURE));
        debate.close(meeting, UnreadDocumentResourceTest::storeAll);

        Response document = put(delegate("BRA"), made, "document", DOCX, sample("arg/statement.docx"));
        Response letter = put(delegate("BRA"), document, "cover-letter", "application/pdf", LETTER);

        document.then().statusCode(200).body("statement.state", equalTo("incomplete"));
        letter.then()
                .statusCode(200)
                .body("statement.state", equalTo("submitted"))
                .body(
                        "receipt.rules.find { it.rule == 'in-time' }.expected",
                        containsString("to complete what came at " + made.path("receipt.receivedAt")));
    }

    @Test
    void afterTheTimeToCompleteItIsRefused() {
        UUID meeting = storing();
        Response made = submit(meeting, files(WordFiles.old(), LETTER));
        debate.close(meeting, note -> {
            storeAll(note);
            note.put("completeWithin", Duration.ofMinutes(1).toString());
        });

        put(delegate("BRA"), made, "document", DOCX, sample("arg/statement.docx"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-closed"));
    }

    @Test
    void aCoverLetterThatIsNotMissingIsNotTakenAfterTheClose() {
        UUID meeting = storing();
        Response made = submit(meeting, files(WordFiles.old(), LETTER));
        debate.close(meeting, UnreadDocumentResourceTest::storeAll);

        put(delegate("BRA"), made, "cover-letter", "application/pdf", sample("bra/cover-letter.pdf"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-closed"));
    }

    @Test
    void aDocumentThatWasNotReadIsNotWaivedAndTheOfficerEntersTheConvertedOne() {
        UUID meeting = storing();
        Response made = submit(meeting, files(WordFiles.old(), LETTER));

        post(secretariat(), address(made) + "/waivers", made, Map.of("rule", "old-word", "because", "It can be read."))
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/rule-not-waivable"))
                .body("remedy", containsString(".docx"))
                .body("document", equalTo(address(made) + "/document"));
        put(secretariat(), made, "document", DOCX, sample("arg/statement.docx"))
                .then()
                .statusCode(200)
                .body("statement.state", equalTo("submitted"))
                .body("statement.uploadedBy", equalTo("secretariat"));
    }

    @Test
    void aCoverLetterOfAnotherFormatIsStoredAndMayBeWaived() {
        UUID meeting = storing();

        Response made = submit(meeting, files(sample("arg/statement.docx"), PICTURE));

        made.then()
                .statusCode(201)
                .body("statement.state", equalTo("incomplete"))
                .body("receipt.rules.find { it.rule == 'cover-letter-format' }.outcome", equalTo("fail"));
        assertThat(as(delegate("BRA")).get(address(made) + "/cover-letter").asByteArray())
                .isEqualTo(PICTURE);
        post(
                        secretariat(),
                        address(made) + "/waivers",
                        made,
                        Map.of("rule", "cover-letter-format", "because", "The picture shows the signed letter."))
                .then()
                .statusCode(200)
                .body("state", equalTo("submitted"));
    }

    @Test
    void itBlocksTheSealUntilItIsReturnedAndIsInTheSealWithoutAModel() {
        UUID meeting = storing();
        Response made = submit(meeting, files(WordFiles.old(), LETTER));
        debate.close(meeting, UnreadDocumentResourceTest::storeAll);
        String seal = "/api/v1/meetings/" + meeting + "/statements/seal";
        as(secretariat())
                .post(seal)
                .then()
                .statusCode(409)
                .body("undecided[0]", equalTo(made.path("statement.id").toString()));

        post(secretariat(), address(made) + "/return", made, Map.of("reason", "It cannot be read."))
                .then()
                .statusCode(200);

        as(secretariat())
                .post(seal)
                .then()
                .statusCode(201)
                .body("statements[0].decision", equalTo("returned"))
                .body("statements[0].model", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"password-protected", "macros", "statement-size"})
    void whatIsHostileIsRefusedWhateverTheNoteSays(String rule) throws IOException {
        UUID meeting = storing();
        byte[] hostile = switch (rule) {
            case "password-protected" -> WordFiles.withAPassword();
            case "macros" -> WordFiles.withMacros();
            default -> new byte[0];
        };

        submit(meeting, files(hostile, LETTER)).then().statusCode(422).body("rule", equalTo(rule));

        assertThat(debate.count("select count(*) from statement where meeting_id = '" + meeting + "'"))
                .isZero();
    }

    @Test
    void whatTheNoteDoesNotNameIsRefused() {
        UUID meeting = debate.announced(
                Instant.now().plusSeconds(3600),
                note -> note.putObject("incomplete").put("old-word", "refuse"));

        submit(meeting, files(WordFiles.old(), LETTER)).then().statusCode(422).body("rule", equalTo("old-word"));
    }
}
