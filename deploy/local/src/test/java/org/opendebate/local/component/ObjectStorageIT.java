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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStorageIT {

    private static final byte[] CONTENT = "the bytes as submitted".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void objectsAreThereAfterSigkillAndWrongKeysAreRefused() throws Exception {
        try (ObjectStorage storage = ObjectStorage.start(folder, FreePorts.one())) {
            storage.createBuckets("statements", "compilations");
            put(client(storage, storage.secretKey()));

            storage.kill();
            storage.start();

            assertThat(get(client(storage, storage.secretKey()))).isEqualTo(CONTENT);
            MinioClient stranger = client(storage, Secrets.random());
            assertThatThrownBy(() -> get(stranger)).hasMessageContaining("signature");
        }
    }

    private static MinioClient client(ObjectStorage storage, String secretKey) {
        return MinioClient.builder()
                .endpoint(storage.endpoint())
                .credentials(storage.accessKey(), secretKey)
                .build();
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
