package org.opendebate.kit.signing;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignerTest {
    private KeyPair pair;
    private Path pem;
    private Path folder;

    @BeforeEach
    void makeKey(@TempDir Path temporary) throws IOException, NoSuchAlgorithmException {
        folder = temporary;
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        pem = file(pair);
    }

    @Test
    void theSignatureIsTheJdksOwnOverTheEncodedPayload() throws Exception {
        String jws = signer().sign(Map.of("b", 1, "a", "ü"));

        String[] parts = jws.split("\\.");
        assertEquals(
                "{\"a\":\"ü\",\"b\":1}", new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        assertTrue(verifies(pair.getPublic(), parts[0] + "." + parts[1], parts[2]));
        assertFalse(verifies(pair.getPublic(), parts[0] + "." + parts[1] + "A", parts[2]));
    }

    @Test
    void thePublishedKeyIsThePublicHalfAndNothingMore() throws JoseException, IOException {
        Signer signer = signer();
        String jwk = new ObjectMapper().writeValueAsString(signer.publicKeys().getFirst());

        PublicJsonWebKey published = PublicJsonWebKey.Factory.newPublicJwk(jwk);

        assertEquals(pair.getPublic(), published.getPublicKey());
        assertFalse(jwk.contains("\"d\""), jwk);
        String header = signer.sign(Map.of()).split("\\.")[0];
        assertTrue(new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8)
                .contains("\"kid\":\"" + published.getKeyId() + "\""));
    }

    @Test
    void theFirstOfTheFilesKeysSignsAndAllAreTold() throws Exception {
        KeyPair next = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        pem = file(pair, next);
        Signer signer = signer();

        String[] parts = signer.sign(Map.of()).split("\\.");

        assertTrue(verifies(pair.getPublic(), parts[0] + "." + parts[1], parts[2]));
        assertEquals(
                List.of(pair.getPublic(), next.getPublic()),
                signer.publicKeys().stream().map(SignerTest::key).toList());
    }

    @Test
    void aFileThatIsExchangedSignsNothingBeforeTheRestart() throws Exception {
        Signer signer = signer();
        signer.publicKeys();
        Files.copy(file(KeyPairGenerator.getInstance("Ed25519").generateKeyPair()), pem, REPLACE_EXISTING);

        String[] parts = signer.sign(Map.of()).split("\\.");

        assertTrue(verifies(pair.getPublic(), parts[0] + "." + parts[1], parts[2]));
    }

    @Test
    void aFileThatIsCutOffIsNoKey() throws Exception {
        String whole = Files.readString(file(pair, pair));
        Files.writeString(pem, whole.substring(0, whole.length() - 40));

        assertThrows(IllegalArgumentException.class, () -> signer().publicKeys());
    }

    @Test
    void withoutAKeyNothingIsSigned() {
        Signer unset = new Signer(new ObjectMapper(), Optional::empty);

        assertThrows(IllegalStateException.class, () -> unset.sign(Map.of()));
    }

    private Path file(KeyPair... pairs) throws IOException {
        List<String> lines = new ArrayList<>();
        for (KeyPair each : pairs) {
            lines.add("-----BEGIN PRIVATE KEY-----");
            lines.add(Base64.getEncoder().encodeToString(each.getPrivate().getEncoded()));
            lines.add("-----END PRIVATE KEY-----");
        }
        return Files.write(Files.createTempFile(folder, "key", ".pem"), lines);
    }

    private static PublicKey key(Map<String, Object> jwk) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(jwk).getPublicKey();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private Signer signer() {
        return new Signer(new ObjectMapper(), () -> Optional.of(pem));
    }

    private static boolean verifies(PublicKey key, String signed, String signature) throws Exception {
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initVerify(key);
        ed25519.update(signed.getBytes(StandardCharsets.US_ASCII));
        return ed25519.verify(Base64.getUrlDecoder().decode(signature));
    }
}
