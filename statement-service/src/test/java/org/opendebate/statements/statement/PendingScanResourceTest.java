package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
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
import static org.opendebate.statements.testing.Debate.submitted;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestOperator;
import org.opendebate.local.component.Clamd;
import org.opendebate.statements.reading.WordFiles;
import org.opendebate.statements.scan.ScannerAddress;
import org.opendebate.statements.testing.Debate;

/** What came while the scanner was away: in time, and judged when it is back. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
@WithTestResource(value = ScannerAddress.class, initArgs = @ResourceArg(name = "mode", value = "required"))
class PendingScanResourceTest {
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

    private Response awaited(Response made, String scan) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> as(delegate("BRA")).get(address(made)), seen -> scan.equals(seen.<String>path("scan")));
    }

    @Test
    void whileTheScannerIsAwayAStatementIsStoredInTimeAndNobodyDecidesOrGetsTheFile() {
        Response made = submitted(meeting, "BRA");

        made.then()
                .body("statement.state", equalTo("incomplete"))
                .body("receipt.scan", equalTo("pending"))
                .body("receipt.completeUntil", nullValue())
                .body("receipt.rules.find { it.rule == 'in-time' }.outcome", equalTo("pass"))
                .body("receipt.rules.find { it.rule == 'scan' }.outcome", equalTo("fail"));
        post(secretariat(), address(made) + "/acceptance", made, Map.of())
                .then()
                .statusCode(409)
                .body("found", equalTo("incomplete"));
        post(secretariat(), address(made) + "/waivers", made, Map.of("rule", "scan", "because", "It is urgent."))
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/rule-not-waivable"));
        as(secretariat())
                .get(address(made) + "/document")
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/file-withheld"))
                .body("found", equalTo("pending"));
        as(secretariat()).get(address(made) + "/versions/1/cover-letter").then().statusCode(409);
        as(secretariat()).get(address(made) + "/text?format=html").then().statusCode(200);
        as(secretariat())
                .get("/api/v1/meetings/" + meeting + "/statements?scan=pending")
                .then()
                .statusCode(200)
                .body("statements", hasSize(1));
        as(secretariat())
                .get("/api/v1/meetings/" + meeting + "/statements/overview?status=incomplete")
                .then()
                .body("delegations[0].statements[0].scan", equalTo("pending"));
        TestOperator.management("/q/health/ready").statusCode(200);
        assertThat(TestOperator.management("/q/metrics").extract().asString())
                .containsPattern("opendebate_scan_files_total\\{outcome=\"away\"\\} [1-9]")
                .containsPattern("opendebate_scan_pending [1-9]");
    }

    @Test
    void whenTheScannerIsBackASecondReceiptFollowsAndTheStatementIsAsItWouldHaveBeen() {
        Response made = submitted(meeting, "BRA");
        debate.close(meeting);

        scannerIsThere();

        Response seen = awaited(made, "clean");
        seen.then().body("state", equalTo("submitted")).body("verdict", equalTo("warn"));
        assertThat(seen.header("ETag")).isNotEqualTo(made.header("ETag"));
        String first = made.path("jws");
        as(delegate("BRA"))
                .get(address(made) + "/receipt")
                .then()
                .statusCode(200)
                .body("receipt.scan", equalTo("clean"))
                .body("receipt.receivedAt", equalTo(made.<String>path("receipt.receivedAt")))
                .body("receipt.follows", equalTo(Sha256.of(first.getBytes(StandardCharsets.US_ASCII))))
                .body("receipt.statement", equalTo(made.<Object>path("receipt.statement")))
                .body("pending.jws", equalTo(first));
        as(delegate("BRA")).get(address(made) + "/document").then().statusCode(200);
        await().until(() -> TestEvents.of(Topics.STATEMENT, made.path("statement.id"))
                .getLast()
                .toString()
                .contains("clean"));
        as(secretariat())
                .header("If-Match", seen.header("ETag"))
                .post(address(made) + "/acceptance")
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"));
    }

    @Test
    void whatIsFoundToBeInfectedLaterIsNeverPublishedAndTheDelegationSendsAnotherFileAfterTheClose()
            throws IOException {
        Response made = hand(infectedWord(), sample("arg/cover-letter.pdf"));
        made.then().statusCode(201).body("receipt.scan", equalTo("pending"));
        debate.close(meeting);

        scannerIsThere();

        Response seen = awaited(made, "infected");
        seen.then()
                .body("state", equalTo("incomplete"))
                .body("rules.find { it.rule == 'statement-malware' }.found", containsString("Eicar"))
                .body("rules.find { it.rule == 'scan' }", nullValue());
        as(delegate("BRA"))
                .get(address(made) + "/versions/1")
                .then()
                .body("scan", equalTo("infected"))
                .body("receipt.completeUntil", notNullValue())
                .body("pendingReceipt.receipt.scan", equalTo("pending"));
        await().until(() -> TestEvents.of(Topics.STATEMENT, made.path("statement.id"))
                .getLast()
                .toString()
                .contains("infected"));
        post(
                        secretariat(),
                        address(made) + "/waivers",
                        seen,
                        Map.of("rule", "statement-malware", "because", "The text is good."))
                .then()
                .statusCode(422);
        as(secretariat())
                .get(address(made) + "/document")
                .then()
                .statusCode(409)
                .body("found", equalTo("infected"));
        as(delegate("BRA"))
                .contentType(DOCX)
                .header("If-Match", seen.header("ETag"))
                .body(sample("arg/statement.docx"))
                .put(address(made) + "/document")
                .then()
                .statusCode(200)
                .body("statement.state", equalTo("submitted"))
                .body("statement.scan", equalTo("clean"));
        as(secretariat()).get(address(made) + "/versions/1/document").then().statusCode(409);
    }

    @Test
    void aVersionThatIsNoLongerTheCurrentOneGetsItsSecondReceiptToo() {
        Response first = submitted(meeting, "BRA");
        Response second = submitted(meeting, "BRA");
        second.then().body("statement.version", equalTo(2));

        scannerIsThere();

        awaited(second, "clean").then().body("version", equalTo(2)).body("state", equalTo("submitted"));
        await().untilAsserted(() -> as(delegate("BRA"))
                .get(address(first) + "/versions/1")
                .then()
                .body("receipt.scan", equalTo("clean"))
                .body("receipt.version", equalTo(1)));
    }
}
