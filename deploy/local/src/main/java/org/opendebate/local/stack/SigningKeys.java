package org.opendebate.local.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.opendebate.local.component.Secrets;

/** Keys for receipts and manifests, made at the first start of a data folder. */
public final class SigningKeys {

    private SigningKeys() {}

    /** Makes the PEM file with an Ed25519 private key, if it is not there. */
    public static Path kept(Path file) {
        if (!Files.exists(file)) {
            try {
                byte[] pkcs8 = KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded();
                Secrets.write(
                        file,
                        "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(pkcs8)
                                + "\n-----END PRIVATE KEY-----\n");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK since 15 has Ed25519", e);
            }
        }
        return file;
    }
}
