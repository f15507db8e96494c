package org.opendebate.gateway.limits;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.postgresql.Driver;

/**
 * The database of the shared limits, connected to when it is first needed. What it holds may be lost: then every caller has its
 * whole quota again. So the one table is made here, and no commit waits for the disk.
 */
final class LimitStore implements AutoCloseable {
    static final String TABLE = "request_limit";

    /** Any number that no other program of the same database locks. */
    private static final long LOCK = 0x6f64_6c69_6d69_7473L;

    private final AgroalDataSource pool;
    private volatile boolean prepared;

    LimitStore(LimitSettings.Shared settings) {
        AgroalDataSourceConfigurationSupplier configuration = new AgroalDataSourceConfigurationSupplier();
        configuration.connectionPoolConfiguration(pool -> pool.initialSize(0)
                .maxSize(settings.connections())
                .acquisitionTimeout(settings.patience())
                // or connections that died with the database would be handed out for ever
                .connectionValidator(ConnectionValidator.defaultValidator())
                .idleValidationTimeout(Duration.ofMillis(500))
                .exceptionSorter(new PostgreSQLExceptionSorter())
                .connectionFactoryConfiguration(factory -> {
                    factory.connectionProviderClass(Driver.class)
                            .jdbcUrl(settings.url().orElseThrow())
                            // seconds; a connection that hangs for longer holds up one of the few threads
                            .jdbcProperty("connectTimeout", "2")
                            .jdbcProperty("socketTimeout", "2")
                            .jdbcProperty("options", "-c synchronous_commit=off");
                    settings.user().ifPresent(user -> factory.principal(new NamePrincipal(user)));
                    settings.password().ifPresent(word -> factory.credential(new SimplePassword(word)));
                    return factory;
                }));
        try {
            pool = AgroalDataSource.from(configuration);
        } catch (SQLException e) {
            throw new IllegalStateException("no pool of connections for the limits", e);
        }
    }

    /** A name says who somebody is, and the database need not know. */
    static String key(Claim claim) {
        try {
            String text = claim.policy().name() + "\n" + claim.name();
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes the table where there is none. */
    void prepare() throws SQLException {
        if (prepared) {
            return;
        }
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // a table, unlike what is in it, should be there after a crash
            statement.execute("set local synchronous_commit = on");
            // two replicas that make it at once would be told of a conflict
            statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
            statement.execute(
                    "create table if not exists " + TABLE + " (id text primary key, state bytea, expires_at bigint)");
            connection.commit();
        }
        prepared = true;
    }

    /** After a failure the table is looked for again: another database may have come in the place of the one that was lost. */
    void failed() {
        prepared = false;
    }

    DataSource connections() {
        return pool;
    }

    @Override
    public void close() {
        pool.close();
    }
}
