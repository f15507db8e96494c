package org.opendebate.gateway.relay;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.opendebate.gateway.GatewaySettings;
import org.opendebate.gateway.routes.Upstream;

/** Opens exchanges with the services. */
@Singleton
public class Relay {

    private final Vertx vertx;
    private final GatewaySettings settings;
    private final Answers answers;
    private final Connector connector;

    Relay(Vertx vertx, GatewaySettings settings, Answers answers) {
        this.vertx = vertx;
        this.settings = settings;
        this.answers = answers;
        this.connector = new Connector(vertx, settings);
    }

    /** @param then called once, when all of the exchange is over */
    public void relay(HttpServerRequest request, Heading heading, Upstream upstream, Consumer<Ending> then) {
        new Exchange(vertx, connector, settings, answers, request, heading, upstream, then).begin();
    }

    @PreDestroy
    void close() {
        connector.close();
    }
}
