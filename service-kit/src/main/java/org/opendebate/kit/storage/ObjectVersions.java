package org.opendebate.kit.storage;

import io.minio.GetObjectLockConfigurationArgs;
import io.minio.MinioClient;
import io.minio.RemoveObjectArgs;
import io.minio.SetObjectRetentionArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.jboss.logging.Logger;

/**
 * What is done in the background with objects of the own bucket, in a store that keeps versions and in one that does not:
 * they are deleted for good, or kept from deletion.
 */
@ApplicationScoped
class ObjectVersions {
    private static final Logger LOG = Logger.getLogger(ObjectVersions.class);

    private final MinioClient client;
    private final String bucket;
    private final org.opendebate.kit.storage.RetentionMode mode;
    private final StorageMetrics metrics;

    ObjectVersions(StorageSettings settings, StorageMetrics metrics) {
        this.metrics = metrics;
        bucket = settings.bucket();
        mode = settings.retentionMode();
        client = MinioClient.builder()
                .endpoint(settings.endpoint())
                .region(settings.region())
                .credentials(settings.accessKey(), settings.secretKey())
                .httpClient(
                        new OkHttpClient.Builder()
                                .connectTimeout(settings.connectTimeout())
                                .readTimeout(settings.readTimeout())
                                .writeTimeout(settings.readTimeout())
                                .build(),
                        true)
                .build();
    }

    @PreDestroy
    void close() throws Exception {
        client.close();
    }

    /**
     * Takes an object away, and with it each version that the store has of it; one that is not there is no error.
     *
     * @return false if the store answers that it keeps it
     * @throws StoreUnavailable if it does not answer
     */
    boolean delete(String key) {
        try {
            return metrics.measured(StorageMetrics.Operation.DELETE, () -> {
                deleteVersions(key);
                return true;
            });
        } catch (ErrorResponseException e) {
            LOG.errorf("object not deleted, the store answers bucket=%s key=%s code=%s", bucket, key, code(e));
            return false;
        } catch (MinioException | IOException e) {
            throw new StoreUnavailable("delete " + bucket + "/" + key, e);
        }
    }

    private void deleteVersions(String key) throws MinioException {
        Optional<StatObjectResponse> current = current(key);
        while (current.isPresent()) {
            String version = current.get().versionId();
            client.removeObject(RemoveObjectArgs.builder()
                    .bucket(bucket)
                    .object(key)
                    .versionId(version)
                    .build());
            current = version == null ? Optional.empty() : current(key);
        }
    }

    private Optional<StatObjectResponse> current(String key) throws MinioException {
        try {
            return Optional.of(client.statObject(
                    StatObjectArgs.builder().bucket(bucket).object(key).build()));
        } catch (ErrorResponseException e) {
            if (e.response().code() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Whether the bucket was made with object lock; false too where the store has never heard of it. */
    boolean offerRetention() {
        try {
            client.getObjectLockConfiguration(
                    GetObjectLockConfigurationArgs.builder().bucket(bucket).build());
            return true;
        } catch (ErrorResponseException e) {
            LOG.errorf("nothing is retained: the bucket has no object lock bucket=%s code=%s", bucket, code(e));
            return false;
        } catch (MinioException e) {
            throw new StoreUnavailable("look at the object lock of " + bucket, e);
        }
    }

    /**
     * Keeps an object from deletion; to say it again changes nothing.
     *
     * @return false if the store answers that it does not
     * @throws StoreUnavailable if it does not answer
     */
    boolean retain(String key, Instant until) {
        SetObjectRetentionArgs retention = SetObjectRetentionArgs.builder()
                .bucket(bucket)
                .object(key)
                .config(new Retention(RetentionMode.valueOf(mode.name()), until.atZone(ZoneOffset.UTC)))
                .build();
        try {
            return metrics.measured(StorageMetrics.Operation.RETAIN, () -> {
                client.setObjectRetention(retention);
                return true;
            });
        } catch (ErrorResponseException e) {
            LOG.errorf("object not retained, the store answers bucket=%s key=%s code=%s", bucket, key, code(e));
            return false;
        } catch (MinioException | IOException e) {
            throw new StoreUnavailable("retain " + bucket + "/" + key, e);
        }
    }

    private static String code(ErrorResponseException e) {
        return e.errorResponse().code();
    }
}
