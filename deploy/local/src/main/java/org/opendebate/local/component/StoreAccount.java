package org.opendebate.local.component;

import io.minio.MinioClient;
import java.time.Duration;
import okhttp3.OkHttpClient;

/** The two keys of an account at an object store. */
public record StoreAccount(String accessKey, String secretKey) {
    /** As the MinIO client has it by itself. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * A client of the store with this account. Its HTTP client is ours: the one that it makes by itself reads all
     * certificates that SSL_CERT_FILE names, byte by byte, which takes more than a second of a processor each time.
     */
    public MinioClient client(String endpoint) {
        return MinioClient.builder()
                .endpoint(endpoint)
                .region("us-east-1")
                .credentials(accessKey, secretKey)
                .httpClient(
                        new OkHttpClient.Builder()
                                .connectTimeout(PATIENCE)
                                .writeTimeout(PATIENCE)
                                .readTimeout(PATIENCE)
                                .build(),
                        true)
                .build();
    }
}
