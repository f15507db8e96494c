package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.local.audit.AuditExport;
import org.opendebate.local.audit.VerifyAudit;
import org.opendebate.local.backup.Backup;
import org.opendebate.local.backup.Restore;
import org.opendebate.local.demo.Scenario;
import org.opendebate.local.identity.LocalRole;
import org.opendebate.local.proof.Findings;
import org.opendebate.local.proof.VerifyManifest;
import org.opendebate.local.proof.VerifyReceipt;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.ServiceName;

/**
 * The full scenario: its table and its documents are read; then what the stack has stored comes back from a backup, and is
 * never served when it is not what was stored.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FullScenarioIT {
    private final StringBuilder told = new StringBuilder();
    private RunningStack running;
    private Path played;
    private Path backup;

    @BeforeAll
    void play(@TempDir Path folder) {
        running = RunningStack.start();
        played = folder.resolve("out");
        backup = folder.resolve("backup");
        assertEquals(
                List.of(),
                Scenario.FULL.play(
                        running.stack(),
                        List.of(),
                        System.nanoTime(),
                        line -> told.append(line).append('\n'),
                        played));
    }

    @AfterAll
    void stop() throws IOException {
        running.close();
    }

    @Test
    @Order(1)
    void theTableSaysWhatBecameOfWhatSeldomHappens() {
        String table = table();

        for (String what : List.of(
                "confirmed by JPN and KOR",
                "on behalf of a group",
                "cover letter came later",
                "cover letter waived",
                "returned, sent in again",
                "withdrawn by the delegation",
                "e-mail of 23:57",
                "under a grant until",
                "refused: after the close",
                "former Chargé",
                "which was revoked for it",
                "corrected after publication",
                "translation into English")) {
            assertTrue(table.contains(what), () -> what + " is not in" + table);
        }
    }

    @Test
    @Order(1)
    void theAnnouncingLetterIsADocumentOfItsThreeParts() {
        String table = table();

        assertTrue(table.contains("letter (en), concept-note (zh), guidance-note (en)"), table);
        for (String form : List.of("en.pdf", "en.docx", "zh.html", "zh.xml", "manifest.json")) {
            assertTrue(Files.exists(played.resolve("S-2021-440-" + form)), form);
        }
    }

    @Test
    @Order(1)
    void anAddendumAndACorrigendumStandBesideTheCompilation() {
        for (String document : List.of("S-2021-501", "S-2021-501-Add.1", "S-2021-501-Corr.1")) {
            assertTrue(Files.exists(played.resolve(document + "-manifest.json")), document);
        }
        assertTrue(Files.exists(played.resolve("S-2021-501-Corr.1-es.pdf")));
        assertTrue(Files.notExists(played.resolve("S-2021-501-Corr.1-en.pdf")), "a corrigendum in Spanish only");
    }

    @Test
    @Order(1)
    void everyDocumentHoldsAgainstItsManifest() {
        DebianPackage.POPPLER.needed();

        Findings findings = new VerifyManifest(System.out::println).check(played, null);

        assertEquals(0, findings.exitCode(), findings::toString);
    }

    @Test
    @Order(1)
    void everyPageOfEveryDocumentSaysThatItIsASpecimen() throws IOException {
        DebianPackage.POPPLER.needed();
        List<Path> documents;
        try (Stream<Path> files = Files.list(played)) {
            documents = files.filter(file -> file.toString().endsWith(".pdf")).toList();
        }
        assertTrue(documents.size() >= 5, documents::toString);
        Map<String, String> marks = Map.of("en", "Specimen", "fr", "Spécimen", "es", "Ejemplar de muestra", "zh", "样本");
        for (Path document : documents) {
            String name = document.getFileName().toString();
            String mark = marks.get(name.substring(name.length() - 6, name.length() - 4));
            Program.Ended text = Program.run(
                    Duration.ofMinutes(1), Map.of(), played, List.of("pdftotext", "-q", "-enc", "UTF-8", name, "-"));
            String[] pages = text.output().split("\f");
            for (int page = 0; page < pages.length; page++) {
                String place = name + ", page " + (page + 1);
                assertTrue(pages[page].contains(mark), place);
            }
        }
    }

    private String table() {
        return told.substring(told.lastIndexOf("\ndocument, annex "));
    }

    @Test
    @Order(2)
    void aStackThatIsRestoredHasEveryDocumentAndEveryReceipt(@TempDir Path restored) throws Exception {
        long began = System.nanoTime();
        new Backup(running.stack().layout().data(), System.out::println).take(backup);
        long taken = System.nanoTime();
        running.close();

        long lost = System.nanoTime();
        running = RunningStack.startOn(layout -> {
            Files.delete(layout.data());
            new Restore(layout, System.out::println).from(backup);
        });
        System.out.printf(
                "backup of the full scenario %.1f s; restored and ready %.1f s%n",
                (taken - began) / 1e9, (System.nanoTime() - lost) / 1e9);

        download(restored);
        Findings findings = new VerifyManifest(System.out::println).check(restored, null);
        assertTrue(List.of(0, 3).contains(findings.exitCode()), findings::toString);
        assertEquals(List.of(), audit(restored).faults());
        for (Path receipt : receipts(restored)) {
            String statement = receipt.getFileName().toString().replace("-receipt.json", "-statement.docx");
            assertEquals(
                    0,
                    new VerifyReceipt(line -> {})
                            .check(receipt, receipt.resolveSibling(statement), null, null)
                            .exitCode());
            assertEquals(-1, Files.mismatch(receipt, played.resolve("receipts").resolve(receipt.getFileName())));
        }
    }

    @Test
    @Order(3)
    void whatWasToldIsToldAgainAndChangesNothing() {
        await("the outbox is empty").atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            for (ServiceName service : Release.SERVICES) {
                assertEquals(0, count(service, "select count(*) from outbox where sent_at is null"), service.wire());
            }
        });
        assertEquals(
                count(ServiceName.STATEMENT, "select count(*) from statement"),
                count(ServiceName.COMPILATION, "select count(*) from statement"));
    }

    /** Each service's objects are changed behind its back; the largest and the smallest among them. */
    @Test
    @Order(4)
    void anObjectThatIsNotWhatWasStoredIsAnAlertAndNeverServed() throws Exception {
        String token = running.stack().identity().tokenOfPerson(LocalRole.SECRETARIAT, Optional.empty());
        String meeting = text(ServiceName.COMPILATION, "select id::text from meeting");
        String statement = text(ServiceName.STATEMENT, "select id::text from statement where delegation = 'ARG'");
        Map<ServiceName, List<String>> paths = Map.of(
                ServiceName.MEETING, List.of("/api/v1/meetings/" + meeting + "/concept-note"),
                ServiceName.STATEMENT,
                        List.of(
                                "/api/v1/statements/" + statement + "/document",
                                "/api/v1/statements/" + statement + "/cover-letter",
                                "/api/v1/statements/" + statement + "/text"),
                ServiceName.COMPILATION,
                        List.of(
                                "/api/v1/documents/S/2021/501?format=pdf&language=en",
                                "/api/v1/documents/S/2021/501?format=plain&language=en"));
        for (Map.Entry<ServiceName, List<String>> each : paths.entrySet()) {
            for (String path : each.getValue()) {
                assertEquals(200, running.api().get(path, token).status(), path);
            }
            changeAll(each.getKey());
            double before = alerts(each.getKey());
            for (String path : each.getValue()) {
                Api.Answer answer = running.api().get(path, token);
                assertEquals(500, answer.status(), path);
                assertEquals("application/problem+json", answer.header("Content-Type"), path);
            }
            assertEquals(
                    before + each.getValue().size(),
                    alerts(each.getKey()),
                    each.getKey().wire());
        }
    }

    /** The audit of the stack as it is now, beside the manifests of what was published before it was lost. */
    private Findings audit(Path downloaded) throws IOException {
        String token = running.stack().identity().tokenOfPerson(LocalRole.AUDITOR, Optional.empty());
        Path folder = downloaded.resolve("audit");
        new AuditExport(new org.opendebate.local.client.Api(running.url(Port.GATEWAY), method -> {}), () -> token)
                .into(folder);
        try (Stream<Path> files = Files.list(downloaded)) {
            List<Path> manifests = files.filter(file -> file.toString().endsWith("-manifest.json"))
                    .sorted()
                    .toList();
            assertEquals(3, manifests.size());
            return new VerifyAudit(System.out::println).check(folder, manifests);
        }
    }

    /** The last byte of every object of a service is another one; the size is the same. */
    private void changeAll(ServiceName service) throws IOException {
        try (Stream<Path> files = Files.walk(running.stack()
                .layout()
                .data()
                .resolve("s3/objects")
                .resolve(service.bucket().orElseThrow()))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes.length > 0) {
                    bytes[bytes.length - 1] ^= 1;
                    Files.write(file, bytes);
                }
            }
        }
    }

    private double alerts(ServiceName service) {
        Port management = Port.valueOf(service.name() + "_MANAGEMENT");
        String metrics = new String(
                new Api(running.url(management))
                        .get("/q/metrics", null)
                        .response()
                        .body(),
                StandardCharsets.UTF_8);
        return metrics.lines()
                .filter(line -> line.startsWith("opendebate_storage_corrupt_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** As the demo left it, from the stack as it is now. */
    private void download(Path folder) throws IOException {
        String token = running.stack().identity().tokenOfPerson(LocalRole.SECRETARIAT, Optional.empty());
        String meeting = "/api/v1/meetings/" + text(ServiceName.COMPILATION, "select id::text from meeting");
        save(folder.resolve("jwks.json"), "/.well-known/jwks.json", token);
        for (String document : List.of("S/2021/501", "S/2021/501/Add.1", "S/2021/501/Corr.1")) {
            String name = document.replace('/', '-');
            save(folder.resolve(name + "-manifest.json"), meeting + "/compilation/manifest?symbol=" + document, token);
            for (String language : document.endsWith("Corr.1") ? List.of("es") : List.of("en", "es")) {
                for (Map.Entry<String, String> form : Map.of("docx", "docx", "pdf", "pdf", "html", "html", "akn", "xml")
                        .entrySet()) {
                    save(
                            folder.resolve(name + "-" + language + "." + form.getValue()),
                            "/api/v1/documents/" + document + "?format=" + form.getKey() + "&language=" + language,
                            token);
                }
            }
        }
        for (Path receipt : receipts(played)) {
            JsonNode signed = Installation.JSON.readTree(receipt.toFile()).path("receipt");
            String statement =
                    "/api/v1/statements/" + signed.path("statementId").asText();
            Path copy = folder.resolve("receipts").resolve(receipt.getFileName());
            save(copy, statement + "/receipt", token);
            save(
                    copy.resolveSibling(copy.getFileName().toString().replace("-receipt.json", "-statement.docx")),
                    statement + "/document",
                    token);
        }
    }

    private static List<Path> receipts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("receipts"))) {
            List<Path> receipts = files.filter(file -> file.toString().endsWith("-receipt.json"))
                    .toList();
            assertFalse(receipts.isEmpty());
            return receipts;
        }
    }

    private void save(Path file, String path, String token) throws IOException {
        Api.Answer answer = running.api().get(path, token);
        assertEquals(200, answer.status(), () -> path + ": " + answer);
        Files.createDirectories(file.getParent());
        Files.write(file, answer.response().body());
    }

    private long count(ServiceName service, String query) {
        return Long.parseLong(text(service, query));
    }

    private String text(ServiceName service, String query) {
        try (Connection database = running.stack().database(service);
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
