package org.opendebate.gateway.relay;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Ends connections at once; where a client sends its requests side by side on one connection (HTTP/2), only the stream of
 * the one request.
 */
final class Connections {
    /** RFC 9113, 7. */
    private static final long NO_ERROR = 0;

    private static final long INTERNAL_ERROR = 2;

    private Connections() {}

    /** Whether other requests of the client may be on the same connection. */
    static boolean isShared(HttpServerRequest request) {
        return request.version() == HttpVersion.HTTP_2;
    }

    /** The client must not take what it has of the answer for the whole. */
    static void cut(HttpServerRequest request) {
        if (isShared(request)) {
            request.response().reset(INTERNAL_ERROR);
        } else {
            cut(request.connection());
        }
    }

    /** The client has its answer, and what it still sends is not wanted (RFC 9113, 8.1). */
    static void refuseRest(HttpServerRequest request) {
        if (isShared(request)) {
            request.response().reset(NO_ERROR);
        } else {
            cut(request.connection());
        }
    }

    /**
     * Resets the connection. Vert.x's own close and reset write out first what is waiting, and so never end where the
     * other side has stopped reading.
     */
    static void cut(HttpConnection connection) {
        if (!(connection instanceof ConnectionBase base)) {
            connection.close();
        } else if (base.channel().eventLoop().inEventLoop()) {
            cut(base.channel());
        } else {
            base.channel().eventLoop().execute(() -> cut(base.channel()));
        }
    }

    private static void cut(Channel channel) {
        if (channel.isOpen()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            // from the head of the pipeline: Vert.x's handler at its end would turn this into a close that waits
            channel.pipeline().firstContext().close();
        }
    }
}
