package org.opendebate.statements.receipt;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.opendebate.kit.signing.Signer;

/** The public keys that receipts are verified with. */
@Path("/.well-known/jwks.json")
public class KeysResource {
    private final Signer signer;

    KeysResource(Signer signer) {
        this.signer = signer;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> keys() {
        return signer.jwks();
    }
}
