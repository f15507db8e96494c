package org.opendebate.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.opendebate.local.component.Kafka;
import org.opendebate.local.component.ObjectStorage;
import org.opendebate.local.component.Postgres;
import org.opendebate.local.stack.Layout;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.ServiceName;

/** Makes the data of a stack that was never started from a backup; the next start runs on it. */
public final class Restore {
    private final Layout layout;
    private final Consumer<String> say;

    public Restore(Layout layout, Consumer<String> say) {
        this.layout = layout;
        this.say = say;
    }

    /**
     * @param backup a folder that {@link Backup} made
     * @throws IllegalStateException if it is none, or if the stack has data
     */
    public void from(Path backup) {
        Path data = layout.data();
        if (!Files.exists(backup.resolve(Backup.CLUSTER).resolve("backup_label"))) {
            throw new IllegalStateException(backup + " is no backup: it has no cluster/backup_label");
        }
        if (Files.exists(data)) {
            throw new IllegalStateException(data + " is there: a backup is restored into an empty stack only;"
                    + " ./opendebate down --purge removes what is there");
        }
        try {
            Files.createDirectories(data);
            Cluster.copyFolder(backup.resolve(Backup.SECRETS), data);
            Cluster.copyFolder(
                    backup.resolve(Backup.CLUSTER), data.resolve("postgres").resolve(Backup.CLUSTER));
            say.accept("files are in " + data);
            objects(backup);
            sendAgain(data);
            topics(backup, data);
        } catch (IOException | SQLException | ExecutionException e) {
            throw new IllegalStateException("the restore failed, and " + data + " is no stack: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void objects(Path backup) throws IOException {
        try (ObjectStorage storage = layout.store().start(layout)) {
            say.accept("objects: "
                    + ObjectDump.giveAll(
                            backup.resolve(Backup.OBJECTS),
                            storage.endpoint(),
                            service -> storage.account(service.wire())));
        }
    }

    /**
     * The topics were read before the databases, so that what was told between the two is not in them. What a database
     * still has of what it told is told again; whoever has heard it takes no notice. And what the store is to retain it is asked
     * to retain again: it knows the objects as new ones.
     */
    private void sendAgain(Path data) throws SQLException {
        try (Postgres server = Postgres.start(data.resolve("postgres"), layout.port(Port.POSTGRES))) {
            for (ServiceName service : ServiceName.values()) {
                if (service.database().isPresent()) {
                    try (Connection database = server.connect(service.database().get());
                            Statement statement = database.createStatement()) {
                        int events =
                                statement.executeUpdate("update outbox set sent_at = null where sent_at is not null");
                        statement.executeUpdate("update upload set retained_at = null where retained_at is not null");
                        say.accept(service.wire() + ": " + events + " events are told again");
                    }
                }
            }
        }
    }

    private void topics(Path backup, Path data) throws IOException, InterruptedException, ExecutionException {
        try (Kafka kafka =
                Kafka.start(data.resolve("kafka"), layout.port(Port.KAFKA), layout.port(Port.KAFKA_CONTROLLER))) {
            TopicDump.send(kafka.bootstrap(), backup.resolve(Backup.TOPICS));
            say.accept("topics are filled");
        }
    }
}
