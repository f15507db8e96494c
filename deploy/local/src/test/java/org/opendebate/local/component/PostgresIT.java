package org.opendebate.local.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Unprivileged.class,
            names = {"USER_NAMESPACE", "OTHER_USER"})
    void rootStartsItInBothWaysAndKeepsAcknowledgedRowsThroughSigkill(Unprivileged way) throws Exception {
        assumeTrue(Unprivileged.isRoot(), "only root needs another identity for PostgreSQL");
        folder.toFile().setExecutable(true, false);
        try (Postgres postgres = Postgres.start(folder, FreePorts.one(), way)) {
            postgres.createDatabase("meeting");
            write(postgres, "create table t (n int)", "insert into t values (1), (2)");

            postgres.kill();
            postgres.start();

            assertThat(count(postgres)).isEqualTo(2);
        }
    }

    @Test
    void dataStaysWhenTheWayOfRunningChanges() throws Exception {
        assumeTrue(Unprivileged.isRoot(), "only root needs another identity for PostgreSQL");
        folder.toFile().setExecutable(true, false);
        int port = FreePorts.one();
        try (Postgres postgres = Postgres.start(folder, port, Unprivileged.USER_NAMESPACE)) {
            postgres.createDatabase("meeting");
            write(postgres, "create table t (n int)", "insert into t values (1)");
        }

        try (Postgres postgres = Postgres.start(folder, port, Unprivileged.OTHER_USER)) {
            assertThat(count(postgres)).isEqualTo(1);
        }
    }

    @Test
    void roleOfOneDatabaseCannotEnterAnother() throws Exception {
        try (Postgres postgres = Postgres.start(folder, FreePorts.one())) {
            postgres.createDatabase("meeting", "first");
            postgres.createDatabase("statement", "second");

            try (Connection own = DriverManager.getConnection(postgres.jdbcUrl("meeting"), "meeting", "first")) {
                assertThat(own.isValid(1)).isTrue();
            }
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("statement"), "meeting", "first"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("meeting"), "meeting", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void takenPortIsToldByNameAndNothingIsLeftRunning() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Postgres.start(folder, other.getLocalPort()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessage("port " + other.getLocalPort()
                            + " (postgres) is taken by another program; set OPENDEBATE_PORT to another base");
        }
        assertThat(ChildProcess.isRecordedRunning(folder, "postgres")).isFalse();
    }

    @Test
    void leftoverOfADeadLauncherIsReplaced() throws Exception {
        int port = FreePorts.one();
        Postgres leftover = Postgres.start(folder, port);

        try (Postgres postgres = Postgres.start(folder, port)) {
            assertThat(postgres.pid()).isNotEqualTo(leftover.pid());
            assertThat(ProcessHandle.of(leftover.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
        }
    }

    private static void write(Postgres postgres, String... statements) throws SQLException {
        try (Connection connection = postgres.connect("meeting");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static int count(Postgres postgres) throws SQLException {
        try (Connection connection = postgres.connect("meeting");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from t")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
