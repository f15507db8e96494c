package org.opendebate.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.opendebate.local.client.Hashes;
import org.opendebate.local.stack.ServiceName;

/** A frozen release. */
record Release(Path folder) {
    /** Those with a database and an OpenAPI document. */
    static final List<ServiceName> SERVICES =
            List.of(ServiceName.MEETING, ServiceName.STATEMENT, ServiceName.COMPILATION);

    /** The OpenAPI document of the whole API; release 1 has none. */
    static final String WHOLE_API = "openapi/api.json";

    static List<Release> all() throws IOException {
        try (Stream<Path> folders = Files.list(Repository.file("releases"))) {
            return folders.filter(Files::isDirectory).sorted().map(Release::new).toList();
        }
    }

    String number() {
        return folder.getFileName().toString();
    }

    Path database(ServiceName service) {
        return folder.resolve("databases/" + service.wire() + ".sql.gz");
    }

    Path topics() {
        return folder.resolve("topics.jsonl.gz");
    }

    /** Of the names and the hashes of all its files. */
    String sha256() throws IOException {
        StringBuilder sums = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sums.append(folder.relativize(file))
                        .append(' ')
                        .append(Hashes.sha256(Files.readAllBytes(file)))
                        .append('\n');
            }
        }
        return Hashes.sha256(sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "release " + number();
    }
}
