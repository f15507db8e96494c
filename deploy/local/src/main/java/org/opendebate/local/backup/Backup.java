package org.opendebate.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opendebate.local.component.Postgres;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.Stack;
import org.opendebate.local.stack.Store;

/**
 * Copies what a running stack has stored into a folder: topics, then databases, then objects. In that order what a later
 * part knows is never missing for an earlier one: an event is in a database before it is in a topic, and an object is
 * stored before a row names it, and neither is changed afterwards.
 */
public final class Backup {
    static final String TOPICS = "topics.jsonl.gz";
    static final String CLUSTER = "cluster";
    static final String OBJECTS = "objects";
    static final String SECRETS = "secrets";

    /** Without them nobody can enter the databases and the realm, or sign as before. */
    private static final Pattern SECRET = Pattern.compile(".*password|.*\\.secret|signing-key\\.pem|clock-offset");

    private final Path data;
    private final Consumer<String> say;

    /** @param data folder of the stack */
    public Backup(Path data, Consumer<String> say) {
        this.data = data;
        this.say = say;
    }

    /**
     * @param folder that is not there yet; made for its owner alone, since it holds the stack's secrets
     * @throws IllegalStateException if the stack does not run, or the folder is there
     */
    public void take(Path folder) {
        if (!Stack.isRunning(data)) {
            throw new IllegalStateException("no stack runs on " + data + "; start it, and take the backup then");
        }
        if (Files.exists(folder)) {
            throw new IllegalStateException(folder + " is there already; name a folder that is not");
        }
        int base = Stack.readBase(data);
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            TopicDump.write("127.0.0.1:" + Port.KAFKA.of(base), folder.resolve(TOPICS));
            say.accept("topics: " + TopicDump.read(folder.resolve(TOPICS)).size() + " events");
            Path postgres = data.resolve("postgres");
            try (Connection connection = Postgres.connectTo(postgres, Port.POSTGRES.of(base), "postgres")) {
                String position = Cluster.copy(connection, postgres.resolve(CLUSTER), folder.resolve(CLUSTER));
                say.accept("databases: as they are at " + position + ", " + size(folder.resolve(CLUSTER)));
            }
            Store store = Store.of(data);
            say.accept("objects: "
                    + ObjectDump.fetchAll(
                            folder.resolve(OBJECTS),
                            "http://127.0.0.1:" + Port.S3.of(base),
                            service -> store.account(data, service)));
            secrets(folder.resolve(SECRETS));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the backup failed, and " + folder + " is none: " + e.getMessage(), e);
        }
    }

    private void secrets(Path target) throws IOException {
        for (Path file : secrets()) {
            Path copy = target.resolve(data.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private List<Path> secrets() throws IOException {
        try (Stream<Path> files = Files.walk(data, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            SECRET.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static String size(Path folder) throws IOException {
        long files = 0;
        long bytes = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files++;
                bytes += Files.size(file);
            }
        }
        return files + " files, " + (bytes + 999_999) / 1_000_000 + " MB";
    }
}
