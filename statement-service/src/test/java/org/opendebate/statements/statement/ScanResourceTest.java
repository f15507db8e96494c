package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.opendebate.statements.testing.Debate.DOCX;
import static org.opendebate.statements.testing.Debate.address;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.json;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.sample;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submit;
import static org.opendebate.statements.testing.Debate.submitted;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.local.component.Clamd;
import org.opendebate.statements.reading.WordFiles;
import org.opendebate.statements.scan.ScannerAddress;
import org.opendebate.statements.testing.Debate;

/** Where uploads have to be scanned: by ClamAV's daemon, which is there or away. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
@WithTestResource(value = ScannerAddress.class, initArgs = @ResourceArg(name = "mode", value = "required"))
class ScanResourceTest {
    private static final String PDF = "application/pdf";

    @Inject
    Debate debate;

    @TempDir
    Path folder;

    private UUID meeting;
    private Clamd clamd;

    @BeforeEach
    void open() {
        assumeTrue(Clamd.isInstalled(), "not run: needs clamd, install clamav-daemon");
        meeting = debate.open();
    }

    @AfterEach
    void away() {
        if (clamd != null) {
            clamd.close();
        }
    }

    private void scannerIsThere() {
        clamd = Clamd.start(folder, Integer.getInteger(ScannerAddress.PORT));
    }

    private Response hand(byte[] statement, byte[] letter) {
        return submit(
                meeting,
                as(delegate("BRA"))
                        .multiPart("metadata", json(national("BRA")), "application/json")
                        .multiPart("statement", "statement.docx", statement, DOCX)
                        .multiPart("coverLetter", "letter.pdf", letter, PDF));
    }

    private static byte[] infectedWord() throws IOException {
        return WordFiles.with("word/media/image1.png", Clamd.testFile());
    }

    private static ValidatableResponse refused(Response answer, String rule) {
        return answer.then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/file-infected"))
                .body("rule", equalTo(rule))
                .body("found", containsString("Eicar"))
                .body("remedy", notNullValue());
    }

    @Test
    void whatIsCleanIsTakenAtOnceAndItsReceiptSaysSo() {
        scannerIsThere();

        submitted(meeting, "BRA")
                .then()
                .body("statement.state", equalTo("submitted"))
                .body("statement.scan", equalTo("clean"))
                .body("receipt.scan", equalTo("clean"))
                .body("receipt.follows", nullValue())
                .body("receipt.rules.find { it.rule == 'scan' }.outcome", equalTo("pass"));
    }

    @Test
    void anInfectedFileIsRefusedAndNothingOfItIsStored() throws IOException {
        scannerIsThere();

        refused(hand(infectedWord(), sample("arg/cover-letter.pdf")), "statement-malware");
        refused(hand(sample("arg/statement.docx"), Clamd.testFile()), "cover-letter-malware");

        assertThat(debate.count("select count(*) from statement where meeting_id = '" + meeting + "'"))
                .isZero();
    }

    @Test
    void infectedEvidenceAndTranslationsAreRefused() throws IOException {
        scannerIsThere();
        refused(
                submit(
                        meeting,
                        form(secretariat(), Debate.with(national("KEN"), "receivedVia", "e-mail"))
                                .multiPart("evidence", "mail.eml", Clamd.testFile(), "message/rfc822")),
                "evidence-malware");
        Response made = submitted(meeting, "BRA");

        refused(translation(made, infectedWord()), "statement-malware");
    }

    private static Response translation(Response made, byte[] file) {
        return as(delegate("BRA"))
                .contentType(DOCX)
                .header("If-Match", made.header("ETag"))
                .body(file)
                .put(address(made) + "/translations/fr");
    }

    @Test
    void aNoteThatStoresNothingUnscannedRefusesForTheMoment() {
        meeting = debate.announced(
                Instant.now().plusSeconds(3600),
                note -> note.putObject("incomplete").put("scan", "refuse"));

        submit(meeting, form(delegate("BRA"), national("BRA")))
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/api/v1/problems/scanner-away"));
    }

    @Test
    void aTranslationIsNotStoredUnscanned() {
        Response made = submitted(meeting, "BRA");

        translation(made, sample("arg/statement.docx"))
                .then()
                .statusCode(503)
                .body("type", equalTo("/api/v1/problems/scanner-away"));
    }
}
