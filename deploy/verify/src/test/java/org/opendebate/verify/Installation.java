package org.opendebate.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** Signs as an installation does, with a key of its own. */
final class Installation {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair key;

    Installation() {
        try {
            key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is signed, beside its JWS, as the services answer it. */
    Path write(Path file, String member, ObjectNode body) throws IOException, GeneralSecurityException {
        String signed = encode("{\"alg\":\"EdDSA\",\"kid\":\"k\"}".getBytes(StandardCharsets.UTF_8)) + "."
                + encode(JSON.writeValueAsBytes(body));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        ObjectNode view = JSON.createObjectNode().put("jws", signed + "." + encode(signature.sign()));
        view.set(member, body);
        return Files.write(file, JSON.writeValueAsBytes(view));
    }

    /** The last 32 bytes of the encoded key are the key itself. */
    String jwks() {
        byte[] x509 = key.getPublic().getEncoded();
        return "{\"keys\":[{\"kid\":\"k\",\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\""
                + encode(Arrays.copyOfRange(x509, x509.length - 32, x509.length)) + "\"}]}";
    }

    private static String encode(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
