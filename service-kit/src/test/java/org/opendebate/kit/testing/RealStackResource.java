package org.opendebate.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.component.Kafka;
import org.opendebate.local.component.ObjectStorage;
import org.opendebate.local.component.Postgres;
import org.opendebate.local.component.RadosGateway;
import org.opendebate.local.component.RadosPorts;
import org.opendebate.local.component.S3Proxy;

/**
 * Starts PostgreSQL, Kafka and the S3 store once per module's tests, on free ports, in a folder that is removed
 * afterwards. Init arguments: {@code buckets}, comma-separated, made before the service starts; the first one is the
 * service's own. {@code store}: {@code radosgw} for that store, with retention, instead of s3proxy.
 */
public class RealStackResource implements QuarkusTestResourceLifecycleManager {
    private static final String USER = "service";

    private final Map<String, String> arguments = new HashMap<>();
    private Path folder;
    private Postgres postgres;
    private Kafka kafka;
    private ObjectStorage storage;
    private TestIssuer issuer;

    @Override
    public void init(Map<String, String> initArguments) {
        arguments.putAll(initArguments);
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("opendebate-test");
            int ports = FreePorts.base(9);
            postgres = Postgres.start(folder.resolve("postgres"), ports);
            postgres.createDatabase("service");
            kafka = Kafka.start(folder.resolve("kafka"), ports + 1, ports + 2);
            storage = "radosgw".equals(arguments.get("store"))
                    ? RadosGateway.start(folder.resolve("rados"), new RadosPorts(ports + 3, ports + 4, ports + 5))
                    : S3Proxy.start(folder.resolve("s3"), ports + 3);
            String[] buckets = arguments.getOrDefault("buckets", "own").split(",");
            for (String bucket : buckets) {
                storage.createBucket(bucket, USER, List.of());
            }
            System.setProperty(TestEvents.BOOTSTRAP, kafka.bootstrap());
            System.setProperty(TestBroker.PID, Long.toString(kafka.pid()));
            System.setProperty(TestClock.FILE, folder.resolve("clock").toString());
            issuer = TestIssuer.start(TestTokens.newKey());
            System.setProperty(TestTokens.ISSUER, issuer.address());
            return settings(buckets[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> settings(String bucket) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl("service"));
        settings.put("quarkus.datasource.username", postgres.user());
        settings.put("quarkus.datasource.password", postgres.password());
        settings.put("kafka.bootstrap.servers", kafka.bootstrap());
        settings.put("opendebate.storage.endpoint", storage.endpoint());
        settings.put("opendebate.storage.access-key", storage.account(USER).accessKey());
        settings.put("opendebate.storage.secret-key", storage.account(USER).secretKey());
        settings.put("opendebate.storage.bucket", bucket);
        if (storage.retains()) {
            settings.put("opendebate.storage.retention-mode", "compliance");
            // the tests say when
            settings.put("opendebate.storage.retain-every", "PT1H");
        }
        settings.put("opendebate.signing.key", signingKey().toString());
        settings.put("opendebate.clock.offset-file", System.getProperty(TestClock.FILE));
        settings.put("quarkus.oidc.auth-server-url", System.getProperty(TestTokens.ISSUER));
        settings.put("quarkus.oidc.token.issuer", System.getProperty(TestTokens.ISSUER));
        return settings;
    }

    private Path signingKey() throws IOException {
        try {
            byte[] key = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            Path file = folder.resolve("signing.pem");
            Files.write(
                    file,
                    List.of(
                            "-----BEGIN PRIVATE KEY-----",
                            Base64.getEncoder().encodeToString(key),
                            "-----END PRIVATE KEY-----"));
            return file;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has Ed25519", e);
        }
    }

    @Override
    public void stop() {
        for (AutoCloseable component : new AutoCloseable[] {issuer, storage, kafka, postgres}) {
            try {
                if (component != null) {
                    component.close();
                }
            } catch (Exception e) {
                throw new IllegalStateException("a component could not be stopped", e);
            }
        }
        if (folder == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
