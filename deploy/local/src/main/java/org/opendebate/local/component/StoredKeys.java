package org.opendebate.local.component;

import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.Result;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.util.Set;
import java.util.TreeSet;

/** What a store holds, asked of the store itself. */
public final class StoredKeys {

    private StoredKeys() {}

    /**
     * All keys of a bucket; of a store that keeps versions also those that only a former version or a mark of deletion is
     * left of.
     */
    public static Set<String> of(ObjectStorage storage, String owner, String bucket) {
        try (MinioClient client = storage.account(owner).client(storage.endpoint())) {
            Set<String> keys = new TreeSet<>();
            for (Result<Item> item : client.listObjects(ListObjectsArgs.builder()
                    .bucket(bucket)
                    .recursive(true)
                    .includeVersions(storage.retains())
                    .build())) {
                keys.add(item.get().objectName());
            }
            return keys;
        } catch (MinioException e) {
            throw new ComponentFailed("the store does not list the bucket " + bucket + ": " + e.getMessage(), e);
        } catch (Exception e) {
            throw new ComponentFailed("the store's client cannot be closed", e);
        }
    }
}
