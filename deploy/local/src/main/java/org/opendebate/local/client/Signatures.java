package org.opendebate.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Verifies receipts and the manifest as anybody can: with the installation's public keys, and no code of its own. */
public final class Signatures {

    private static final Base64.Decoder BASE64 = Base64.getUrlDecoder();

    private final Map<String, PublicKey> keys = new TreeMap<>();

    private Signatures() {}

    /**
     * @param jwks as /.well-known/jwks.json answers
     */
    public static Signatures of(JsonNode jwks) {
        Signatures signatures = new Signatures();
        for (JsonNode jwk : jwks.path("keys")) {
            signatures.keys.put(
                    jwk.path("kid").asText(), key(BASE64.decode(jwk.path("x").asText())));
        }
        return signatures;
    }

    /**
     * @param what named when it fails
     * @param json that was signed
     * @param jws compact
     * @throws DebateFailed when the signature is not of a known key and of that JSON
     */
    public void require(String what, JsonNode json, JsonNode jws) {
        if (!json.equals(payload(what, jws.asText()))) {
            throw new DebateFailed(
                    "what is signed is not what " + what + " shows; believe what is signed, and download it again");
        }
    }

    /**
     * What was signed.
     *
     * @param what named when it fails
     * @param jws compact
     * @throws DebateFailed when the signature is not of a known key
     */
    public JsonNode payload(String what, String jws) {
        String[] parts = jws.split("\\.");
        if (parts.length != 3) {
            throw new DebateFailed("the signature of " + what + " does not hold: it is no compact JWS");
        }
        String kid = parse(parts[0]).path("kid").asText();
        PublicKey key = keys.get(kid);
        if (key == null) {
            throw new DebateFailed("the signature of " + what + " does not hold: it names the key '" + kid
                    + "', and the keys at hand are " + keys.keySet()
                    + "; save /.well-known/jwks.json of the installation again, which keeps every key for ever");
        }
        if (!verified(key, parts)) {
            throw new DebateFailed("the signature of " + what
                    + " does not hold: it was changed after it was signed; download it again");
        }
        return parse(parts[1]);
    }

    private static boolean verified(PublicKey key, String[] parts) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(BASE64.decode(parts[2]));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    /** RFC 8032: the y coordinate with its lowest byte first; the highest bit is the sign of x. */
    private static PublicKey key(byte[] encoded) {
        byte[] y = new byte[encoded.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = encoded[encoded.length - 1 - i];
        }
        boolean xOdd = (y[0] & 0x80) != 0;
        y[0] &= 0x7f;
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePublic(new EdECPublicKeySpec(
                            NamedParameterSpec.ED25519, new EdECPoint(xOdd, new BigInteger(1, y))));
        } catch (GeneralSecurityException e) {
            throw new DebateFailed("the installation's key is no Ed25519 key");
        }
    }

    private static JsonNode parse(String part) {
        try {
            return Api.JSON.readTree(BASE64.decode(part));
        } catch (IOException | IllegalArgumentException e) {
            throw new DebateFailed("a signature holds no JSON");
        }
    }
}
