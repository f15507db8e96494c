package org.opendebate.kit.testing;

import java.security.Key;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.opendebate.kit.caller.Role;

/** Tokens like Keycloak's, signed with a key made for this run; the tests of the real stack use Keycloak's own. */
public final class TestTokens {
    static final String ISSUER = "opendebate.test.issuer";

    /** System properties, since the test and the application see different copies of this class. */
    private static final String KEY = "opendebate.test.token-key";

    private static final String KEY_ID = "of-this-run";

    private TestTokens() {}

    /** Makes the key of this run and answers with its public half as a JWK set. */
    static String newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(KEY_ID);
            System.setProperty(KEY, key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        } catch (JoseException e) {
            throw new IllegalStateException("the test key cannot be made", e);
        }
    }

    /** A token with one role; {@code delegation} may be null. */
    public static String of(Role role, String delegation) {
        return signed(claims("test-" + role.wire(), delegation, role));
    }

    public static String secretariat() {
        return of(Role.SECRETARIAT, null);
    }

    public static String delegate(String delegation) {
        return of(Role.DELEGATE, delegation);
    }

    /** A token of a named client, for what is scoped to clients. */
    public static String ofClient(String client, Role role, String delegation) {
        return signed(claims(client, delegation, role));
    }

    /** Claims to be bent by a test before {@link #signed}. */
    public static JwtClaims claims(String client, String delegation, Role... roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(System.getProperty(ISSUER));
        claims.setSubject("subject-of-" + client + "-" + delegation);
        claims.setAudience("opendebate");
        claims.setIssuedAtToNow();
        NumericDate expiry = NumericDate.now();
        expiry.addSeconds(300);
        claims.setExpirationTime(expiry);
        claims.setGeneratedJwtId();
        claims.setStringClaim("typ", "Bearer");
        claims.setStringClaim("azp", client);
        if (delegation != null) {
            claims.setStringClaim("delegation", delegation);
        }
        List<String> names = Arrays.stream(roles).map(Role::wire).toList();
        claims.setClaim("realm_access", Map.of("roles", names));
        return claims;
    }

    public static String signed(JwtClaims claims) {
        return signed(claims, AlgorithmIdentifiers.RSA_USING_SHA256, key().getRsaPrivateKey());
    }

    /** By the key of this run and another algorithm than the one that is used. */
    public static String signed(JwtClaims claims, String algorithm) {
        return signed(claims, algorithm, key().getRsaPrivateKey());
    }

    public static String unsigned(JwtClaims claims) {
        return signed(claims, AlgorithmIdentifiers.NONE, null);
    }

    /** By whoever takes the public key, which all know, for a secret that is shared. */
    public static String signedWithThePublicKey(JwtClaims claims) {
        return signed(
                claims,
                AlgorithmIdentifiers.HMAC_SHA256,
                new HmacKey(key().getRsaPublicKey().getEncoded()));
    }

    /** By a key of the same name that is not this run's. */
    public static String signedByAStranger(JwtClaims claims) {
        try {
            return signed(
                    claims,
                    AlgorithmIdentifiers.RSA_USING_SHA256,
                    RsaJwkGenerator.generateJwk(2048).getRsaPrivateKey());
        } catch (JoseException e) {
            throw new IllegalStateException("a stranger's key cannot be made", e);
        }
    }

    private static String signed(JwtClaims claims, String algorithm, Key with) {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue(algorithm);
        jws.setKeyIdHeaderValue(KEY_ID);
        jws.setHeader("typ", "JWT");
        jws.setPayload(claims.toJson());
        jws.setKey(with);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("signing a test token failed", e);
        }
    }

    private static RsaJsonWebKey key() {
        try {
            return (RsaJsonWebKey) JsonWebKey.Factory.newJwk(System.getProperty(KEY));
        } catch (JoseException e) {
            throw new IllegalStateException("the test key cannot be read", e);
        }
    }
}
