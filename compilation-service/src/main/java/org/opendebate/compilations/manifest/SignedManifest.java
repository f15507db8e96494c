package org.opendebate.compilations.manifest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.opendebate.kit.signing.Signer;

/**
 * A manifest as it was signed.
 *
 * @param json the payload of the signature, character by character
 * @param jws compact (RFC 7515)
 */
public record SignedManifest(String json, String jws) {

    /** @param manifest a record that is written as JSON */
    public static SignedManifest sign(Record manifest, Signer signer) {
        String jws = signer.sign(manifest);
        byte[] payload = Base64.getUrlDecoder().decode(jws.split("\\.")[1]);
        return new SignedManifest(new String(payload, StandardCharsets.UTF_8), jws);
    }
}
