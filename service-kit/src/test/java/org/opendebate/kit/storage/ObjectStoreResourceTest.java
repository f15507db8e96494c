package org.opendebate.kit.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.MeterRegistry;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.kit.testing.RealStackResource;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class ObjectStoreResourceTest {
    @Inject
    ObjectStore store;

    @Inject
    MeterRegistry meters;

    @Inject
    StorageSettings settings;

    private final String key = "letters/" + UUID.randomUUID();
    private final byte[] bytes = "the text, word for word".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatIsWrittenIsReadBack(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("letter"), bytes);

        StoredObject stored = store.put(key, new Source.OfFile(file, "text/plain"));

        assertEquals(new StoredObject(key, Sha256.of(file), bytes.length), stored);
        assertArrayEquals(bytes, store.bytes(key, stored.sha256()));
    }

    @Test
    void aKeyIsNeverWrittenTwice() {
        StoredObject first = store.put(key, new Source.OfBytes(bytes, "text/plain"));

        assertThrows(StoreUnavailable.class, () -> store.put(key, new Source.OfBytes(new byte[] {1}, "text/plain")));

        assertArrayEquals(bytes, store.bytes(key, first.sha256()));
    }

    /** In one request, and in parts. */
    @ParameterizedTest
    @ValueSource(ints = {23, 20 * 1024 * 1024})
    void anObjectThatWasChangedBehindUsIsNeverReturnedAndIsCounted(int size) throws Exception {
        byte[] large = new byte[size];
        StoredObject stored = store.put(key, new Source.OfBytes(large, "text/plain"));
        assertArrayEquals(large, store.bytes(key, stored.sha256()));
        large[size - 1] = 1;
        storeBehindUs(large);
        double before = meters.counter("opendebate.storage.corrupt").count();

        assertThrows(CorruptObject.class, () -> store.bytes(key, stored.sha256()));

        assertEquals(before + 1, meters.counter("opendebate.storage.corrupt").count());
    }

    private void storeBehindUs(byte[] other) throws Exception {
        try (MinioClient stranger = MinioClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                // the one that the client makes by itself reads every certificate of the machine first
                .httpClient(new OkHttpClient(), true)
                .build()) {
            stranger.putObject(PutObjectArgs.builder().bucket(settings.bucket()).object(key).stream(
                            new ByteArrayInputStream(other), (long) other.length, 16L * 1024 * 1024)
                    .build());
        }
    }

    @Test
    void anObjectThatIsNotThereIsNotAnEmptyOneAndIsCountedAsMissing() {
        long missing = answers("get", "missing");
        long failed = answers("get", "failed");

        assertThrows(StoreUnavailable.class, () -> store.bytes(key, Sha256.of(bytes)));

        assertEquals(missing + 1, answers("get", "missing"));
        assertEquals(failed, answers("get", "failed"));
    }

    @Test
    void aBucketThatIsNotThereHasLostNothing() {
        long missing = answers("get", "missing");
        long failed = answers("get", "failed");

        assertThrows(StoreUnavailable.class, () -> store.bytes("no-such-bucket", key, Sha256.of(bytes)));

        assertEquals(missing, answers("get", "missing"));
        assertEquals(failed + 1, answers("get", "failed"));
    }

    @Test
    void whatIsWrittenAndReadBackIsMeasured() {
        long put = answers("put", "done");
        long back = answers("read-back", "done");

        store.put(key, new Source.OfBytes(bytes, "text/plain"));

        assertEquals(put + 1, answers("put", "done"));
        assertEquals(back + 1, answers("read-back", "done"));
    }

    private long answers(String operation, String outcome) {
        return meters.timer("opendebate.storage.requests", "operation", operation, "outcome", outcome)
                .count();
    }
}
