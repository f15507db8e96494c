package org.opendebate.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Signs tokens as the identity provider does, and as those do who would like to be it. */
final class Tokens {

    private final RsaJsonWebKey key = newKey("k1");
    /** The realm tells it already, and signs nothing with it yet. */
    private final RsaJsonWebKey nextKey = newKey("k2");

    /** Made once: to make one takes longer than to refuse what it signed, and the gateway's pause is thirty seconds. */
    private final RsaJsonWebKey unknownKey = newKey("k-unknown");

    private final RsaJsonWebKey strangersKey = newKey("k1");
    private final String issuer;

    Tokens(String issuer) {
        this.issuer = issuer;
    }

    String jwks() {
        return new JsonWebKeySet(key, nextKey).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    String valid() {
        return sign(claims(issuer, "opendebate", 300), key);
    }

    /** The first one after the realm's keys were exchanged. */
    String signedByTheNextKey() {
        return sign(claims(issuer, "opendebate", 300), nextKey);
    }

    String of(String subject, String delegation) {
        JwtClaims claims = claims(issuer, "opendebate", 300);
        claims.setSubject(subject);
        if (delegation != null) {
            claims.setStringClaim("delegation", delegation);
        }
        return sign(claims, key);
    }

    String expired() {
        return sign(claims(issuer, "opendebate", -60), key);
    }

    /** @param seconds since it was over */
    String expiredSince(int seconds) {
        return sign(claims(issuer, "opendebate", -seconds), key);
    }

    String ofIssuer(String other) {
        return sign(claims(other, "opendebate", 300), key);
    }

    String forAudience(String other) {
        return sign(claims(issuer, other, 300), key);
    }

    String expiredAndForAudience(String other) {
        return sign(claims(issuer, other, -60), key);
    }

    String withoutAudience() {
        return sign(claims(issuer, null, 300), key);
    }

    String withoutExpiry() {
        JwtClaims claims = claims(issuer, "opendebate", 300);
        claims.unsetClaim("exp");
        return sign(claims, key);
    }

    String signedByAStranger() {
        return sign(claims(issuer, "opendebate", 300), strangersKey);
    }

    String ofUnknownKey() {
        return sign(claims(issuer, "opendebate", 300), unknownKey);
    }

    /** Such as an identity token, which is signed by the same key. */
    String ofType(String type) {
        JwtClaims claims = claims(issuer, "opendebate", 300);
        claims.setStringClaim("typ", type);
        return sign(claims, key);
    }

    String signedWith(String algorithm) {
        return sign(claims(issuer, "opendebate", 300), key, algorithm);
    }

    String unsigned() {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        jws.setPayload(claims(issuer, "opendebate", 300).toJson());
        return serialise(jws);
    }

    /** The public key taken for a shared secret. */
    String signedWithThePublicKeyAsSecret() {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        jws.setKeyIdHeaderValue("k1");
        jws.setKey(new HmacKey(key.getRsaPublicKey().getEncoded()));
        jws.setPayload(claims(issuer, "opendebate", 300).toJson());
        return serialise(jws);
    }

    private static JwtClaims claims(String issuer, String audience, int secondsLeft) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(issuer);
        if (audience != null) {
            claims.setAudience(audience);
        }
        claims.setSubject("mission-of-kenya");
        claims.setIssuedAt(NumericDate.fromSeconds(Instant.now().getEpochSecond() - 120));
        claims.setExpirationTime(NumericDate.fromSeconds(Instant.now().getEpochSecond() + secondsLeft));
        claims.setStringClaim("typ", "Bearer");
        claims.setStringClaim("azp", "mission-ken");
        claims.setClaim("realm_access", Map.of("roles", List.of("delegate")));
        return claims;
    }

    private static String sign(JwtClaims claims, RsaJsonWebKey with) {
        return sign(claims, with, AlgorithmIdentifiers.RSA_USING_SHA256);
    }

    private static String sign(JwtClaims claims, RsaJsonWebKey with, String algorithm) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKeyIdHeaderValue(with.getKeyId());
        jws.setKey(with.getPrivateKey());
        jws.setPayload(claims.toJson());
        return serialise(jws);
    }

    private static String serialise(JsonWebSignature jws) {
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey newKey(String id) {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
