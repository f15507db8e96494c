package org.opendebate.kit.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.minio.GetObjectRetentionArgs;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.Item;
import io.minio.messages.Retention;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.local.component.RadosGateway;

/** On a store that keeps versions and retains them. */
@QuarkusTest
@WithTestResource(value = RealStackResource.class, initArgs = @ResourceArg(name = "store", value = "radosgw"))
@EnabledIf(
        value = "org.opendebate.local.component.RadosGateway#isInstalled",
        disabledReason = "not run: " + RadosGateway.NEEDS)
class RetentionResourceTest {
    @Inject
    Uploads uploads;

    @Inject
    UploadSweeper sweeper;

    @Inject
    UploadRetention retention;

    @Inject
    ObjectStore store;

    @Inject
    AgroalDataSource database;

    @Inject
    StorageSettings settings;

    @Inject
    MeterRegistry meters;

    private final byte[] bytes = "the text, word for word".getBytes(StandardCharsets.UTF_8);
    private MinioClient owner;
    private StoredObject put;

    @BeforeEach
    void put() {
        owner = MinioClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                // the one that the client makes by itself reads every certificate of the machine first
                .httpClient(new OkHttpClient(), true)
                .build();
        put = uploads.put("letters/" + UUID.randomUUID() + "/", bytes, "text/plain");
    }

    @AfterEach
    void nothingWaits() throws Exception {
        owner.close();
        change("delete from upload");
    }

    @Test
    void whatIsCommittedForGoodIsRetainedAndStays() throws Exception {
        keep();
        double before = unretained();

        retention.retain();

        assertEquals(1, before);
        assertEquals(0, unretained());
        String version = versions().getFirst();
        ErrorResponseException refused = assertThrows(ErrorResponseException.class, () -> remove(version));
        assertEquals("AccessDenied", refused.errorResponse().code());
        assertArrayEquals(bytes, store.bytes(put.key(), put.sha256()));
    }

    @Test
    void itIsRetainedFromItsCommitOn() throws Exception {
        Instant before = Instant.now().minusSeconds(1);
        keep();

        retention.retain();

        Duration period = Duration.between(before, until());
        assertTrue(period.compareTo(settings.retentionPeriod()) >= 0, period::toString);
        assertTrue(period.compareTo(settings.retentionPeriod().plusMinutes(1)) < 0, period::toString);
    }

    @Test
    void whatTheStoreWasAskedAlreadyWhenTheServiceDiedIsAskedAgainWithTheSameEnd() throws Exception {
        keep();
        retention.retain();
        Instant until = until();
        change("update upload set retained_at = null");

        retention.retain();

        assertEquals(0, unretained());
        assertEquals(until, until());
    }

    @Test
    void whatIsNotThereDoesNotHoldUpTheOthers() throws Exception {
        keep();
        remove(versions().getFirst());
        put();
        keep();

        retention.retain();

        assertEquals(1, unretained());
        assertTrue(until().isAfter(Instant.now()));
    }

    @Test
    void whatIsNotCommittedIsNotRetainedAndIsSweptWithItsVersions() throws Exception {
        retention.retain();
        change("update upload set changed_at = changed_at - interval '3 hours'");

        sweeper.sweep();

        assertEquals(List.of(), versions());
    }

    @Test
    void whatIsKeptForNowIsNotRetainedAndIsSweptWithItsVersionsOnceItIsGivenUp() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> uploads.keepForNow(List.of(put.key())));
        retention.retain();
        assertEquals(1, versions().size());
        QuarkusTransaction.requiringNew().run(() -> uploads.giveUp(List.of(put.key())));

        sweeper.sweep();

        assertEquals(List.of(), versions());
    }

    private void keep() {
        QuarkusTransaction.requiringNew().run(() -> uploads.keep(List.of(put.key())));
    }

    private double unretained() {
        return meters.get("opendebate.storage.unretained").gauge().value();
    }

    private Instant until() throws Exception {
        Retention set = owner.getObjectRetention(GetObjectRetentionArgs.builder()
                .bucket(settings.bucket())
                .object(put.key())
                .build());
        return set.retainUntilDate().toInstant();
    }

    private List<String> versions() throws Exception {
        List<String> versions = new ArrayList<>();
        for (var result : owner.listObjects(ListObjectsArgs.builder()
                .bucket(settings.bucket())
                .prefix(put.key())
                .includeVersions(true)
                .build())) {
            Item item = result.get();
            versions.add(item.versionId());
        }
        return versions;
    }

    private void remove(String version) throws Exception {
        owner.removeObject(RemoveObjectArgs.builder()
                .bucket(settings.bucket())
                .object(put.key())
                .versionId(version)
                .build());
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
