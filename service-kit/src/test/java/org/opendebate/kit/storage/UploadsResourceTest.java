package org.opendebate.kit.storage;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.trace.Tracing;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class UploadsResourceTest {
    @Inject
    Uploads uploads;

    @Inject
    UploadSweeper sweeper;

    @Inject
    ObjectStore store;

    @Inject
    AgroalDataSource database;

    @Inject
    StorageSettings settings;

    @Inject
    MeterRegistry meters;

    @Inject
    Tracing tracing;

    private final byte[] bytes = "the text, word for word".getBytes(StandardCharsets.UTF_8);
    private StoredObject put;

    @BeforeEach
    void put() {
        put = uploads.put("letters/" + UUID.randomUUID() + "/", bytes, "text/plain");
    }

    @Test
    void whatWasCommittedIsNeverSwept() throws SQLException {
        keep();
        age();

        sweeper.sweep();

        assertEquals("stored", state());
        assertArrayEquals(bytes, store.bytes(put.key(), put.sha256()));
    }

    @Test
    void whatNobodyCommittedIsTakenAwayAndItsRowWhenNothingCanComeLate() throws SQLException {
        age();

        sweeper.sweep();

        assertEquals("abandoned", state());
        assertThrows(StoreUnavailable.class, () -> store.bytes(put.key(), put.sha256()));
        age();
        sweeper.sweep();
        assertEquals("none", state());
    }

    @Test
    void whatWasKeptForNowAndGivenUpIsTakenAway() throws SQLException {
        keepForNow();

        QuarkusTransaction.requiringNew().run(() -> uploads.giveUp(List.of(put.key())));
        sweeper.sweep();

        assertEquals("abandoned", state());
        assertThrows(StoreUnavailable.class, () -> store.bytes(put.key(), put.sha256()));
    }

    @Test
    void whatWasKeptForGoodIsNotGivenUp() throws SQLException {
        keep();

        QuarkusTransaction.requiringNew().run(() -> uploads.giveUp(List.of(put.key())));
        sweeper.sweep();

        assertEquals("stored", state());
        assertArrayEquals(bytes, store.bytes(put.key(), put.sha256()));
    }

    @Test
    void aStoreWithoutObjectLockIsNotAskedToRetain() throws Exception {
        keep();
        StorageSettings wanted = new SmallRyeConfigBuilder()
                .withMapping(StorageSettings.class)
                .withDefaultValue("opendebate.storage.endpoint", settings.endpoint())
                .withDefaultValue("opendebate.storage.access-key", settings.accessKey())
                .withDefaultValue("opendebate.storage.secret-key", settings.secretKey())
                .withDefaultValue("opendebate.storage.bucket", settings.bucket())
                .withDefaultValue("opendebate.storage.retention-mode", "compliance")
                .build()
                .getConfigMapping(StorageSettings.class);

        new UploadRetention(
                        database,
                        new ObjectVersions(wanted, new StorageMetrics(meters, tracing)),
                        wanted,
                        Clock.systemUTC(),
                        meters)
                .retain();

        assertEquals(
                "none",
                value("select coalesce((select retained_at::text from upload where key = '" + put.key()
                        + "'), 'none')"));
        assertArrayEquals(bytes, store.bytes(put.key(), put.sha256()));
    }

    @Test
    void whatIsGivenUpInAChangeThatIsRolledBackStays() throws SQLException {
        keepForNow();
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    uploads.giveUp(List.of(put.key()));
                    throw new IllegalStateException("planted");
                }));

        sweeper.sweep();

        assertEquals("stored", state());
        assertArrayEquals(bytes, store.bytes(put.key(), put.sha256()));
    }

    @Test
    void whatIsStillYoungMayBeCommittedYet() throws SQLException {
        sweeper.sweep();

        keep();

        assertEquals("stored", state());
    }

    @Test
    void whatWasSweptCannotBeCommitted() throws SQLException {
        age();
        sweeper.sweep();

        assertThrows(Refusal.class, this::keep);

        assertEquals("abandoned", state());
    }

    @Test
    void aChangeThatIsRolledBackKeepsNothing() throws SQLException {
        assertThrows(
                IllegalStateException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    uploads.keep(List.of(put.key()));
                    throw new IllegalStateException("planted");
                }));

        assertEquals("uploading", state());
    }

    @Test
    void theSweeperWaitsForAChangeThatIsBeingCommittedAndLeavesItsObject() throws Exception {
        age();
        Thread sweeping = QuarkusTransaction.requiringNew().call(() -> {
            uploads.keep(List.of(put.key()));
            Thread started = Thread.ofPlatform().start(() -> {
                try {
                    sweeper.sweep();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            awaitWaiting();
            return started;
        });
        sweeping.join();

        assertEquals("stored", state());
        assertArrayEquals(bytes, store.bytes(put.key(), put.sha256()));
    }

    @Test
    void whatIsPutTogetherIsToldInTheOrderThatItWasGivenIn() {
        List<Source> sources = IntStream.range(0, 12)
                .<Source>mapToObj(i -> new Source.OfBytes(("part " + i).getBytes(StandardCharsets.UTF_8), "text/plain"))
                .toList();

        List<StoredObject> objects = uploads.put("letters/" + UUID.randomUUID() + "/", sources);

        assertEquals(
                IntStream.range(0, 12).mapToObj(i -> "part " + i).toList(),
                objects.stream()
                        .map(object -> new String(store.bytes(object.key(), object.sha256()), StandardCharsets.UTF_8))
                        .toList());
    }

    @Test
    void ofWhatIsPutTogetherWithOneThatFailsAllIsSwept() throws SQLException {
        String folder = "letters/" + UUID.randomUUID() + "/";
        Source sound = new Source.OfBytes(bytes, "text/plain");
        Source gone = new Source.OfFile(Path.of("no-such-file"), "text/plain");

        assertThrows(IllegalStateException.class, () -> uploads.put(folder, List.of(sound, gone)));

        assertEquals(
                "2",
                value("select count(*)::text from upload where state = 'uploading' and key like '" + folder + "%'"));
    }

    private void keep() {
        QuarkusTransaction.requiringNew().run(() -> uploads.keep(List.of(put.key())));
    }

    private void keepForNow() {
        QuarkusTransaction.requiringNew().run(() -> uploads.keepForNow(List.of(put.key())));
    }

    private void awaitWaiting() {
        await().until(() -> value("select count(*)::text from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database()")
                .equals("1"));
    }

    private void age() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update upload set changed_at = changed_at - interval '3 hours' where key = ?")) {
            update.setString(1, put.key());
            update.executeUpdate();
        }
    }

    private String state() throws SQLException {
        return value("select coalesce((select state from upload where key = '" + put.key() + "'), 'none')");
    }

    private String value(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }
}
