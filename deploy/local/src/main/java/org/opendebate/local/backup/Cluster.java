package org.opendebate.local.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * The files of a running PostgreSQL cluster, copied as its manual tells under "low level API": all databases as they are
 * when the copy ends, wherever each file stood when it was read. A server that is started on the copy replays what
 * happened meanwhile.
 */
final class Cluster {
    /** The server makes what is in them anew, or must not find it. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT = Set.of("postmaster.pid", "postmaster.opts", "pg_internal.init");
    private static final String WAL = "pg_wal";

    private Cluster() {}

    /**
     * @param connection of the superuser; one and the same from the beginning to the end
     * @return the position in the log that the copy holds everything up to
     */
    static String copy(Connection connection, Path cluster, Path target) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            // temporary: it keeps the log from being recycled, and is gone with the connection
            statement.execute("select pg_create_physical_replication_slot('opendebate_backup', true, true)");
            statement.execute("select pg_backup_start('opendebate', true)");
            copyFiles(cluster, target);
            try (ResultSet stopped = statement.executeQuery("select lsn, labelfile from pg_backup_stop(false)")) {
                stopped.next();
                Files.writeString(target.resolve("backup_label"), stopped.getString("labelfile"));
                String position = stopped.getString("lsn");
                copyFolder(cluster.resolve(WAL), target.resolve(WAL));
                return position;
            }
        }
    }

    private static void copyFiles(Path cluster, Path target) throws IOException {
        Files.createDirectory(
                target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        copy(cluster, target, EMPTY);
    }

    /** All of it; what vanishes meanwhile is left out. */
    static void copyFolder(Path from, Path to) throws IOException {
        copy(from, to, Set.of());
    }

    private static void copy(Path from, Path to, Set<String> empty) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(from.relativize(folder).toString());
                if (!Files.exists(copy)) {
                    Files.createDirectory(copy);
                    Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(folder));
                }
                return folder.getParent().equals(from)
                                && empty.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!LEFT.contains(file.getFileName().toString())) {
                    try {
                        Files.copy(
                                file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException vanished) {
                        // a table that was dropped, or an object that was swept
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
