package org.opendebate.kit.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/**
 * A key of the installation. PKCS #8 holds the private half only; the public one is computed from it.
 *
 * @param id RFC 7638 thumbprint with SHA-256, base64url
 */
record Ed25519Key(String id, PrivateKey privateKey, OctetKeyPairJsonWebKey jwk) {

    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /** Every private key of a PEM file, in the file's order; at least one. */
    static List<Ed25519Key> parse(String pem) {
        List<String> blocks =
                BLOCK.matcher(pem).results().map(MatchResult::group).toList();
        // what is cut off in the middle of a block must not be taken for a file with one key less
        if (blocks.isEmpty() || blocks.size() != pem.split("-----BEGIN", -1).length - 1) {
            throw notAKey(null);
        }
        return blocks.stream().map(Ed25519Key::one).toList();
    }

    private static Ed25519Key one(String block) {
        String base64 =
                block.replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "").replaceAll("\\s", "");
        try {
            PrivateKey privateKey = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            OctetKeyPairJsonWebKey jwk = (OctetKeyPairJsonWebKey) JsonWebKey.Factory.newJwk(publicKey(privateKey));
            String id = jwk.calculateBase64urlEncodedThumbprint("SHA-256");
            jwk.setKeyId(id);
            jwk.setUse(Use.SIGNATURE);
            jwk.setAlgorithm(AlgorithmIdentifiers.EDDSA);
            return new Ed25519Key(id, privateKey, jwk);
        } catch (GeneralSecurityException | JoseException | IllegalArgumentException e) {
            throw notAKey(e);
        }
    }

    private static IllegalArgumentException notAKey(Exception why) {
        return new IllegalArgumentException("not a PEM file with Ed25519 private keys (PKCS #8) and nothing else", why);
    }

    /** The JDK computes a public key only when it makes a pair: give it the private scalar as its randomness. */
    private static EdECPublicKey publicKey(PrivateKey key) throws GeneralSecurityException {
        byte[] seed = ((EdECPrivateKey) key)
                .getBytes()
                .orElseThrow(() -> new GeneralSecurityException("the key's bytes are not readable"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new FixedRandom(seed));
        return (EdECPublicKey) generator.generateKeyPair().getPublic();
    }

    private static final class FixedRandom extends SecureRandom {
        private final transient byte[] seed;

        FixedRandom(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("an Ed25519 key has 32 bytes, asked for " + bytes.length);
            }
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
