package org.opendebate.compilations;

import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.errors.MinioException;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** The tests' S3 store, as its other users see it. */
public final class Buckets {
    /** The one that a MinIO client makes by itself reads every certificate of the machine first, a second of a processor. */
    private static final OkHttpClient HTTP = new OkHttpClient();

    private Buckets() {}

    public static void put(String bucket, String key, byte[] bytes) {
        try {
            client().putObject(PutObjectArgs.builder().bucket(bucket).object(key).stream(
                            new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                    .build());
        } catch (MinioException e) {
            throw new IllegalStateException("not put: " + bucket + "/" + key, e);
        }
    }

    /** All keys of a bucket. */
    public static List<String> keys(String bucket) {
        try {
            List<String> keys = new ArrayList<>();
            for (var item : client().listObjects(ListObjectsArgs.builder()
                    .bucket(bucket)
                    .recursive(true)
                    .build())) {
                keys.add(item.get().objectName());
            }
            return keys;
        } catch (MinioException e) {
            throw new IllegalStateException("not listed: " + bucket, e);
        }
    }

    private static MinioClient client() {
        Config config = ConfigProvider.getConfig();
        return MinioClient.builder()
                .endpoint(config.getValue("opendebate.storage.endpoint", String.class))
                .credentials(
                        config.getValue("opendebate.storage.access-key", String.class),
                        config.getValue("opendebate.storage.secret-key", String.class))
                .region("us-east-1")
                .httpClient(HTTP)
                .build();
    }
}
