package org.opendebate.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opendebate.local.client.Api;
import org.opendebate.local.client.DebateFailed;
import org.opendebate.local.client.Signatures;
import org.opendebate.local.proof.Findings;

/** Verifies the chains of a fetched audit, without a network. */
public final class VerifyAudit {
    private final Consumer<String> say;

    /** @param say told where each chain ends */
    public VerifyAudit(Consumer<String> say) {
        this.say = say;
    }

    /**
     * @param folder as {@link AuditExport} leaves it
     * @param manifests of publications, as the API answers them: each holds where the chains ended then
     */
    public Findings check(Path folder, List<Path> manifests) {
        try {
            List<String> faults = new ArrayList<>();
            List<KnownHead> known = new ArrayList<>(AuditFolder.heads(folder));
            for (Path manifest : manifests) {
                manifest(folder, manifest, known, faults);
            }
            for (String service : AuditFolder.SERVICES) {
                Path rows = AuditFolder.rows(folder, service);
                if (!Files.exists(rows)) {
                    faults.add(service + ": there is no " + rows);
                    continue;
                }
                try (Stream<String> lines = Files.lines(rows)) {
                    ChainCheck.Result result = ChainCheck.of(service, lines, known);
                    say.accept("%-20s %6d rows, the last %s".formatted(service, result.position(), result.hash()));
                    faults.addAll(result.faults());
                }
            }
            return new Findings(faults, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("the audit cannot be read in " + folder, e);
        }
    }

    private static void manifest(Path folder, Path file, List<KnownHead> known, List<String> faults)
            throws IOException {
        JsonNode json = Api.JSON.readTree(file.toFile());
        JsonNode manifest = json.path("manifest");
        String name = "the manifest of " + manifest.path("symbol").asText(file.toString());
        try {
            Signatures.of(Api.JSON.readTree(AuditFolder.keys(folder).toFile()))
                    .require(name, manifest, json.path("jws"));
        } catch (DebateFailed unsigned) {
            faults.add(unsigned.getMessage());
        }
        if (manifest.path("auditHeads").isEmpty()) {
            faults.add(name + " names no end of an audit");
        }
        for (JsonNode head : manifest.path("auditHeads")) {
            known.add(new KnownHead(
                    head.path("service").asText(),
                    head.path("position").asLong(),
                    head.path("hash").asText(),
                    name));
        }
    }
}
