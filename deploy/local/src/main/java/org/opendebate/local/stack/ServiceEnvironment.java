package org.opendebate.local.stack;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.opendebate.local.component.Secrets;

/** The settings that each service reads from its environment. */
final class ServiceEnvironment {

    /** The database in which gateways count together, and its role. */
    static final String LIMITS = "limits";

    private final Layout layout;
    private final Path clockFile;
    private final Function<ServiceName, Stack.Storage> storage;
    private final Wiring wiring;
    private final Optional<String> scanner;
    private final Map<String, String> beside;

    /**
     * @param scanner host:port of clamd; empty where none runs
     * @param beside variables of every service, beside its settings
     */
    ServiceEnvironment(
            Layout layout,
            Path clockFile,
            Function<ServiceName, Stack.Storage> storage,
            Wiring wiring,
            Optional<String> scanner,
            Map<String, String> beside) {
        this.layout = layout;
        this.clockFile = clockFile;
        this.storage = storage;
        this.wiring = wiring;
        this.scanner = scanner;
        this.beside = beside;
    }

    Map<String, String> of(Instance instance) {
        ServiceName service = instance.service();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("OPENDEBATE_HTTP_HOST", "127.0.0.1");
        settings.put("OPENDEBATE_HTTP_PORT", Integer.toString(layout.port(instance.port())));
        settings.put("OPENDEBATE_MANAGEMENT_PORT", Integer.toString(layout.port(instance.management())));
        settings.put("OPENDEBATE_ISSUER", layout.url(Port.KEYCLOAK) + "/realms/opendebate");
        // of the realm's clients, and of the one that exists on the local stack alone
        settings.put("OPENDEBATE_CLIENTS", "opendebate-web,opendebate-local,mission-*");
        settings.put("OPENDEBATE_CLOCK_FILE", clockFile.toString());
        service.database().ifPresent(database -> {
            settings.put(
                    "OPENDEBATE_DB_URL", "jdbc:postgresql://127.0.0.1:" + layout.port(Port.POSTGRES) + "/" + database);
            settings.put("OPENDEBATE_DB_USER", database);
            settings.put("OPENDEBATE_DB_PASSWORD", databasePassword(service));
            settings.put("OPENDEBATE_KAFKA", "127.0.0.1:" + layout.port(Port.KAFKA));
        });
        service.bucket().ifPresent(bucket -> {
            Stack.Storage access = storage.apply(service);
            settings.put("OPENDEBATE_S3_ENDPOINT", access.endpoint());
            settings.put("OPENDEBATE_S3_ACCESS_KEY", access.account().accessKey());
            settings.put("OPENDEBATE_S3_SECRET_KEY", access.account().secretKey());
            settings.put("OPENDEBATE_S3_BUCKET", bucket);
            if (access.retains()) {
                settings.put("OPENDEBATE_STORAGE_RETENTION_MODE", "compliance");
            }
        });
        switch (service) {
            case GATEWAY -> {
                settings.put("OPENDEBATE_MEETING_URL", layout.url(wiring.door(ServiceName.MEETING)));
                settings.put("OPENDEBATE_STATEMENT_URL", layout.url(wiring.door(ServiceName.STATEMENT)));
                settings.put("OPENDEBATE_COMPILATION_URL", layout.url(wiring.door(ServiceName.COMPILATION)));
                // the help desk for log-in that the letter of 5 May 2021 names; the gateway reads no guidance note
                settings.put(
                        "OPENDEBATE_GATEWAY_CONTACT_OFFICE",
                        "Office of Information and Communications Technology help desk");
                settings.put("OPENDEBATE_GATEWAY_CONTACT_TELEPHONE", "212 963 3333");
                if (wiring.countsTogether()) {
                    settings.put(
                            "OPENDEBATE_LIMITS_DB_URL",
                            "jdbc:postgresql://127.0.0.1:" + layout.port(Port.POSTGRES) + "/" + LIMITS);
                    settings.put("OPENDEBATE_LIMITS_DB_USER", LIMITS);
                    settings.put("OPENDEBATE_LIMITS_DB_PASSWORD", databasePassword(service));
                }
            }
            case STATEMENT -> {
                scan(settings);
                settings.put("OPENDEBATE_SIGNING_KEY", signingKey());
                settings.put("OPENDEBATE_TYPST_HOME", typstHome());
            }
            case COMPILATION -> {
                settings.put("OPENDEBATE_SIGNING_KEY", signingKey());
                settings.put(
                        "OPENDEBATE_STATEMENT_BUCKET",
                        ServiceName.STATEMENT.bucket().orElseThrow());
                settings.put(
                        "OPENDEBATE_MEETING_BUCKET",
                        ServiceName.MEETING.bucket().orElseThrow());
                settings.put("OPENDEBATE_TYPST_HOME", typstHome());
            }
            case MEETING -> scan(settings);
        }
        settings.putAll(wiring.settings());
        settings.putAll(beside);
        return settings;
    }

    private void scan(Map<String, String> settings) {
        settings.put("OPENDEBATE_SCAN", scanner.isPresent() ? "required" : "off");
        scanner.ifPresent(address -> settings.put("OPENDEBATE_CLAMD", address));
    }

    private String typstHome() {
        return layout.root().resolve("documents/target/typst").toString();
    }

    String databasePassword(ServiceName service) {
        return Secrets.kept(layout.folder(service.wire()).resolve("database-password"));
    }

    /** One for the installation: one set of public keys tells what receipts and manifests are verified with. */
    private String signingKey() {
        return SigningKeys.kept(layout.folder("signing-key.pem")).toString();
    }
}
