package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.verify.Client.done;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.client.model.Kind;
import org.opendebate.local.audit.AuditExport;
import org.opendebate.local.audit.VerifyAudit;
import org.opendebate.local.identity.LocalRole;
import org.opendebate.local.proof.Findings;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.verify.Api.Answer;

/**
 * A debate is published, its audit fetched through the gateway and verified against the manifest; then it is bent. And what
 * {@code down} keeps, {@code up} finds, the audit with it. What is watched is looked for here too, since here something has
 * happened.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AuditCases {
    @TempDir
    private static Path folder;

    /** A trace as a client begins it, and the client's own step in it. */
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final String CLIENT = "00f067aa0ba902b7";

    private final RunningStack running;
    private final TraceCollector collector;
    private Session session;
    private UUID meeting;
    private String statement;
    private Path manifest;

    AuditCases(RunningStack running, TraceCollector collector) {
        this.running = running;
        this.collector = collector;
    }

    @BeforeAll
    void publish() throws IOException {
        running.stack().moveClockTo(Instant.parse("2021-05-09T13:00:00Z"));
        session = new Session(running);
        meeting = session.announced("2021-05-11");
        UUID taken = done(() -> session.submitTraced(
                        meeting, "BRA", session.metadata("BRA", Kind.NATIONAL), "00-" + TRACE + "-" + CLIENT + "-01"))
                .getStatement()
                .getId();
        statement = taken.toString();
        running.stack().moveClockTo(Instant.parse("2021-05-13T13:00:00Z"));
        session.publish(meeting, List.of(taken), "S/2021/501", List.of("en"));
        manifest = folder.resolve("manifest.json");
        Answer published =
                running.api().get("/api/v1/meetings/" + meeting + "/compilation/manifest", session.secretariatToken());
        assertEquals(200, published.status(), published::toString);
        Files.write(manifest, published.response().body());
    }

    @Test
    void whatASubmissionSetsGoingIsOneTraceInSpansAndLogs() throws SQLException {
        OneTrace traces = new OneTrace(collector, running);

        traces.holdsASubmission(TRACE, CLIENT);
        traces.standsInTheLogsOf(TRACE, Set.of("gateway", "statement-service", "compilation-service"));
        traces.holdsACopy();
        String seal = traces.holdsTheSeal(
                text("select event_id::text from outbox where topic = 'debates.seal.v1' and aggregate_id = '" + meeting
                        + "'"));
        traces.standsInTheLogsOf(
                seal, Set.of("gateway", "statement-service", "meeting-service", "compilation-service"));
        traces.tellsNothingPersonalAndNoSecret(Set.of("A. Sample", session.delegateToken("BRA")));
    }

    @Test
    void theAuditsHoldUntilARowIsTouched() throws SQLException, IOException {
        Path kept = folder.resolve("audit");
        assertEquals(List.of(), fetchAndCheck(kept).faults());
        assertTrue(
                Files.readString(kept.resolve("statement-service.ndjson")).contains("statement/" + statement),
                "the submission is in the audit");

        long row = rowOf(statement);
        bend("update audit set outcome = 'bent' where id = " + row);

        List<String> faults = fetchAndCheck(kept).faults();
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(
                faults.getFirst().matches("statement-service: row \\d+ is not what was chained.*"), faults::toString);
        bend("update audit set outcome = 'done' where id = " + row);
        assertEquals(List.of(), fetchAndCheck(kept).faults());
    }

    @Test
    void rowsThatAreCutOffTheEndAreMissedByTheManifestAndByWhoVerifiedBefore() throws SQLException {
        Path kept = folder.resolve("cut");
        assertEquals(List.of(), fetchAndCheck(kept).faults());
        bend("create table audit_cut_off (like audit)");

        bend("with gone as (delete from audit where position > 0 returning *)"
                + " insert into audit_cut_off select * from gone");

        List<String> faults = fetchAndCheck(kept).faults();
        assertTrue(seenBy(faults, "the manifest of S/2021/501"), faults::toString);
        assertTrue(seenBy(faults, "statement-service"), faults::toString);
        assertTrue(seenBy(faults, "compilation-service"), faults::toString);
        bend("insert into audit overriding system value select * from audit_cut_off");
        assertEquals(List.of(), fetchAndCheck(kept).faults());
    }

    @Test
    void aStackThatWasStoppedStartsAgainWithAllThatItHad() {
        running.restart();

        // what makes every further start cheap was written, and not cut off by a stop that lost its patience
        for (ServiceName service : ServiceName.values()) {
            assertTrue(Files.exists(Repository.file(service.wire() + "/target/classes.jsa")), service.wire());
        }
        String path = "/api/v1/meetings/" + meeting;
        assertEquals(
                "published",
                running.api()
                        .get(path, session.secretariatToken())
                        .json()
                        .path("state")
                        .asText());
        await("statement-service has its statements")
                .atMost(Duration.ofSeconds(30))
                .until(() -> running.api()
                                .get(path + "/statements", session.secretariatToken())
                                .status()
                        == 200);
        assertEquals(List.of(), fetchAndCheck(folder.resolve("restarted")).faults());
    }

    @Test
    void whatDashboardsAlertsAndTheTableNameIsToldByTheServices() {
        // Micrometer looks once a minute whether Kafka's client has something new to tell
        await("the consumers tell how far they are behind")
                .atMost(Duration.ofSeconds(100))
                .until(() -> missing(Observability.everything()).stream().noneMatch(line -> line.contains("kafka_")));

        assertEquals(Set.of(), missing(Observability.everything()));
        assertEquals(Set.of(), ToldMetrics.of(running).differences(Observability.table()));
    }

    @Test
    void aNameALabelOrAValueThatDoesNotExistIsFound() {
        assertEquals(
                Set.of(
                        "planted asks for "
                                + PromQl.selectors("opendebate_outbox_wating").getFirst(),
                        "planted asks for "
                                + PromQl.selectors("opendebate_inbox_events_total{outcome=\"dead\"}")
                                        .getFirst(),
                        "planted groups by service"),
                missing(Map.of(
                        "planted",
                        List.of(
                                "max by (job) (opendebate_outbox_wating) > 1",
                                "opendebate_inbox_events_total{job=\"x\",outcome=\"failed\"}",
                                "opendebate_inbox_events_total{outcome=\"dead\"}",
                                "sum by (service) (opendebate_outbox_waiting)"))));
    }

    private Set<String> missing(Map<String, List<String>> asked) {
        return ToldMetrics.of(running).missing(asked, Observability.recorded().keySet());
    }

    private static boolean seenBy(List<String> faults, String witness) {
        return faults.stream()
                .anyMatch(fault ->
                        fault.matches("statement-service: row \\d+ is missing, which " + witness + " has seen.*")
                                || fault.contains("is another one than " + witness + " has seen"));
    }

    private Findings fetchAndCheck(Path kept) {
        String token = running.stack().identity().tokenOfPerson(LocalRole.AUDITOR, Optional.empty());
        new AuditExport(new org.opendebate.local.client.Api(running.url(Port.GATEWAY), method -> {}), () -> token)
                .into(kept);
        return new VerifyAudit(System.out::println).check(kept, List.of(manifest));
    }

    private long rowOf(String id) throws SQLException {
        return Long.parseLong(text("select min(id)::text from audit where target = 'statement/" + id
                + "' and action = 'statement.submit'"));
    }

    private String text(String query) throws SQLException {
        try (Connection database = running.stack().database(ServiceName.STATEMENT);
                Statement select = database.createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Past the triggers, as whoever owns the server may. */
    private void bend(String change) throws SQLException {
        try (Connection database = running.stack().database(ServiceName.STATEMENT);
                Statement statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(change);
        }
    }
}
