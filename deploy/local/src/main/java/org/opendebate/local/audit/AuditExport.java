package org.opendebate.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
 * the services say of each other's ends, added to what stood there before. What was fetched earlier is replaced when all
 * is there, and not before.
 */
public final class AuditExport {
    private static final Pattern NEXT = Pattern.compile("<(/[^>]+)>; *rel=\"next\"");

    /** The most that a service gives: each page is a row more in the audit that is read. */
    private static final int PAGE = 5000;

    private final Api api;
    private final Supplier<String> token;

    /** @param token of an auditor, valid now; asked before each request */
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
                rows(service, AuditFolder.partOf(folder, service));
            }
            byte[] keys = api.get("/.well-known/jwks.json").expect(200).body();
            AuditFolder.keepHeads(folder, heads);
            Files.write(AuditFolder.keys(folder), keys);
            for (String service : AuditFolder.SERVICES) {
                Files.move(
                        AuditFolder.partOf(folder, service),
                        AuditFolder.rows(folder, service),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the audit cannot be kept in " + folder, e);
        }
    }

    private void heads(String service, List<KnownHead> heads) {
        JsonNode answer = ask("/api/v1/audit/" + service + "/heads").json();
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
            Optional<String> page = Optional.of("/api/v1/audit/" + service + "?limit=" + PAGE);
            while (page.isPresent()) {
                Answer answer = ask(page.get());
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

    /** @throws IllegalStateException when the token is not taken */
    private Answer ask(String path) {
        Answer answer = api.get(path).as(token).answer();
        return switch (answer.status()) {
            case 401 ->
                throw new IllegalStateException("the token is refused (401), at " + path
                        + ": it has expired, or is of another installation; what the folder held is as it was");
            case 403 ->
                throw new IllegalStateException(
                        "the token is not an auditor's (403), at " + path + "; what the folder held is as it was");
            default -> answer.expect(200);
        };
    }
}
