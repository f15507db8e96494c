package org.opendebate.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opendebate.local.client.Answer;
import org.opendebate.local.client.Api;

/**
 * Fetches the audit of each service into a folder: {@code SERVICE.ndjson} as it stands now, and in {@code heads.json} what
 * the services say of each other's ends, added to what stood there before.
 */
public final class AuditExport {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"next\"");

    private final Api api;
    private final Supplier<String> token;

    /** @param token of an auditor, valid now */
    public AuditExport(Api api, Supplier<String> token) {
        this.api = api;
        this.token = token;
    }

    public void into(Path folder) {
        try {
            Files.createDirectories(folder);
            // first the ends, then the rows: what a service has seen of another must be in what is fetched after
            List<KnownHead> heads = new ArrayList<>(AuditFolder.heads(folder));
            for (String service : AuditFolder.SERVICES) {
                heads(service, heads);
            }
            for (String service : AuditFolder.SERVICES) {
                rows(service, AuditFolder.rows(folder, service));
            }
            AuditFolder.keepHeads(folder, heads);
            Files.write(
                    AuditFolder.keys(folder),
                    api.get("/.well-known/jwks.json").expect(200).body());
        } catch (IOException e) {
            throw new UncheckedIOException("the audit cannot be kept in " + folder, e);
        }
    }

    private void heads(String service, List<KnownHead> heads) {
        JsonNode answer = api.get("/api/v1/audit/" + service + "/heads")
                .as(token)
                .expect(200)
                .json();
        for (JsonNode head : answer.path("heads")) {
            KnownHead known = new KnownHead(
                    head.path("service").asText(),
                    head.path("position").asLong(),
                    head.path("hash").asText(),
                    service);
            if (!heads.contains(known)) {
                heads.add(known);
            }
        }
    }

    private void rows(String service, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Optional<String> page = Optional.of("/api/v1/audit/" + service);
            while (page.isPresent()) {
                Answer answer = api.get(page.get()).as(token).expect(200);
                out.write(answer.body());
                page = answer.response()
                        .headers()
                        .firstValue("Link")
                        .map(NEXT::matcher)
                        .filter(Matcher::find)
                        .map(link -> link.group(1));
            }
        }
    }
}
