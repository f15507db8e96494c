package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.verify.Client.done;

import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.client.model.Kind;
import org.opendebate.local.backup.Backup;
import org.opendebate.local.backup.Restore;
import org.opendebate.local.client.Hashes;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.component.ObjectStorage;
import org.opendebate.local.component.RadosGateway;
import org.opendebate.local.component.StoredKeys;
import org.opendebate.local.stack.Layout;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.local.stack.Stack;
import org.opendebate.local.stack.Store;

/** A statement from its upload to the published compilation, on a store that tells the services apart and retains. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(
        value = "org.opendebate.local.component.RadosGateway#isInstalled",
        disabledReason = "not run: " + RadosGateway.NEEDS)
class RadosIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    private RunningStack running;
    private Session session;
    private UUID meeting;
    private UUID statement;

    @BeforeAll
    void publish() {
        running = RunningStack.start(Store.RADOSGW);
        running.stack().moveClockTo(Instant.parse("2021-05-05T13:00:00Z"));
        session = new Session(running);
        meeting = session.announced("2021-05-07");
        statement = done(() -> session.submit(meeting, "BRA", session.metadata("BRA", Kind.NATIONAL)))
                .getStatement()
                .getId();
        // what was acknowledged is there when all daemons of the store have died at once
        running.stack().storage().kill();
        running.stack().storage().start();
        running.stack().moveClockTo(Instant.parse("2021-05-09T13:00:00Z"));
        session.publish(meeting, List.of(statement), "S/2021/501", List.of("en"));
    }

    @AfterAll
    void stop() throws IOException {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void whatWasSubmittedIsThereAndIsPublished() throws IOException {
        File document = done(() -> session.secretariat().statements().getDocument(statement));
        File published =
                done(() -> session.secretariat().documents().getPublishedDocument("S/2021/501", "pdf", "en", null));

        assertEquals(
                Hashes.sha256(Repository.bytes("deploy/local/samples/bra/statement.docx")),
                Hashes.sha256(Files.readAllBytes(document.toPath())));
        assertTrue(published.length() > 0);
    }

    @Test
    void allThatWasCommittedForGoodIsRetained() throws Exception {
        for (ServiceName service : List.of(ServiceName.STATEMENT, ServiceName.COMPILATION)) {
            await(service.wire() + " has all of it retained")
                    .atMost(SOON)
                    .until(() ->
                            keys(service, "for_good and retained_at is null").isEmpty() && unretained(service) == 0);
            List<String> retained = keys(service, "retained_at is not null");
            assertTrue(retained.size() >= 3, () -> service.wire() + ": " + retained);
            try (MinioClient owner = client(service)) {
                for (String key : retained) {
                    denied(() -> removeVersion(owner, service, key));
                }
            }
        }
    }

    @Test
    void aDraftThatFellIsNotRetained() throws SQLException {
        assertEquals(List.of(), keys(ServiceName.COMPILATION, "state = 'abandoned' and retained_at is not null"));
        assertTrue(keys(ServiceName.COMPILATION, "for_good").size()
                < keys(ServiceName.COMPILATION, "true").size());
    }

    @Test
    void theOthersBucketsAreForCompilationServiceToFetchFromAndForNothingElse() throws Exception {
        String key = keys(ServiceName.STATEMENT, "for_good").getFirst();
        String bucket = ServiceName.STATEMENT.bucket().orElseThrow();
        try (MinioClient reader = client(ServiceName.COMPILATION)) {
            reader.statObject(
                    StatObjectArgs.builder().bucket(bucket).object(key).build());
            denied(() -> removeVersion(reader, ServiceName.STATEMENT, key));
            denied(() -> reader.listObjects(
                            ListObjectsArgs.builder().bucket(bucket).build())
                    .iterator()
                    .next()
                    .get());
        }
        try (MinioClient stranger = client(ServiceName.MEETING)) {
            ErrorResponseException refused = assertThrows(
                    ErrorResponseException.class,
                    () -> stranger.statObject(
                            StatObjectArgs.builder().bucket(bucket).object(key).build()));
            assertEquals(403, refused.response().code());
        }
    }

    /** The other store, so that one can also move. */
    @Test
    void aBackupHasAllThatIsForGoodAndTheOtherStoreTakesIt(@TempDir Path folder) throws Exception {
        // the database's own user comes in here
        assertTrue(folder.toFile().setExecutable(true, false));
        new Backup(running.stack().layout().data(), System.out::println).take(folder.resolve("backup"));
        Layout other = new Layout(
                Repository.ROOT, folder.resolve("data"), FreePorts.base(Port.values().length), Store.S3PROXY);

        new Restore(other, System.out::println).from(folder.resolve("backup"));

        try (ObjectStorage storage = Store.S3PROXY.start(other)) {
            for (ServiceName service : List.of(ServiceName.STATEMENT, ServiceName.COMPILATION)) {
                List<String> forGood = keys(service, "for_good");
                Set<String> taken =
                        StoredKeys.of(storage, service.wire(), service.bucket().orElseThrow());
                assertTrue(forGood.size() >= 3 && taken.containsAll(forGood), () -> forGood + " and " + taken);
            }
        }
    }

    private static void removeVersion(MinioClient client, ServiceName service, String key) throws Exception {
        String bucket = service.bucket().orElseThrow();
        String version = client.statObject(
                        StatObjectArgs.builder().bucket(bucket).object(key).build())
                .versionId();
        client.removeObject(RemoveObjectArgs.builder()
                .bucket(bucket)
                .object(key)
                .versionId(version)
                .build());
    }

    private static void denied(org.junit.jupiter.api.function.Executable request) {
        ErrorResponseException refused = assertThrows(ErrorResponseException.class, request);
        assertEquals("AccessDenied", refused.errorResponse().code());
    }

    private MinioClient client(ServiceName service) {
        Stack.Storage access = running.stack().storageOf(service);
        return access.account().client(access.endpoint());
    }

    private double unretained(ServiceName service) {
        byte[] metrics = new Api(running.url(Port.valueOf(service.name() + "_MANAGEMENT")))
                .get("/q/metrics", null)
                .response()
                .body();
        return new String(metrics, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("opendebate_storage_unretained"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    private List<String> keys(ServiceName service, String which) throws SQLException {
        try (Connection database = running.stack().database(service);
                Statement select = database.createStatement();
                ResultSet row = select.executeQuery("select key from upload where " + which + " order by key")) {
            List<String> keys = new ArrayList<>();
            while (row.next()) {
                keys.add(row.getString(1));
            }
            return keys;
        }
    }
}
