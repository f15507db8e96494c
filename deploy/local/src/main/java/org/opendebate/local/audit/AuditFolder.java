package org.opendebate.local.audit;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opendebate.local.client.Api;

/** Where a fetched audit lies. */
final class AuditFolder {
    static final List<String> SERVICES = List.of("meeting-service", "statement-service", "compilation-service");

    private AuditFolder() {}

    static Path rows(Path folder, String service) {
        return folder.resolve(service + ".ndjson");
    }

    /** Rows that are being fetched. */
    static Path partOf(Path folder, String service) {
        return folder.resolve(service + ".ndjson.part");
    }

    /** The installation's public keys. */
    static Path keys(Path folder) {
        return folder.resolve("jwks.json");
    }

    /** Every end that was ever told; empty where none was kept. */
    static List<KnownHead> heads(Path folder) throws IOException {
        Path file = folder.resolve("heads.json");
        return Files.exists(file) ? Api.JSON.readValue(file.toFile(), new TypeReference<>() {}) : List.of();
    }

    static void keepHeads(Path folder, List<KnownHead> heads) throws IOException {
        Api.JSON
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("heads.json").toFile(), heads);
    }
}
