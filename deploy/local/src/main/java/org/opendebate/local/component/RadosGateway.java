package org.opendebate.local.component;

import io.minio.BucketExistsArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.SetBucketPolicyArgs;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An S3 store with an account for each user, policies, versions and object lock (radosgw of Ceph), from Debian's packages.
 * What it acknowledged is on the disk.
 */
public final class RadosGateway implements ObjectStorage {

    /** What it needs of Debian, and what a test that lacks it says. */
    public static final String NEEDS = "needs radosgw, ceph-mon and ceph-osd, install radosgw ceph-mon ceph-osd";

    private static final String NAME = "radosgw";
    private static final String ACCOUNTS = "accounts";
    private static final Duration DEADLINE = Duration.ofSeconds(180);

    private final Path folder;
    private final RadosPorts ports;
    private final CephCluster cluster;
    private ChildProcess process;

    private RadosGateway(Path folder, RadosPorts ports) {
        this.folder = folder;
        this.ports = ports;
        this.cluster = new CephCluster(folder, ports);
    }

    /** Whether its programs are on the PATH. */
    public static boolean isInstalled() {
        return Stream.of(NAME, CephCluster.MON, CephCluster.OSD)
                .allMatch(program -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(":"))
                        .anyMatch(on -> Files.isExecutable(Path.of(on, program))));
    }

    /**
     * Starts a store on the objects of that folder.
     *
     * @throws PortTaken when somebody else listens on one of the ports
     * @throws ComponentFailed where its programs are missing
     */
    public static RadosGateway start(Path folder, RadosPorts ports) {
        if (!isInstalled()) {
            throw new ComponentFailed("the store radosgw " + NEEDS);
        }
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath());
            stopRecorded(home);
            FreePorts.requireFree(ports.s3(), NAME);
            FreePorts.requireFree(ports.mon(), CephCluster.MON);
            RadosGateway storage = new RadosGateway(home, ports);
            try {
                storage.start();
            } catch (RuntimeException e) {
                stopRecorded(home);
                throw e;
            }
            return storage;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops what an earlier program recorded in the folder, the gateway first; false when nothing of it runs. */
    public static boolean stopRecorded(Path folder) {
        boolean stopped = ChildProcess.stopRecorded(folder, NAME);
        stopped |= ChildProcess.stopRecorded(folder, CephCluster.OSD);
        stopped |= ChildProcess.stopRecorded(folder, CephCluster.MON);
        return stopped;
    }

    @Override
    public String endpoint() {
        return "http://127.0.0.1:" + ports.s3();
    }

    @Override
    public boolean retains() {
        return true;
    }

    @Override
    public StoreAccount account(String user) {
        StoreAccount account = accountOf(folder, user);
        Path made = folder.resolve(ACCOUNTS).resolve(user + ".made");
        if (!Files.exists(made)) {
            make(user, account);
            try {
                Files.createFile(made);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return account;
    }

    /** That of a user of a store on that folder, which another program may have started. */
    public static StoreAccount accountOf(Path folder, String user) {
        Path keys = folder.resolve(ACCOUNTS);
        return new StoreAccount(
                Secrets.kept(keys.resolve(user + ".access-key")), Secrets.kept(keys.resolve(user + ".secret-key")));
    }

    private void make(String user, StoreAccount account) {
        try {
            cluster.runSecretly(
                    "--access-key=" + account.accessKey() + " --secret-key=" + account.secretKey(),
                    "radosgw-admin",
                    "user",
                    "create",
                    "--uid=" + user,
                    "--display-name=" + user);
        } catch (ComponentFailed e) {
            // with these very keys, by a program that ended before it could write that down
            if (!e.getMessage().contains("user: " + user + " exists")) {
                throw e;
            }
        }
    }

    /** With object lock, which cannot be had later. */
    @Override
    public void createBucket(String bucket, String owner, List<String> readers) {
        try (MinioClient client = account(owner).client(endpoint())) {
            if (!client.bucketExists(BucketExistsArgs.builder().bucket(bucket).build())) {
                client.makeBucket(
                        MakeBucketArgs.builder().bucket(bucket).objectLock(true).build());
            }
            if (!readers.isEmpty()) {
                client.setBucketPolicy(SetBucketPolicyArgs.builder()
                        .bucket(bucket)
                        .config(readOnly(bucket, readers))
                        .build());
            }
        } catch (MinioException e) {
            throw new ComponentFailed("the store does not make the bucket " + bucket + ": " + e.getMessage(), e);
        } catch (Exception e) {
            throw new ComponentFailed("the store's client cannot be closed", e);
        }
    }

    /** An object by its key, and nothing else: no list, no write, no deletion. */
    private static String readOnly(String bucket, List<String> readers) {
        String principals = readers.stream()
                .map(reader -> "\"arn:aws:iam:::user/" + reader + "\"")
                .collect(Collectors.joining(", "));
        return """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": [%s]},
                 "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::%s/*"]}]}
                """.formatted(principals, bucket);
    }

    @Override
    public void start() {
        cluster.start();
        process = cluster.started(NAME, "-n", "client.rgw.a", "-f", "--no-mon-config");
        process.awaitReady(this::answers, DEADLINE);
    }

    @Override
    public void stop() {
        process.stop();
        cluster.stop();
    }

    @Override
    public void kill() {
        process.kill();
        cluster.kill();
    }

    private boolean answers() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(endpoint()).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(5000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }
}
