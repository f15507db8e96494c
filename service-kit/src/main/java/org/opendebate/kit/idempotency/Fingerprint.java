package org.opendebate.kit.idempotency;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.opendebate.kit.storage.Sha256;

/** What makes two requests the same: method, path, canonical metadata, and the SHA-256 of each part. */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * @param metadata the metadata as this service understood it, so that spaces and order of members do not matter
     * @param partHashes SHA-256 of each file, in the order in which the operation names them; "-" for a missing one
     */
    public static String of(String method, String path, String metadata, List<String> partHashes) {
        String all = String.join(
                "\n", method, path, Integer.toString(metadata.length()), metadata, String.join("\n", partHashes));
        return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    }
}
