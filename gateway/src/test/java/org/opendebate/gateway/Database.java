package org.opendebate.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.opendebate.local.component.Folders;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.component.Postgres;

/** A real PostgreSQL in which replicas count together; the tests may stop it and start it again. */
public final class Database implements QuarkusTestResourceLifecycleManager {

    private Path folder;
    private Postgres postgres;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("opendebate-limits");
            postgres = Postgres.start(folder, FreePorts.base(1));
            postgres.createDatabase("limits");
            return Map.of(
                    "OPENDEBATE_LIMITS_DB_URL", postgres.jdbcUrl("limits"),
                    "OPENDEBATE_LIMITS_DB_USER", postgres.user(),
                    "OPENDEBATE_LIMITS_DB_PASSWORD", postgres.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(postgres, new TestInjector.MatchesType(Postgres.class));
    }

    @Override
    public void stop() {
        if (postgres != null) {
            postgres.close();
        }
        try {
            if (folder != null) {
                Folders.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
