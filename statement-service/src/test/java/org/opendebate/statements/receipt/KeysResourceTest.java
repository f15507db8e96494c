package org.opendebate.statements.receipt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opendebate.statements.testing.Debate.submitted;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InjectableBean;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.signing.Signer;
import org.opendebate.kit.signing.SigningSettings;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class KeysResourceTest {
    @Inject
    Debate debate;

    @Inject
    PublishedKeys keys;

    @Inject
    SigningSettings settings;

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

    /** As docs/day-two.md has it: published beside the old key first, and alone in the file afterwards. */
    @Test
    void aKeyIsExchangedWithoutAMomentInWhichAReceiptCannotBeVerified() throws Exception {
        UUID meeting = debate.open();
        Path file = settings.key().orElseThrow();
        String old = Files.readString(file);
        String next = pem();
        try {
            String before = submitted(meeting, "KEN").path("jws");

            restartWith(file, old + next);
            String meanwhile = submitted(meeting, "CHN").path("jws");
            List<JsonWebKey> publishedMeanwhile = published();
            restartWith(file, next);
            String after = submitted(meeting, "FRA").path("jws");

            assertThat(kid(meanwhile)).isEqualTo(kid(before));
            assertThat(kid(after)).isNotEqualTo(kid(before));
            assertThat(verifies(after, publishedMeanwhile))
                    .as("whoever saved the keys before the exchange verifies what came after it")
                    .isTrue();
            assertThat(List.of(before, meanwhile, after))
                    .allSatisfy(jws -> assertThat(verifies(jws, published())).isTrue());
        } finally {
            restartWith(file, old);
        }
    }

    /** The bean that holds the keys is made anew, and what is observed at a start is done again. */
    private void restartWith(Path file, String pem) throws Exception {
        Files.writeString(file, pem);
        ArcContainer container = Arc.container();
        InjectableBean<?> signer = container.instance(Signer.class).getBean();
        container.getActiveContext(ApplicationScoped.class).destroy(signer);
        keys.start(new StartupEvent());
    }

    private static String pem() throws Exception {
        byte[] key = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static String kid(String jws) throws Exception {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(jws);
        return signature.getKeyIdHeaderValue();
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
