package org.opendebate.gateway.relay;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/** Ends connections at once. */
final class Connections {

    private Connections() {}

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
