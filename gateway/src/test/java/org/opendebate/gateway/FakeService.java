package org.opendebate.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An upstream that tells what reached it, and behaves as the request's {@code Act} header says: {@code echo} (default),
 * {@code never-read}, {@code never-answer}, {@code break-off}, {@code break-off-midway},
 * {@code refuse-early}, {@code typed}, {@code own-rules}, {@code hop-by-hop}, {@code big:BYTES}.
 */
final class FakeService {

    /** One request as it arrived. Names in lower case. */
    record Seen(String method, String uri, Map<String, List<String>> headers) {
        String header(String name) {
            List<String> values = headers.get(name);
            return values == null ? null : values.getFirst();
        }
    }

    final String name;
    final List<Seen> seen = new CopyOnWriteArrayList<>();
    final AtomicLong bodyBytes = new AtomicLong();
    final AtomicInteger broken = new AtomicInteger();
    final AtomicInteger connections = new AtomicInteger();
    private final Vertx vertx;
    private final int port;
    private HttpServer server;

    FakeService(Vertx vertx, String name) {
        this.vertx = vertx;
        this.name = name;
        this.server = listen(0);
        this.port = server.actualPort();
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void forget() {
        seen.clear();
        bodyBytes.set(0);
        broken.set(0);
    }

    void die() {
        server.close().toCompletionStage().toCompletableFuture().join();
    }

    void comeBack() {
        server = listen(port);
    }

    private HttpServer listen(int at) {
        return vertx.createHttpServer(new HttpServerOptions().setHandle100ContinueAutomatically(false))
                .connectionHandler(c -> {
                    connections.incrementAndGet();
                    c.closeHandler(v -> connections.decrementAndGet());
                })
                .requestHandler(this::serve)
                .listen(at, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private void serve(HttpServerRequest request) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String name : request.headers().names()) {
            headers.put(name.toLowerCase(), request.headers().getAll(name));
        }
        seen.add(new Seen(request.method().name(), request.uri(), headers));
        request.exceptionHandler(e -> broken.incrementAndGet());
        request.response().exceptionHandler(e -> broken.incrementAndGet());
        String act = request.getHeader("Act");
        switch (act == null ? "echo" : act.split(":")[0]) {
            case "echo" -> echo(request);
            case "never-read" -> request.pause();
            case "never-answer" -> count(request);
            case "break-off" -> request.connection().close();
            case "break-off-midway" ->
                request.response()
                        .putHeader("Content-Length", "1000000")
                        .write(Buffer.buffer(new byte[1000]))
                        .onComplete(v -> request.connection().close());
            case "refuse-early" -> {
                request.pause();
                request.response().setStatusCode(422).end("no, thank you");
            }
            case "big" -> big(request, Long.parseLong(act.split(":")[1]));
            case "typed" -> typed(request);
            case "own-rules" ->
                request.response()
                        .putHeader("Cache-Control", "public, max-age=60")
                        .putHeader("Content-Security-Policy", "default-src 'self'")
                        .end("{}");
            case "hop-by-hop" ->
                request.response()
                        .putHeader("Connection", "X-Private")
                        .putHeader("X-Private", "1")
                        .putHeader("Keep-Alive", "timeout=5")
                        .putHeader("Proxy-Authenticate", "Basic")
                        .putHeader("X-OpenDebate-Internal", "1")
                        .putHeader("ETag", "\"v3\"")
                        .end("{}");
            default -> request.response().setStatusCode(500).end("no such act");
        }
    }

    private void count(HttpServerRequest request) {
        request.handler(chunk -> bodyBytes.addAndGet(chunk.length()));
    }

    private void echo(HttpServerRequest request) {
        if (request.getHeader("Expect") != null) {
            request.response().writeContinue();
        }
        count(request);
        request.endHandler(v -> request.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Service", name)
                .end(new JsonObject()
                        .put("service", name)
                        .put("uri", request.uri())
                        .toBuffer()));
    }

    /** Text of the type, size and encoding that the request names, under a tag where it names one. */
    private void typed(HttpServerRequest request) {
        request.response().putHeader("Content-Type", request.getHeader("Type"));
        if (request.getHeader("Tag") != null) {
            request.response().putHeader("ETag", request.getHeader("Tag")).putHeader("Vary", "Accept");
        }
        if (request.getHeader("Encoded") != null) {
            request.response().putHeader("Content-Encoding", request.getHeader("Encoded"));
        }
        request.response().end("statement ".repeat(Integer.parseInt(request.getHeader("Words"))));
    }

    private void big(HttpServerRequest request, long bytes) {
        request.response().setChunked(true);
        write(request, bytes);
    }

    private void write(HttpServerRequest request, long left) {
        if (left <= 0) {
            request.response().end();
            return;
        }
        int size = (int) Math.min(left, 65_536);
        request.response().write(Buffer.buffer(new byte[size])).onSuccess(v -> {
            bodyBytes.addAndGet(size);
            if (request.response().writeQueueFull()) {
                request.response().drainHandler(d -> write(request, left - size));
            } else {
                write(request, left - size);
            }
        });
    }
}
