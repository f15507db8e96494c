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

/** The public keys that receipts and manifests are verified with, as a JWK set (RFC 7517, 5). */
@Path("/.well-known/jwks.json")
public class KeysResource {
    private final PublishedKeys keys;

    KeysResource(PublishedKeys keys) {
        this.keys = keys;
    }

    @GET
    @PermitAll
    @RunOnVirtualThread
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, List<Map<String, Object>>> keys() throws JsonProcessingException {
        return Map.of("keys", keys.all());
    }
}
