package org.opendebate.kit.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.kit.testing.RealStackResource;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class ObjectStoreResourceTest {
    @Inject
    ObjectStore store;

    @Inject
    MeterRegistry meters;

    private final String key = "letters/" + UUID.randomUUID();
    private final byte[] bytes = "the text, word for word".getBytes(StandardCharsets.UTF_8);

    @Test
    void whatIsWrittenIsReadBack(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("letter"), bytes);

        StoredObject stored = store.put(key, file, "text/plain");

        assertEquals(new StoredObject(key, Sha256.of(file), bytes.length), stored);
        assertArrayEquals(bytes, store.bytes(key, stored.sha256()));
    }

    @Test
    void aKeyIsNeverWrittenTwice() {
        StoredObject first = store.put(key, bytes, "text/plain");

        assertThrows(StoreUnavailable.class, () -> store.put(key, new byte[] {1}, "text/plain"));

        assertArrayEquals(bytes, store.bytes(key, first.sha256()));
    }

    @Test
    void wrongBytesAreNeverReturnedAndAreCounted() {
        store.put(key, bytes, "text/plain");
        double before = meters.counter("opendebate.storage.corrupt").count();

        assertThrows(CorruptObject.class, () -> store.bytes(key, Sha256.of(new byte[] {1})));

        assertEquals(before + 1, meters.counter("opendebate.storage.corrupt").count());
    }

    @Test
    void anObjectThatIsNotThereIsNotAnEmptyOne() {
        assertThrows(StoreUnavailable.class, () -> store.bytes(key, Sha256.of(bytes)));
    }
}
