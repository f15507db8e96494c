package org.opendebate.local.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minio.GetObjectArgs;
import io.minio.GetObjectResponse;
import io.minio.ListObjectsArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.Result;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Item;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;
import org.opendebate.local.client.Api;
import org.opendebate.local.component.StoreAccount;
import org.opendebate.local.stack.ServiceName;

/**
 * The objects of a bucket in a folder, by the store's own API: whatever store they were in, any other can take them. Each object
 * is a file whose path is its key; {@code objects.jsonl} has a line for each: {@code key}, {@code size} in bytes, {@code sha256},
 * {@code contentType}.
 */
final class ObjectDump {
    private static final String INDEX = "objects.jsonl";
    private static final String FILES = "files";

    private final MinioClient client;
    private final String bucket;
    private final Path folder;

    /** What was copied. */
    record Count(int objects, long bytes) {
        static final Count NONE = new Count(0, 0);

        Count and(Count more) {
            return new Count(objects + more.objects, bytes + more.bytes);
        }

        @Override
        public String toString() {
            return objects + " objects, " + (bytes + 999_999) / 1_000_000 + " MB";
        }
    }

    /**
     * Fetches what is in the buckets of all services.
     *
     * @param endpoint of the store's API
     * @param accounts who owns each bucket
     */
    static Count fetchAll(Path folder, String endpoint, Function<ServiceName, StoreAccount> accounts)
            throws IOException {
        return each(folder, endpoint, accounts, ObjectDump::fetch);
    }

    /** Gives what was fetched to the buckets of all services, which are there. */
    static Count giveAll(Path folder, String endpoint, Function<ServiceName, StoreAccount> accounts)
            throws IOException {
        return each(folder, endpoint, accounts, ObjectDump::give);
    }

    private interface Work {
        Count on(ObjectDump bucket) throws IOException;
    }

    private static Count each(Path folder, String endpoint, Function<ServiceName, StoreAccount> accounts, Work work)
            throws IOException {
        Count count = Count.NONE;
        for (ServiceName service : ServiceName.values()) {
            if (service.bucket().isEmpty()) {
                continue;
            }
            String bucket = service.bucket().get();
            try (MinioClient client = accounts.apply(service).client(endpoint)) {
                count = count.and(work.on(new ObjectDump(client, bucket, folder.resolve(bucket))));
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException("the store's client cannot be closed", e);
            }
        }
        return count;
    }

    /** @param client of who owns the bucket */
    private ObjectDump(MinioClient client, String bucket, Path folder) {
        this.client = client;
        this.bucket = bucket;
        this.folder = folder;
    }

    /** All objects; of a store that keeps versions, the current ones. */
    private Count fetch() throws IOException {
        Count count = Count.NONE;
        Files.createDirectories(folder);
        try (Writer index = Files.newBufferedWriter(folder.resolve(INDEX))) {
            for (Result<Item> listed : client.listObjects(
                    ListObjectsArgs.builder().bucket(bucket).recursive(true).build())) {
                Count one = fetch(listed.get().objectName(), index);
                count = count.and(one);
            }
        } catch (MinioException e) {
            throw new IOException("the store does not give the objects of " + bucket + ": " + e.getMessage(), e);
        }
        return count;
    }

    private Count fetch(String key, Writer index) throws IOException, MinioException {
        Path file = file(key);
        Files.createDirectories(file.getParent());
        try (GetObjectResponse object = client.getObject(
                        GetObjectArgs.builder().bucket(bucket).object(key).build());
                DigestInputStream hashed = new DigestInputStream(object, sha256());
                OutputStream out = Files.newOutputStream(file)) {
            long size = hashed.transferTo(out);
            ObjectNode line = Api.JSON
                    .createObjectNode()
                    .put("key", key)
                    .put("size", size)
                    .put(
                            "sha256",
                            HexFormat.of().formatHex(hashed.getMessageDigest().digest()))
                    .put("contentType", object.headers().get("Content-Type"));
            index.write(Api.JSON.writeValueAsString(line) + "\n");
            return new Count(1, size);
        } catch (ErrorResponseException e) {
            if (e.errorResponse().code().equals("NoSuchKey")) {
                // swept meanwhile: no row names it
                return Count.NONE;
            }
            throw e;
        }
    }

    /** @throws IOException if a file is not what was fetched, or the store does not take it */
    private Count give() throws IOException {
        Count count = Count.NONE;
        for (String line : Files.readAllLines(folder.resolve(INDEX))) {
            JsonNode object = Api.JSON.readTree(line);
            count = count.and(give(object));
        }
        return count;
    }

    private Count give(JsonNode object) throws IOException {
        String key = object.path("key").asText();
        long size = object.path("size").asLong();
        Path file = file(key);
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream hashed = new DigestInputStream(in, sha256())) {
            hashed.transferTo(OutputStream.nullOutputStream());
            String found = HexFormat.of().formatHex(hashed.getMessageDigest().digest());
            if (Files.size(file) != size || !found.equals(object.path("sha256").asText())) {
                throw new IOException(file + " is not what was fetched: its SHA-256 is " + found);
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            client.putObject(PutObjectArgs.builder().bucket(bucket).object(key).stream(in, size, -1L)
                    .contentType(object.path("contentType").asText())
                    .build());
        } catch (MinioException e) {
            throw new IOException("the store does not take " + bucket + "/" + key + ": " + e.getMessage(), e);
        }
        return new Count(1, size);
    }

    private Path file(String key) throws IOException {
        Path files = folder.resolve(FILES);
        Path file = files.resolve(key).normalize();
        if (!file.startsWith(files)) {
            throw new IOException("the key leads out of the folder: " + key);
        }
        return file;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
