package org.opendebate.gateway.relay;

import static org.awaitility.Awaitility.await;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.NetServer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        join(vertx.close());
    }

    @Test
    void aConnectionEndsThoughTheOtherSideReadsNothing() {
        NetServer deaf = join(
                vertx.createNetServer().connectHandler(socket -> socket.pause()).listen(0, "127.0.0.1"));
        HttpClientRequest request =
                join(vertx.createHttpClient().request(HttpMethod.PUT, deaf.actualPort(), "127.0.0.1", "/"));
        AtomicBoolean closed = new AtomicBoolean();
        request.connection().closeHandler(v -> closed.set(true));
        request.setChunked(true).exceptionHandler(expected -> {});
        while (!request.writeQueueFull()) {
            request.write(Buffer.buffer(new byte[1 << 20]));
        }

        Connections.cut(request.connection());

        await().untilTrue(closed);
    }

    private static <T> T join(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
