package org.opendebate.local.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.opendebate.local.client.Api;
import org.opendebate.local.client.DebateFailed;
import org.opendebate.local.client.Signatures;

/** Signed files as they are downloaded, and the keys that they are checked with. */
final class Proofs {
    static final String JWKS = "jwks.json";

    private Proofs() {}

    /**
     * @param named the file that was named; null: {@code jwks.json} in the folder or in the one above it
     * @throws IllegalArgumentException if there is none
     */
    static Signatures keys(Path named, Path folder) {
        Path here = folder.toAbsolutePath().normalize();
        Path file = named;
        if (file == null) {
            file = Files.exists(here.resolve(JWKS)) ? here.resolve(JWKS) : here.resolveSibling(JWKS);
        }
        if (!Files.exists(file)) {
            throw new IllegalArgumentException(
                    "no keys: " + (named == null ? JWKS + " is neither in " + here + " nor above it" : named)
                            + "; save /.well-known/jwks.json of the installation, and name it with --jwks");
        }
        return Signatures.of(json(file.toString(), read(file)));
    }

    /**
     * The payload of a compact JWS, or of JSON with the same payload beside it.
     *
     * @param member of the JSON that shows the payload
     * @throws DebateFailed if no key of the installation signed it, or if what is shown is not what was signed
     */
    static JsonNode signed(String name, byte[] content, String member, Signatures signatures) {
        if (content.length > 0 && content[0] != '{') {
            return signatures.payload(name, new String(content, StandardCharsets.US_ASCII).strip());
        }
        JsonNode json = json(name, content);
        signatures.require(name, json.path(member), json.path("jws"));
        return json.path(member);
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static JsonNode json(String name, byte[] bytes) {
        try {
            return Api.JSON.readTree(bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException(name + " is no JSON", e);
        }
    }
}
