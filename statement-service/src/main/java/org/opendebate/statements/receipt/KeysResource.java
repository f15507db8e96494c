package org.opendebate.statements.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public keys that receipts and manifests are verified with, as a JWK set (RFC 7517, 5). */
@Path("/.well-known/jwks.json")
@Tag(name = "Proof")
public class KeysResource {
    private final PublishedKeys keys;

    KeysResource(PublishedKeys keys) {
        this.keys = keys;
    }

    /** @param keys the youngest first, all on the curve Ed25519 */
    record JwkSet(List<Map<String, Object>> keys) {}

    @GET
    @PermitAll
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getKeys", summary = "The public keys that receipts and manifests are verified with")
    public JwkSet keys() throws JsonProcessingException {
        return new JwkSet(keys.all());
    }
}
