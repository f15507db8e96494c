package org.opendebate.kit.audit;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The HTTP request that this thread works on, as far as the audit tells of it. */
@ApplicationScoped
class RequestAtHand {
    private static final String API = "/api/v1/";

    private final CurrentVertxRequest current;

    RequestAtHand(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Empty where something else than a request is worked on, such as an event or the clock. */
    private Optional<RoutingContext> request() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(current.getCurrent())
                : Optional.empty();
    }

    /** Without the query, and below the API's root where it is. */
    String path() {
        String path = request().map(RoutingContext::normalizedPath).orElse("");
        return path.startsWith(API) ? path.substring(API.length()) : path;
    }

    String method() {
        return request().map(context -> context.request().method().name()).orElse("");
    }

    /** Who asks; empty without a request. */
    Optional<Person> person(SecurityIdentity identity) {
        return request().map(context -> {
            JsonWebToken token = identity.getPrincipal() instanceof JsonWebToken bearer ? bearer : null;
            return Person.of(
                    claim(token, "name"), claim(token, "preferred_username"), claim(token, "email"), address(context));
        });
    }

    private static String claim(JsonWebToken token, String name) {
        Object value = token == null ? null : token.getClaim(name);
        return value == null ? null : value.toString();
    }

    /** The gateway takes this header from nobody, and sets it to the address that it was called from. */
    private static String address(RoutingContext context) {
        String forwarded = context.request().getHeader("X-Forwarded-For");
        return forwarded == null ? context.request().remoteAddress().hostAddress() : forwarded;
    }
}
