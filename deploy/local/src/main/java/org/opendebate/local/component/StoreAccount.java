package org.opendebate.local.component;

import io.minio.MinioClient;

/** The two keys of an account at an object store. */
public record StoreAccount(String accessKey, String secretKey) {

    /** A client of the store with this account. */
    public MinioClient client(String endpoint) {
        return MinioClient.builder()
                .endpoint(endpoint)
                .region("us-east-1")
                .credentials(accessKey, secretKey)
                .build();
    }
}
