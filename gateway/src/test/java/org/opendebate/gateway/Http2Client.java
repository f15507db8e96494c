package org.opendebate.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** HTTP/2 without TLS, all requests on one connection, each with its head in pairs of name and value. */
final class Http2Client implements AutoCloseable {

    /** Names in any case. */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String header(String name) {
            return headers.get(name);
        }

        JsonObject json() {
            return new JsonObject(Buffer.buffer(body));
        }
    }

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client;
    private final int port;
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();
    private volatile HttpConnection connection;

    Http2Client(int port) {
        this.port = port;
        client = vertx.httpClientBuilder()
                .with(new HttpClientOptions()
                        .setProtocolVersion(HttpVersion.HTTP_2)
                        .setHttp2ClearTextUpgrade(false)
                        .setHttp2MaxPoolSize(1)
                        .setDecompressionSupported(false))
                .withConnectHandler(fresh -> {
                    connection = fresh;
                    opened.incrementAndGet();
                    fresh.goAwayHandler(away -> closed.incrementAndGet());
                    fresh.closeHandler(gone -> closed.incrementAndGet());
                })
                .build();
    }

    HttpClientRequest open(HttpMethod method, String target, String... headers) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost("127.0.0.1")
                .setPort(port)
                .setURI(target);
        for (int i = 0; i < headers.length; i += 2) {
            options.addHeader(headers[i], headers[i + 1]);
        }
        return done(client.request(options));
    }

    void write(HttpClientRequest request, int bytes) {
        if (!request.headers().contains("Content-Length") && !request.isChunked()) {
            request.setChunked(true);
        }
        done(request.write(Buffer.buffer(new byte[bytes])));
    }

    Answer end(HttpClientRequest request) {
        request.end();
        return answer(request);
    }

    Answer answer(HttpClientRequest request) {
        return done(request.response().compose(Http2Client::whole));
    }

    Answer ask(HttpMethod method, String target, String... headers) {
        HttpClientRequest request = open(method, target, headers);
        // a body that is announced is not sent: who announces one wants to be refused
        return request.headers().contains("Content-Length") ? headOnly(request) : end(request);
    }

    /** Why there was no whole answer. */
    Throwable failure(HttpMethod method, String target, String... headers) {
        try {
            throw new AssertionError("answered: " + ask(method, target, headers));
        } catch (CompletionException failed) {
            return failed.getCause();
        }
    }

    int connections() {
        return opened.get();
    }

    boolean isCutOff() {
        return closed.get() > 0;
    }

    long mostStreams() {
        return connection.remoteSettings().getMaxConcurrentStreams();
    }

    private Answer headOnly(HttpClientRequest request) {
        request.sendHead();
        Answer answer = answer(request);
        request.reset();
        return answer;
    }

    private static Future<Answer> whole(HttpClientResponse response) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.headers().forEach(headers::put);
        return response.body().map(body -> new Answer(response.statusCode(), headers, body.getBytes()));
    }

    private static <T> T done(Future<T> future) {
        return future.toCompletionStage()
                .toCompletableFuture()
                .orTimeout(15, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
