package org.opendebate.compilations.holding;

import jakarta.enterprise.context.ApplicationScoped;
import org.opendebate.kit.storage.ObjectStore;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.kit.storage.StoreUnavailable;
import org.opendebate.kit.storage.StoredObject;

/**
 * This service's own bucket: each object under the hash of its bytes, {@code objects/<sha256>}, so that work done
 * again after a crash finds what it kept before. Never to be called inside a transaction.
 */
@ApplicationScoped
public class OwnObjects {
    private final ObjectStore store;

    OwnObjects(ObjectStore store) {
        this.store = store;
    }

    /**
     * Keeps bytes, or finds that they are kept already.
     *
     * @throws StoreUnavailable if neither can be said
     */
    public StoredObject keep(byte[] bytes, String contentType) {
        String sha256 = Sha256.of(bytes);
        try {
            return store.put(key(sha256), bytes, contentType);
        } catch (StoreUnavailable refused) {
            // a key is written once: the store refuses the second time, and is right if it holds these very bytes
            if (holds(sha256)) {
                return new StoredObject(key(sha256), sha256, bytes.length);
            }
            throw refused;
        }
    }

    /** The bytes, verified. */
    public byte[] read(String sha256) {
        return store.bytes(key(sha256), sha256);
    }

    private boolean holds(String sha256) {
        try {
            read(sha256);
            return true;
        } catch (StoreUnavailable missing) {
            return false;
        }
    }

    private static String key(String sha256) {
        return "objects/" + sha256;
    }
}
