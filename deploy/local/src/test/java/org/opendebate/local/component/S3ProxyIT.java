package org.opendebate.local.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3ProxyIT {

    private static final byte[] CONTENT = "the bytes as submitted".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void objectsAreThereAfterSigkillAndWrongKeysAreRefused() throws Exception {
        try (S3Proxy storage = S3Proxy.start(folder, FreePorts.one())) {
            storage.createBucket("statements", "statement-service", List.of());
            StoreAccount account = storage.account("statement-service");
            put(account.client(storage.endpoint()));

            storage.kill();
            storage.start();

            assertThat(get(account.client(storage.endpoint()))).isEqualTo(CONTENT);
            MinioClient stranger = new StoreAccount(account.accessKey(), Secrets.random()).client(storage.endpoint());
            assertThatThrownBy(() -> get(stranger)).hasMessageContaining("signature");
        }
    }

    private static void put(MinioClient client) throws Exception {
        client.putObject(PutObjectArgs.builder().bucket("statements").object("a/b").stream(
                        new ByteArrayInputStream(CONTENT), (long) CONTENT.length, -1L)
                .build());
    }

    private static byte[] get(MinioClient client) throws Exception {
        try (InputStream in = client.getObject(
                GetObjectArgs.builder().bucket("statements").object("a/b").build())) {
            return in.readAllBytes();
        }
    }
}
