package org.opendebate.verify;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.opendebate.local.stack.Port;

/** What can be made of a good token by whoever has it, and the keys that everybody may read. */
final class Forgeries {
    private Forgeries() {}

    /** By what was done to them. */
    static Map<String, String> of(String good, RunningStack running) {
        String[] parts = good.split("\\.");
        String header = decoded(parts[0]);
        String claims = decoded(parts[1]);
        RsaJsonWebKey published = published(running);
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put(
                "whose claims were changed",
                parts[0] + "." + encoded(claims.replace("secretariat", "secretariaT")) + "." + parts[2]);
        forged.put("without a signature", encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        forged.put("whose signature was taken off", parts[0] + "." + parts[1] + ".");
        forged.put("that says none with a signature", encoded("{\"alg\":\"none\"}") + "." + parts[1] + "." + parts[2]);
        forged.put(
                "signed with the public key as a secret",
                signed(
                        "HS256",
                        published.getKeyId(),
                        claims,
                        new HmacKey(published.getRsaPublicKey().getEncoded())));
        forged.put("signed by a stranger", signed("RS256", published.getKeyId(), claims, strangersKey()));
        forged.put("that brings its own key", withItsKey(claims));
        forged.put("of an unknown key", signed("RS256", "unknown", claims, strangersKey()));
        forged.put(
                "whose header was changed",
                encoded(header.replace("RS256", "RS512")) + "." + parts[1] + "." + parts[2]);
        return forged;
    }

    private static RsaJsonWebKey published(RunningStack running) {
        String jwks = new Api(running.url(Port.KEYCLOAK))
                .get("/realms/opendebate/protocol/openid-connect/certs", null)
                .json()
                .toString();
        try {
            return (RsaJsonWebKey) new JsonWebKeySet(jwks)
                    .getJsonWebKeys().stream()
                            .filter(key -> "RS256".equals(key.getAlgorithm()))
                            .findFirst()
                            .orElseThrow();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String withItsKey(String claims) {
        try {
            RsaJsonWebKey own = RsaJwkGenerator.generateJwk(2048);
            JsonWebSignature jws = jws("RS256", "own", claims, own.getPrivateKey());
            jws.setJwkHeader(own);
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Key strangersKey() {
        try {
            return RsaJwkGenerator.generateJwk(2048).getPrivateKey();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(String algorithm, String keyId, String claims, Key key) {
        try {
            return jws(algorithm, keyId, claims, key).getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonWebSignature jws(String algorithm, String keyId, String claims, Key key) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKeyIdHeaderValue(keyId);
        jws.setPayload(claims);
        jws.setKey(key);
        return jws;
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8));
    }
}
