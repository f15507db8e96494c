package org.opendebate.compilations.holding;

import jakarta.enterprise.context.ApplicationScoped;
import org.opendebate.kit.storage.ObjectStore;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.kit.storage.StoreUnavailable;
import org.opendebate.kit.storage.StoredObject;
import org.opendebate.kit.storage.Uploads;

/**
 * This service's own bucket: each object under a key of its own below the hash of its bytes,
 * {@code objects/<sha256>/<random>}. What is put and not committed is swept. Never to be called inside a transaction.
 */
@ApplicationScoped
public class OwnObjects {
    private final ObjectStore store;
    private final Uploads uploads;
    private final Holdings holdings;

    OwnObjects(ObjectStore store, Uploads uploads, Holdings holdings) {
        this.store = store;
        this.uploads = uploads;
        this.holdings = holdings;
    }

    /**
     * Puts bytes, which stay if the transaction that commits what they are of keeps their key.
     *
     * @throws StoreUnavailable if the store did not take them
     */
    public StoredObject put(byte[] bytes, String contentType) {
        return uploads.put("objects/" + Sha256.of(bytes) + "/", bytes, contentType);
    }

    /** The bytes, verified. */
    public byte[] read(String key, String sha256) {
        return store.bytes(key, sha256);
    }

    /** The bytes of what was copied from another service's bucket, verified. */
    public byte[] readHeld(String sha256) {
        return read(holdings.key(sha256), sha256);
    }
}
