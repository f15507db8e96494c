package org.opendebate.compilations.holding;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.Buckets;
import org.opendebate.compilations.RealStack;
import org.opendebate.compilations.Rows;
import org.opendebate.kit.storage.Sha256;

@QuarkusTest
@RealStack
class HoldingResourceTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    AgroalDataSource database;

    @Inject
    Holdings holdings;

    @Inject
    OwnObjects own;

    private final byte[] bytes = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
    private final SourceObject object = new SourceObject(
            SourceObject.Bucket.STATEMENTS, "held/" + UUID.randomUUID(), Sha256.of(bytes), bytes.length);
    private final String ownFolder = "objects/" + object.sha256() + "/";

    @BeforeEach
    void upload() {
        Buckets.put("statements", object.key(), bytes);
    }

    @Test
    void aWantedObjectIsCopiedBelowItsHash() {
        want(object);

        awaitHeld();

        List<String> copies = copies();
        assertEquals(1, copies.size());
        assertEquals("stored", upload(copies.getFirst()));
        assertEquals(object.sha256(), Sha256.of(own.readHeld(object.sha256())));
    }

    @Test
    void aCopyThatWasPutBeforeACrashIsLeftToTheSweeper() {
        String lost = own.put(bytes, "application/octet-stream").key();

        want(object);

        awaitHeld();
        assertEquals(2, copies().size());
        assertEquals("uploading", upload(lost));
    }

    @Test
    void ofTwoReplicasThatCopyTheSameObjectOneCopyStays() {
        want(object);
        awaitHeld();
        String second = own.put(bytes, "application/octet-stream").key();

        holdings.held(object, second);

        assertEquals("uploading", upload(second));
        assertEquals(object.sha256(), Sha256.of(own.readHeld(object.sha256())));
    }

    private List<String> copies() {
        return Buckets.keys("compilations").stream()
                .filter(key -> key.startsWith(ownFolder))
                .toList();
    }

    private String upload(String key) {
        return Rows.texts(database, "select state from upload where key = ?", key)
                .getFirst();
    }

    @Test
    void theWorkOfAWorkerThatDiedIsDoneWhenItsLeaseEnds() {
        Rows.change(database, """
                insert into held_object (sha256, source_key, size, next_try_at, claimed_until)
                values (?, ?, ?, now(), now() + interval '2 seconds')""", object.sha256(), object.key(), object.size());

        awaitHeld();
    }

    @Test
    void bytesThatAreNotWhatTheirHashSaysAreNeverHeld() {
        SourceObject wrong =
                new SourceObject(SourceObject.Bucket.STATEMENTS, object.key(), Sha256.of(new byte[] {1}), 1);

        want(wrong);

        await().atMost(SOON).until(() -> Optional.of("corrupt").equals(notHeld(wrong)));
    }

    @Test
    void anObjectThatIsNotThereIsTriedAgainUntilItIs() {
        byte[] later = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        SourceObject missing = new SourceObject(
                SourceObject.Bucket.STATEMENTS, "held/" + UUID.randomUUID(), Sha256.of(later), later.length);
        want(missing);
        await().atMost(SOON).until(() -> notHeld(missing).isPresent());

        Buckets.put("statements", missing.key(), later);

        await().atMost(SOON).until(() -> notHeld(missing) == null);
    }

    private void want(SourceObject wanted) {
        QuarkusTransaction.requiringNew().run(() -> holdings.want(List.of(wanted)));
    }

    /** Why it is not held; null once it is. */
    private Optional<String> notHeld(SourceObject wanted) {
        return holdings.notHeld(List.of(wanted.sha256())).get(wanted.sha256());
    }

    private void awaitHeld() {
        await().atMost(SOON).until(() -> notHeld(object) == null);
    }
}
