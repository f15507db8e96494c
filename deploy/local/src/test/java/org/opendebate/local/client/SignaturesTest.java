package org.opendebate.local.client;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    private final Signatures signatures = Signatures.of(jwks());

    SignaturesTest() throws Exception {}

    @Test
    void signatureOfThatTextHolds() throws Exception {
        String text = "{\"statement\":\"one\"}";

        assertThatCode(() -> signatures.require("the receipt", Api.JSON.readTree(text), jws("key", text)))
                .doesNotThrowAnyException();
    }

    @Test
    void signatureOfAnotherTextIsTold() throws Exception {
        JsonNode shown = Api.JSON.readTree("{\"statement\":\"two\"}");
        JsonNode jws = jws("key", "{\"statement\":\"one\"}");

        assertThatThrownBy(() -> signatures.require("the receipt", shown, jws))
                .isInstanceOf(DebateFailed.class)
                .hasMessageStartingWith("what is signed is not what the receipt shows");
    }

    @Test
    void changedTextUnderAnOldSignatureIsTold() throws Exception {
        String[] parts = jws("key", "{\"statement\":\"one\"}").asText().split("\\.");
        String changed = encode("{\"statement\":\"two\"}");
        JsonNode jws = TextNode.valueOf(parts[0] + "." + changed + "." + parts[2]);

        assertThatThrownBy(() -> signatures.require("the receipt", Api.JSON.readTree("{\"statement\":\"two\"}"), jws))
                .isInstanceOf(DebateFailed.class)
                .hasMessageContaining("does not hold");
    }

    @Test
    void keyThatNobodyPublishedIsNotTaken() throws Exception {
        JsonNode jws = jws("stranger", "{}");

        assertThatThrownBy(() -> signatures.require("the receipt", Api.JSON.readTree("{}"), jws))
                .isInstanceOf(DebateFailed.class)
                .hasMessageContaining("'stranger'")
                .hasMessageContaining("[key]");
    }

    private JsonNode jws(String kid, String text) throws Exception {
        String signed = encode("{\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\"}") + "." + encode(text);
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return TextNode.valueOf(signed + "." + BASE64.encodeToString(signature.sign()));
    }

    private JsonNode jwks() throws Exception {
        // the last 32 bytes of the encoded key are the key itself
        byte[] encoded = pair.getPublic().getEncoded();
        String x = BASE64.encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
        return Api.JSON.readTree(
                "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"key\",\"x\":\"" + x + "\"}]}");
    }

    private static String encode(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
