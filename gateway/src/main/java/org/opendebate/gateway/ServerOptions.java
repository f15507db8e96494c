package org.opendebate.gateway;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** What Quarkus has no setting for. */
@Singleton
class ServerOptions implements HttpServerOptionsCustomizer {

    private final GatewaySettings settings;

    ServerOptions(GatewaySettings settings) {
        this.settings = settings;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions plain) {
        plain.setHttp2ClearTextEnabled(settings.http2WithoutTls());
    }
}
