package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.verify.Client.done;
import static org.opendebate.verify.Client.refused;
import static org.opendebate.verify.Client.tag;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.client.ApiException;
import org.opendebate.client.api.MeetingsApi;
import org.opendebate.client.model.Kind;
import org.opendebate.client.model.PaperAnswer;
import org.opendebate.client.model.PaperMetadata;
import org.opendebate.client.model.SubmissionAnswer;
import org.opendebate.local.component.Clamd;
import org.opendebate.local.component.Restartable;
import org.opendebate.local.proof.Findings;
import org.opendebate.local.proof.VerifyReceipt;
import org.opendebate.verify.Api.Answer;
import org.opendebate.verify.Client.Refusal;

/** ClamAV in the stack: what it finds is not taken, and while it is away nothing that comes in time is lost. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ScannerCases {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Path STATEMENT = Repository.file("deploy/local/samples/bra/statement.docx");

    private final RunningStack running;
    private Session session;
    private Restartable scanner;
    private UUID meeting;

    ScannerCases(RunningStack running) {
        this.running = running;
    }

    /** For each, since surefire tells nothing of a nested class that is left out as a whole. */
    @BeforeEach
    void needsTheScanner() {
        DebianPackage.CLAMAV.needed();
        scanner = running.stack().scanner().orElseThrow();
    }

    @BeforeAll
    void start() {
        running.stack().moveClockTo(Instant.parse("2021-05-05T13:00:00Z"));
        session = new Session(running);
        meeting = session.announced("2021-05-07");
    }

    @Test
    void anInfectedStatementIsRefusedWithWhatWasFoundAndWhatToDo() throws IOException {
        byte[] infected = infected();

        Refusal refused =
                refused(() -> session.submit(meeting, "NOR", session.metadata("NOR", Kind.NATIONAL), infected));

        assertEquals(422, refused.status(), refused::toString);
        assertEquals("file-infected", refused.type());
        assertEquals("statement-malware", refused.problem().getRule());
        assertTrue(refused.problem().getFound().toString().contains("Eicar"), refused::toString);
        assertTrue(refused.problem().getRemedy().contains("anew"), refused::toString);
    }

    @Test
    void aStatementThatCameWhileTheScannerWasAwayIsInTimeAndASecondReceiptFollowsWhenItIsBack(@TempDir Path folder)
            throws IOException {
        scanner.kill();
        SubmissionAnswer taken;
        try {
            taken = done(() -> session.submit(meeting, "BRA", session.metadata("BRA", Kind.NATIONAL)));
        } finally {
            scanner.start();
        }
        UUID id = taken.getStatement().getId();
        assertEquals("incomplete", taken.getStatement().getState());
        JsonNode first = receipt(id);
        assertEquals(taken.getJws(), first.path("jws").asText());
        assertEquals("pending", first.at("/receipt/scan").asText());

        await("the scanner has answered")
                .atMost(SOON)
                .until(() -> session.statement(id).getState().equals("submitted"));

        JsonNode second = receipt(id);
        assertEquals("clean", second.at("/receipt/scan").asText());
        assertEquals(first.at("/receipt/receivedAt"), second.at("/receipt/receivedAt"));
        assertEquals(first.path("jws"), second.at("/pending/jws"));
        assertHolds(folder, first, "not scanned yet");
        assertHolds(folder, second, "after the receipt");
    }

    @Test
    void anInfectedPaperIsRefusedAndNoneIsTakenWhileTheScannerIsAway(@TempDir Path folder) throws IOException {
        UUID draft = session.entered("2021-05-11");
        Path infected = Files.write(folder.resolve("note.docx"), infected());

        Refusal found = refused(() -> file(draft, infected));
        scanner.kill();
        Refusal away;
        try {
            away = refused(() -> file(draft, STATEMENT));
        } finally {
            scanner.start();
        }

        assertEquals("file-infected", found.type(), found::toString);
        assertTrue(found.problem().getFound().toString().contains("Eicar"), found::toString);
        assertEquals(503, away.status(), away::toString);
        assertEquals("scanner-away", away.type());
        assertTrue(done(() -> file(draft, STATEMENT)).getMediaType().endsWith("wordprocessingml.document"));
    }

    private PaperAnswer file(UUID draft, Path note) throws ApiException {
        MeetingsApi meetings = session.secretariat().meetings();
        String tag = tag(meetings.getMeetingWithHttpInfo(draft.toString()));
        return meetings.filePaper(
                draft.toString(), "concept-note", tag, note.toFile(), new PaperMetadata().language("en"));
    }

    /** As it stands, for whoever keeps it. */
    private JsonNode receipt(UUID statement) {
        return read("/api/v1/statements/" + statement + "/receipt");
    }

    private JsonNode read(String path) {
        Answer answer = running.api().get(path, session.secretariatToken());
        assertEquals(200, answer.status(), answer::toString);
        return answer.json();
    }

    /** Offline, by {@code verify-receipt}. */
    private void assertHolds(Path folder, JsonNode answer, String told) throws IOException {
        Files.writeString(
                folder.resolve("jwks.json"), read("/.well-known/jwks.json").toString());
        ObjectNode receipt = ((ObjectNode) answer.deepCopy()).retain("receipt", "jws");
        Path file = Files.writeString(folder.resolve("receipt.json"), receipt.toString());
        List<String> said = new ArrayList<>();

        Findings findings = new VerifyReceipt(said::add).check(file, STATEMENT, null, null);

        assertEquals(0, findings.exitCode(), findings::toString);
        assertTrue(said.stream().anyMatch(line -> line.contains(told)), said::toString);
    }

    /** A statement of the samples with the test file in it as one of its parts. */
    private static byte[] infected() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(STATEMENT));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry("word/media/image9.png"));
            out.write(Clamd.testFile());
        }
        return bytes.toByteArray();
    }
}
