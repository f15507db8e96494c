package org.opendebate.local.component;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * A PostgreSQL server on the loopback address with fsync on. The superuser's password is random for each data folder;
 * whoever connects needs it ({@link #user()}, {@link #password()}).
 */
public final class Postgres implements Restartable, AutoCloseable {

    private static final String NAME = "postgres";
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private final String password;
    private final Unprivileged way;
    private ChildProcess process;

    private Postgres(Path folder, int port, String password, Unprivileged way) {
        this.folder = folder;
        this.port = port;
        this.password = password;
        this.way = way;
    }

    /**
     * Starts a server on the cluster of that folder, which is made at the first start.
     *
     * @throws PortTaken when somebody else listens on the port
     */
    public static Postgres start(Path folder, int port) {
        return start(folder, port, Unprivileged.detect());
    }

    static Postgres start(Path folder, int port, Unprivileged way) {
        try {
            Path home = Files.createDirectories(folder.toAbsolutePath());
            ChildProcess.stopRecorded(home, NAME);
            FreePorts.requireFree(port, NAME);
            Postgres postgres = new Postgres(home, port, Secrets.kept(home.resolve("password")), way);
            way.requireReach(home);
            postgres.initialize();
            postgres.launch();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    public String user() {
        return NAME;
    }

    public String password() {
        return password;
    }

    /** Of a database that {@link #createDatabase} made, or of {@code postgres}; without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Connection connect(String database) throws SQLException {
        return connect(jdbcUrl(database), password);
    }

    /** As the superuser, to a server that another program started on that folder. */
    public static Connection connectTo(Path folder, int port, String database) throws SQLException {
        return connect(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database, Secrets.kept(folder.resolve("password")));
    }

    private static Connection connect(String url, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", NAME);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url, properties);
    }

    /** Makes an empty database owned by the superuser, if it is not there. */
    public void createDatabase(String name) {
        inAdministration(connection -> create(connection, name, user()));
    }

    /** Makes a database and a role of the same name that owns it and may nothing else, if they are not there. */
    public void createDatabase(String name, String password) {
        inAdministration(connection -> {
            try (Statement statement = connection.createStatement()) {
                if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                    statement.execute("create role " + identifier(name) + " login");
                }
                statement.execute("alter role " + identifier(name) + " password " + literal(password));
            }
            create(connection, name, name);
            try (Statement statement = connection.createStatement()) {
                statement.execute("revoke connect on database " + identifier(name) + " from public");
            }
        });
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public void start() {
        launch();
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        stop();
    }

    private void initialize() throws IOException {
        Path cluster = cluster();
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            way.own(cluster);
            return;
        }
        Folders.deleteRecursively(cluster);
        Files.createDirectory(
                cluster, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        way.own(cluster);
        Path passwordFile = folder.resolve("initdb.password");
        Secrets.write(passwordFile, password + "\n");
        way.own(passwordFile);
        ChildProcess.run(
                new ChildProcess.Launch(
                        "initdb",
                        folder,
                        way.command(List.of(
                                binary("initdb"),
                                "-D",
                                cluster.toString(),
                                "-U",
                                user(),
                                "-A",
                                "scram-sha-256",
                                "--pwfile=" + passwordFile,
                                "-E",
                                "UTF8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--locale=C")),
                        Map.of()),
                DEADLINE);
        Files.delete(passwordFile);
    }

    private void launch() {
        process = ChildProcess.start(new ChildProcess.Launch(
                NAME,
                folder,
                way.command(List.of(
                        binary("postgres"),
                        "-D",
                        cluster().toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "wal_level=logical",
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=200",
                        "-c",
                        "log_checkpoints=off")),
                Map.of(),
                // fast shutdown: SIGTERM would wait for the clients to leave
                "INT"));
        process.awaitReady(this::answers, DEADLINE);
    }

    private boolean answers() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private interface Administration {
        void run(Connection connection) throws SQLException;
    }

    private void inAdministration(Administration work) {
        try (Connection connection = connect("postgres")) {
            work.run(connection);
        } catch (SQLException e) {
            throw new ComponentFailed("postgres refused: " + e.getMessage(), e);
        }
    }

    private static void create(Connection connection, String name, String owner) throws SQLException {
        if (exists(connection, "select 1 from pg_database where datname = ?", name)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("create database " + identifier(name) + " owner " + identifier(owner));
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static String identifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("a database's name is lower-case letters, digits and _: " + name);
        }
        return '"' + name + '"';
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private Path cluster() {
        return folder.resolve("cluster");
    }

    private static String binary(String program) {
        return ComponentFiles.unpacked("postgres-" + ComponentFiles.version("postgres"), Postgres::unpack)
                .resolve("bin")
                .resolve(program)
                .toString();
    }

    private static void unpack(Path folder) throws IOException {
        try (ZipInputStream jar = new ZipInputStream(
                new BufferedInputStream(Files.newInputStream(ComponentFiles.artefact("postgres"))))) {
            for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    untar(new XZInputStream(jar), folder);
                    return;
                }
            }
        }
        throw new IOException("no .txz in the PostgreSQL artefact");
    }

    private static void untar(InputStream archive, Path folder) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(archive);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("entry outside the archive's folder: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(target);
            } else if (entry.isSymbolicLink()) {
                Files.createDirectories(target.getParent());
                Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            } else {
                Files.createDirectories(target.getParent());
                Files.copy(tar, target);
                String mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
            }
        }
    }
}
