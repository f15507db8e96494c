package org.opendebate.statements.receipt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opendebate.statements.testing.Debate.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class KeysResourceTest {
    @Inject
    Debate debate;

    @Inject
    PublishedKeys keys;

    @Test
    void whatARetiredKeySignedIsStillVerified() throws Exception {
        OctetKeyPairJsonWebKey retired = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
        retired.setKeyId("retired-" + System.nanoTime());
        JsonWebSignature old = new JsonWebSignature();
        old.setAlgorithmHeaderValue("EdDSA");
        old.setKeyIdHeaderValue(retired.getKeyId());
        old.setKey(retired.getPrivateKey());
        old.setPayload("{}");
        String receipt = old.getCompactSerialization();
        // an earlier start, with that key
        keys.publish(retired.toParams(OutputControlLevel.PUBLIC_ONLY));
        keys.publish(retired.toParams(OutputControlLevel.PUBLIC_ONLY));

        List<JsonWebKey> published = published();

        assertThat(verifies(receipt, published)).isTrue();
        assertThat(verifies(submitted(debate.open(), "KEN").path("jws"), published))
                .isTrue();
        assertThat(published.stream().map(JsonWebKey::getKeyId)).doesNotHaveDuplicates();
    }

    @Test
    void aPublishedKeyIsNeverTakenAway() {
        assertThatThrownBy(() ->
                        debate.count("with gone as (delete from signing_key returning 1) select count(*) from gone"))
                .rootCause()
                .hasMessageContaining("a signing key is published for ever");
    }

    private static List<JsonWebKey> published() throws Exception {
        return new JsonWebKeySet(given().get("/.well-known/jwks.json").asString()).getJsonWebKeys();
    }

    private static boolean verifies(String jws, List<JsonWebKey> published) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(jws);
        signature.setKey(published.stream()
                .filter(key -> key.getKeyId().equals(signature.getKeyIdHeaderValue()))
                .findFirst()
                .orElseThrow()
                .getKey());
        return signature.verifySignature();
    }
}
