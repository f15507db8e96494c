package org.opendebate.kit.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Signs JSON with the installation's Ed25519 key: a compact JWS whose {@code kid} is the key's RFC 7638 thumbprint. The file
 * may hold more keys than the one that signs, which is the first: whoever is to sign next is published before it does.
 */
@ApplicationScoped
public class Signer {
    private final ObjectMapper json;
    private final SigningSettings settings;
    private volatile List<Ed25519Key> keys;

    Signer(ObjectMapper json, SigningSettings settings) {
        this.json = json.copy()
                .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                .configure(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, true);
        this.settings = settings;
    }

    /** A compact JWS (RFC 7515, 3.1) whose payload is {@code body} as JSON, members sorted by name. */
    public String sign(Object body) {
        try {
            Ed25519Key signing = keys().getFirst();
            JsonWebSignature jws = new JsonWebSignature();
            jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
            jws.setKeyIdHeaderValue(signing.id());
            jws.setKey(signing.privateKey());
            jws.setPayloadBytes(json.writeValueAsBytes(body));
            return jws.getCompactSerialization();
        } catch (JoseException | JsonProcessingException e) {
            throw new IllegalStateException("signing failed", e);
        }
    }

    /** The public halves of the file's keys, the one that signs first, as JWKs (RFC 7517, 4; RFC 8037, 2). */
    public List<Map<String, Object>> publicKeys() {
        return keys().stream()
                .map(key -> key.jwk().toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                .toList();
    }

    /** Read once, so that a file that is exchanged under a running service changes nothing before its restart. */
    private List<Ed25519Key> keys() {
        List<Ed25519Key> loaded = keys;
        if (loaded == null) {
            Path file = settings.key()
                    .orElseThrow(() -> new IllegalStateException(
                            "opendebate.signing.key is not set: name a PEM file with an Ed25519 private key"));
            try {
                loaded = Ed25519Key.parse(Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException("the signing key cannot be read: " + file, e);
            }
            keys = loaded;
        }
        return loaded;
    }
}
