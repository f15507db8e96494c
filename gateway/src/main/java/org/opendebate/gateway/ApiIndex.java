package org.opendebate.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.net.URI;

/** What {@code GET /api/v1} answers: where a token is got, and where to begin. */
@Singleton
class ApiIndex {

    private final JsonObject body;

    ApiIndex(GatewaySettings settings) {
        URI token = settings.tokenEndpoint()
                .orElseGet(() -> URI.create(settings.issuer() + "/protocol/openid-connect/token"));
        body = new JsonObject()
                .put("name", "Open Debate")
                .put(
                        "authentication",
                        new JsonObject()
                                .put("scheme", "Bearer")
                                .put("issuer", settings.issuer().toString())
                                .put("tokenEndpoint", token.toString())
                                .put("audience", "opendebate"))
                .put(
                        "resources",
                        new JsonObject()
                                .put("meetings", "/api/v1/meetings")
                                .put("delegations", "/api/v1/delegations")
                                .put("council", "/api/v1/council/{year}-{month}")
                                .put("organs", "/api/v1/organs")
                                .put("statements", "/api/v1/statements/{id}")
                                .put("documents", "/api/v1/documents")
                                .put("keys", "/.well-known/jwks.json")
                                .put("description", "/api/v1/openapi")
                                .put("explorer", "/api/docs")
                                .put("problems", "/api/v1/problems"))
                .put(
                        "readableWithoutToken",
                        new JsonArray()
                                .add("/api/v1")
                                .add("/api/v1/openapi")
                                .add("/api/v1/problems")
                                .add("/api/docs")
                                .add("/api/v1/documents")
                                .add("/.well-known/jwks.json"));
    }

    JsonObject body() {
        return body;
    }
}
