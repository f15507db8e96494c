package org.opendebate.local.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minio.GetObjectArgs;
import io.minio.ListObjectsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.SetObjectRetentionArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** What the services count on in a store that tells users apart and retains, asked of a real one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@EnabledIf(
        value = "org.opendebate.local.component.RadosGateway#isInstalled",
        disabledReason = "not run: " + RadosGateway.NEEDS)
class RadosGatewayIT {
    private static final byte[] CONTENT = "the bytes as submitted".getBytes(StandardCharsets.UTF_8);
    private static final byte[] OTHER = "other bytes".getBytes(StandardCharsets.UTF_8);
    private static final String BUCKET = "statements";

    private Path folder;
    private RadosGateway storage;
    private MinioClient owner;
    private MinioClient reader;

    @BeforeAll
    void start(@TempDir Path folder) {
        this.folder = folder;
        storage = RadosGateway.start(folder, ports());
        storage.createBucket(BUCKET, "statement-service", List.of("compilation-service"));
        connect();
    }

    @AfterAll
    void stop() {
        if (storage != null) {
            storage.close();
        }
    }

    private void connect() {
        owner = storage.account("statement-service").client(storage.endpoint());
        reader = storage.account("compilation-service").client(storage.endpoint());
    }

    private static RadosPorts ports() {
        int base = FreePorts.base(2 + RadosPorts.OSD_PORTS);
        return new RadosPorts(base, base + 1, base + 2);
    }

    @Test
    void aKeyIsNeverWrittenTwiceInABucketWithoutVersions() throws Exception {
        owner.makeBucket(MakeBucketArgs.builder().bucket("plain").build());
        put(owner, "plain", "once", CONTENT);

        refused("PreconditionFailed", () -> put(owner, "plain", "once", OTHER));

        assertThat(get(owner, "plain", "once")).isEqualTo(CONTENT);
    }

    /** The condition looks at the version that is being written, of which there is none: what is lost is nothing. */
    @Test
    void inABucketWithVersionsTheSecondWriteOfAKeyLeavesTheFirst() throws Exception {
        put(owner, "twice", CONTENT);
        String first = version("twice");

        put(owner, "twice", OTHER);

        assertThat(version("twice")).isNotEqualTo(first);
        assertThat(get("twice", first)).isEqualTo(CONTENT);
    }

    @Test
    void aReaderFetchesWhatItKnowsTheKeyOf() throws Exception {
        put(owner, "read", CONTENT);

        assertThat(get(reader, "read")).isEqualTo(CONTENT);
    }

    @Test
    void aReaderWritesNothing() throws Exception {
        put(owner, "not-written", CONTENT);

        denied(() -> put(reader, "new", CONTENT));
        denied(() -> put(reader, "not-written", OTHER));

        assertThat(get(owner, "not-written")).isEqualTo(CONTENT);
    }

    @Test
    void aReaderDeletesNothing() throws Exception {
        put(owner, "not-deleted", CONTENT);

        denied(() -> reader.removeObject(
                RemoveObjectArgs.builder().bucket(BUCKET).object("not-deleted").build()));
        denied(() -> reader.removeObject(RemoveObjectArgs.builder()
                .bucket(BUCKET)
                .object("not-deleted")
                .versionId(version("not-deleted"))
                .build()));

        assertThat(get(owner, "not-deleted")).isEqualTo(CONTENT);
    }

    @Test
    void aReaderListsNothingAndLocksNothing() throws Exception {
        put(owner, "not-listed", CONTENT);

        denied(() -> keys(reader));
        denied(() -> retain(reader, "not-listed", ZonedDateTime.now().plusDays(1)));

        assertThat(keys(owner)).contains("not-listed");
    }

    @Test
    void anOwnerHasNoRightOnAnothersBucket() {
        storage.createBucket("compilations", "compilation-service", List.of());

        refused(
                "AccessDenied",
                () -> owner.putObject(PutObjectArgs.builder().bucket("compilations").object("a").stream(
                                new ByteArrayInputStream(OTHER), (long) OTHER.length, -1L)
                        .build()));
        denied(() -> owner.getObject(
                GetObjectArgs.builder().bucket("compilations").object("a").build()));
    }

    @Test
    void whatIsRetainedStaysWhateverItsOwnerDoes() throws Exception {
        put(owner, "retained", CONTENT);
        String version = version("retained");
        retain(owner, "retained", ZonedDateTime.now().plusDays(1));

        denied(() -> removeVersion("retained", version));
        refused(
                "AccessDenied",
                () -> retain(owner, "retained", ZonedDateTime.now().plusHours(1)));
        assertThatCode(() -> retain(owner, "retained", ZonedDateTime.now().plusDays(2)))
                .doesNotThrowAnyException();
        put(owner, "retained", OTHER);
        owner.removeObject(
                RemoveObjectArgs.builder().bucket(BUCKET).object("retained").build());

        assertThat(get("retained", version)).isEqualTo(CONTENT);
    }

    @Test
    void whatIsNotRetainedCanBeDeletedWithItsVersion() throws Exception {
        put(owner, "abandoned", CONTENT);

        removeVersion("abandoned", version("abandoned"));

        assertThat(keys(owner)).doesNotContain("abandoned");
    }

    @Test
    void wrongKeysAreRefused() {
        MinioClient stranger = new StoreAccount(
                        storage.account("statement-service").accessKey(), Secrets.random())
                .client(storage.endpoint());

        refused("SignatureDoesNotMatch", () -> get(stranger, "read"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void whatWasAcknowledgedIsThereAfterSigkillAndOnOtherPorts() throws Exception {
        put(owner, "killed", CONTENT);
        storage.kill();

        storage.start();
        assertThat(get(owner, "killed")).isEqualTo(CONTENT);

        storage.close();
        storage = RadosGateway.start(folder, ports());
        connect();
        assertThat(get(reader, "killed")).isEqualTo(CONTENT);
    }

    private static void put(MinioClient client, String key, byte[] bytes) throws Exception {
        put(client, BUCKET, key, bytes);
    }

    private static void put(MinioClient client, String bucket, String key, byte[] bytes) throws Exception {
        client.putObject(PutObjectArgs.builder().bucket(bucket).object(key).stream(
                        new ByteArrayInputStream(bytes), (long) bytes.length, -1L)
                .headers(Map.of("If-None-Match", "*"))
                .build());
    }

    private static byte[] get(MinioClient client, String key) throws Exception {
        return get(client, BUCKET, key);
    }

    private static byte[] get(MinioClient client, String bucket, String key) throws Exception {
        try (InputStream in = client.getObject(
                GetObjectArgs.builder().bucket(bucket).object(key).build())) {
            return in.readAllBytes();
        }
    }

    private byte[] get(String key, String version) throws Exception {
        try (InputStream in = owner.getObject(GetObjectArgs.builder()
                .bucket(BUCKET)
                .object(key)
                .versionId(version)
                .build())) {
            return in.readAllBytes();
        }
    }

    private static List<String> keys(MinioClient client) throws Exception {
        List<String> keys = new ArrayList<>();
        for (var item : client.listObjects(ListObjectsArgs.builder()
                .bucket(BUCKET)
                .recursive(true)
                .includeVersions(true)
                .build())) {
            keys.add(item.get().objectName());
        }
        return keys;
    }

    private String version(String key) throws Exception {
        return owner.statObject(
                        StatObjectArgs.builder().bucket(BUCKET).object(key).build())
                .versionId();
    }

    private void removeVersion(String key, String version) throws Exception {
        owner.removeObject(RemoveObjectArgs.builder()
                .bucket(BUCKET)
                .object(key)
                .versionId(version)
                .build());
    }

    private static void retain(MinioClient client, String key, ZonedDateTime until) throws Exception {
        client.setObjectRetention(SetObjectRetentionArgs.builder()
                .bucket(BUCKET)
                .object(key)
                .config(new Retention(RetentionMode.COMPLIANCE, until))
                .build());
    }

    private static void denied(ThrowingCallable request) {
        refused("AccessDenied", request);
    }

    private static void refused(String code, ThrowingCallable request) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        e -> assertThat(e.errorResponse().code()).isEqualTo(code));
    }
}
