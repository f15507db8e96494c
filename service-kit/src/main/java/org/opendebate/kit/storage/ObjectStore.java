package org.opendebate.kit.storage;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.MinioException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jboss.logging.Logger;

/**
 * Objects in any S3 store. A key is written once and never again ({@code If-None-Match: *}); every read is verified
 * against the SHA-256 that the caller holds. Never to be called inside a transaction.
 */
@ApplicationScoped
public class ObjectStore {
    /** S3's part size: objects up to this size go in one request. */
    private static final long PART_SIZE = 16L * 1024 * 1024;

    private static final Logger LOG = Logger.getLogger(ObjectStore.class);

    private final MinioClient client;
    private final String bucket;
    private final StorageMetrics metrics;

    ObjectStore(StorageSettings settings, StorageMetrics metrics) {
        this.metrics = metrics;
        bucket = settings.bucket();
        client = MinioClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(new OkHttpClient.Builder()
                        .connectTimeout(settings.connectTimeout())
                        .readTimeout(settings.readTimeout())
                        .writeTimeout(settings.readTimeout())
                        .connectionPool(new ConnectionPool(settings.connections(), 1, TimeUnit.MINUTES))
                        .dispatcher(dispatcher(settings.connections()))
                        .build())
                .build();
    }

    /** The MinIO client sends on threads of its own, and five requests at a time unless it is told otherwise. */
    private static Dispatcher dispatcher(int connections) {
        Dispatcher dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
        dispatcher.setMaxRequests(connections);
        dispatcher.setMaxRequestsPerHost(connections);
        return dispatcher;
    }

    /** The bucket that this service owns. */
    public String ownBucket() {
        return bucket;
    }

    /** Makes the service's own bucket where it is missing; for the local stack and tests. */
    public void makeOwnBucket() {
        try {
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                client.makeBucket(MakeBucketArgs.builder().bucket(bucket).build());
            }
        } catch (MinioException e) {
            throw new StoreUnavailable("make bucket " + bucket, e);
        }
    }

    /**
     * Writes an object under a new key of the own bucket: hashed while it is sent, and then read back, since a store may
     * acknowledge what it did not keep.
     */
    public StoredObject put(String key, Source source) {
        return switch (source) {
            case Source.OfFile(Path file, String contentType) -> put(key, file, contentType);
            case Source.OfBytes(byte[] bytes, String contentType) ->
                put(key, new ByteArrayInputStream(bytes), bytes.length, contentType);
        };
    }

    private StoredObject put(String key, Path file, String contentType) {
        try (InputStream in = Files.newInputStream(file)) {
            return put(key, in, Files.size(file), contentType);
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + file, e);
        }
    }

    private StoredObject put(String key, InputStream bytes, long size, String contentType) {
        DigestInputStream hashing = new DigestInputStream(bytes, Sha256.digest());
        PutObjectArgs object = PutObjectArgs.builder().bucket(bucket).object(key).stream(hashing, size, PART_SIZE)
                .contentType(contentType)
                .headers(Map.of("If-None-Match", "*"))
                .build();
        try {
            metrics.measured(StorageMetrics.Operation.PUT, () -> client.putObject(object));
        } catch (MinioException | IOException e) {
            throw new StoreUnavailable("put " + bucket + "/" + key, e);
        }
        StoredObject sent = new StoredObject(key, Sha256.hex(hashing.getMessageDigest()), size);
        verify(sent);
        return sent;
    }

    private void verify(StoredObject sent) {
        try {
            Sha256.Sum found = metrics.measured(StorageMetrics.Operation.READ_BACK, () -> {
                try (GetObjectResponse object = client.getObject(GetObjectArgs.builder()
                        .bucket(bucket)
                        .object(sent.key())
                        .build())) {
                    return Sha256.sum(object);
                }
            });
            if (found.size() != sent.size() || !found.sha256().equals(sent.sha256())) {
                throw corrupt(bucket, sent.key(), sent.sha256(), found.sha256());
            }
        } catch (MinioException | IOException e) {
            throw notRead("read back", bucket, sent.key(), e);
        }
    }

    /** The whole object of the own bucket, verified. */
    public byte[] bytes(String key, String sha256) {
        return bytes(bucket, key, sha256);
    }

    /**
     * The whole object, verified.
     *
     * @throws CorruptObject if its bytes are not those of {@code sha256}
     * @throws StoreUnavailable if the store does not answer or has no such object
     */
    public byte[] bytes(String fromBucket, String key, String sha256) {
        try {
            byte[] bytes = metrics.measured(StorageMetrics.Operation.GET, () -> {
                try (GetObjectResponse object = client.getObject(
                        GetObjectArgs.builder().bucket(fromBucket).object(key).build())) {
                    return object.readAllBytes();
                }
            });
            String found = Sha256.of(bytes);
            if (!found.equals(sha256)) {
                throw corrupt(fromBucket, key, sha256, found);
            }
            return bytes;
        } catch (MinioException | IOException e) {
            throw notRead("get", fromBucket, key, e);
        }
    }

    /** An alert where the store answers that it has no such object: logged here, and counted as missing. */
    private static StoreUnavailable notRead(String what, String fromBucket, String key, Exception e) {
        if (StorageMetrics.isMissing(e)) {
            LOG.errorf("object missing bucket=%s key=%s", fromBucket, key);
        }
        return new StoreUnavailable(what + " " + fromBucket + "/" + key, e);
    }

    /** An alert: logged here, whatever becomes of the exception, and counted. */
    private CorruptObject corrupt(String fromBucket, String key, String expected, String found) {
        CorruptObject corrupt = new CorruptObject(fromBucket, key, expected, found);
        LOG.errorf("object corrupt bucket=%s key=%s expected=%s found=%s", fromBucket, key, expected, found);
        metrics.corrupt().increment();
        return corrupt;
    }
}
