package org.opendebate.gateway.relay;

import io.vertx.core.MultiMap;
import jakarta.inject.Singleton;
import java.util.Map;
import org.opendebate.gateway.GatewaySettings;

/**
 * What every answer tells a browser that comes by it (OWASP REST security cheat sheet). What a service has said itself
 * stays: it knows its pages.
 */
@Singleton
final class BrowserRules {

    /** A page of text may have its style and its pictures in it; nothing runs, nothing is fetched, nobody frames it. */
    private static final Map<String, String> FOR_ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private final String transportSecurity;

    BrowserRules(GatewaySettings settings) {
        transportSecurity = "max-age=" + settings.strictTransportSecurity().toSeconds() + "; includeSubDomains";
    }

    /** @param encrypted whether the client's line is; RFC 6797, 7.2, has nothing said of it on another */
    void add(MultiMap answer, boolean encrypted) {
        FOR_ALL.forEach((name, value) -> {
            if (!answer.contains(name)) {
                answer.set(name, value);
            }
        });
        if (encrypted) {
            answer.set("Strict-Transport-Security", transportSecurity);
        }
    }
}
