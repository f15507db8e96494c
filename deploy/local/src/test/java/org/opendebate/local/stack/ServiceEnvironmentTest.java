package org.opendebate.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.local.component.StoreAccount;

class ServiceEnvironmentTest {

    @TempDir
    Path folder;

    @Test
    void gatewayKnowsTheServicesAndNoSecret() {
        Map<String, String> settings = environment().of(Instance.first(ServiceName.GATEWAY));

        assertThat(settings)
                .containsEntry("OPENDEBATE_MEETING_URL", "http://127.0.0.1:18081")
                .containsEntry("OPENDEBATE_STATEMENT_URL", "http://127.0.0.1:18082")
                .containsEntry("OPENDEBATE_COMPILATION_URL", "http://127.0.0.1:18083")
                .containsEntry("OPENDEBATE_ISSUER", "http://127.0.0.1:18084/realms/opendebate")
                .doesNotContainKeys("OPENDEBATE_DB_PASSWORD", "OPENDEBATE_S3_SECRET_KEY", "OPENDEBATE_SIGNING_KEY");
    }

    @Test
    void eachServiceHasItsOwnDatabaseBucketAndPassword() {
        Map<String, String> meeting = environment().of(Instance.first(ServiceName.MEETING));
        Map<String, String> statement = environment().of(Instance.first(ServiceName.STATEMENT));

        assertThat(meeting)
                .containsEntry("OPENDEBATE_DB_URL", "jdbc:postgresql://127.0.0.1:18087/meeting")
                .containsEntry("OPENDEBATE_DB_USER", "meeting")
                .containsEntry("OPENDEBATE_S3_BUCKET", "meetings");
        assertThat(statement)
                .containsEntry("OPENDEBATE_DB_URL", "jdbc:postgresql://127.0.0.1:18087/statement")
                .containsEntry("OPENDEBATE_S3_BUCKET", "statements")
                .containsEntry("OPENDEBATE_S3_ACCESS_KEY", "statement-service-access");
        assertThat(meeting.get("OPENDEBATE_DB_PASSWORD"))
                .hasSize(40)
                .isNotEqualTo(statement.get("OPENDEBATE_DB_PASSWORD"));
    }

    @Test
    void whoSignsHasTheOneKeyOfTheInstallation() throws Exception {
        ServiceEnvironment environment = environment();

        String key = environment.of(Instance.first(ServiceName.STATEMENT)).get("OPENDEBATE_SIGNING_KEY");

        assertThat(environment.of(Instance.first(ServiceName.COMPILATION)))
                .containsEntry("OPENDEBATE_SIGNING_KEY", key);
        assertThat(Files.readString(Path.of(key))).startsWith("-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void secretsStayTheSameInOneDataFolder() {
        assertThat(environment().of(Instance.first(ServiceName.COMPILATION)))
                .isEqualTo(environment().of(Instance.first(ServiceName.COMPILATION)));
    }

    @Test
    void whatAStoreKeepsFromDeletionItIsAskedToKeep() {
        String setting = "OPENDEBATE_STORAGE_RETENTION_MODE";

        assertThat(environment(true, Optional.empty()).of(Instance.first(ServiceName.STATEMENT)))
                .containsEntry(setting, "compliance");
        assertThat(environment(false, Optional.empty()).of(Instance.first(ServiceName.STATEMENT)))
                .doesNotContainKey(setting);
    }

    @Test
    void whereNoScannerRunsNothingIsScannedAndWhereOneRunsEverythingIs() {
        assertThat(environment().of(Instance.first(ServiceName.STATEMENT)))
                .containsEntry("OPENDEBATE_SCAN", "off")
                .doesNotContainKey("OPENDEBATE_CLAMD");
        assertThat(environment(false, Optional.of("127.0.0.1:18110")).of(Instance.first(ServiceName.STATEMENT)))
                .containsEntry("OPENDEBATE_SCAN", "required")
                .containsEntry("OPENDEBATE_CLAMD", "127.0.0.1:18110");
    }

    private ServiceEnvironment environment() {
        return environment(false, Optional.empty());
    }

    private ServiceEnvironment environment(boolean retains, Optional<String> scanner) {
        return new ServiceEnvironment(
                new Layout(folder, folder.resolve("data"), 18080),
                folder.resolve("clock-offset"),
                service -> new Stack.Storage(
                        "http://127.0.0.1:18086", new StoreAccount(service.wire() + "-access", "secret"), retains),
                Wiring.DIRECT,
                scanner,
                Map.of());
    }
}
