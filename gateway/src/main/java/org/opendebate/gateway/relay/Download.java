package org.opendebate.gateway.relay;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** The answer's body on its way to the client, at the pace of the slower of the two, packed where the client takes that. */
final class Download {

    /** What a download tells the exchange that it is a part of. */
    interface Whole {
        boolean isOver();

        void progressed();

        /** A part could not be passed on; none may follow. */
        void failed(RuntimeException cause);

        /** All has come, and its last part is sent next: for the client the exchange is over with it. */
        void downloaded();
    }

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Whole whole;

    private HttpClientResponse from;
    private boolean answerIsWhole;
    private Gzip gzip;
    private Buffer last = Buffer.buffer();
    private long promised;
    private long bytesFromService;
    private long bytes;

    Download(Vertx vertx, HttpServerRequest request, Whole whole) {
        this.vertx = vertx;
        this.request = request;
        this.response = request.response();
        this.whole = whole;
    }

    /** @param service whose head is on the response already */
    void begin(HttpClientResponse service) {
        from = service;
        String length = from.getHeader(HttpHeaders.CONTENT_LENGTH);
        promised = length == null ? -1 : Long.parseLong(length);
        if (hasBody()) {
            if (Compression.choose(request.getHeader(HttpHeaders.ACCEPT_ENCODING), response.headers())) {
                gzip = new Gzip();
            }
            if (!response.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
                response.setChunked(true);
            }
        }
        from.handler(this::chunk);
        from.endHandler(end -> end());
    }

    boolean hasBegun() {
        return from != null;
    }

    /** What the client was sent. */
    long bytes() {
        return bytes;
    }

    /**
     * Takes no more of the answer. Once it has come in whole, the service's connection may serve another exchange
     * already, though the end of the answer still waits here behind a slow client. So what waits is taken first, and only
     * then is it known.
     *
     * @param cut ends the service's connection; called unless the answer has come in whole
     */
    void giveUp(Runnable cut) {
        if (!hasBegun()) {
            cut.run();
            return;
        }
        from.handler(ignored -> {});
        from.endHandler(end -> answerIsWhole = true);
        from.resume();
        vertx.runOnContext(afterWhatWaited -> {
            if (!answerIsWhole) {
                cut.run();
            }
        });
    }

    void close() {
        if (gzip != null) {
            gzip.close();
        }
    }

    private boolean hasBody() {
        return request.method() != HttpMethod.HEAD && from.statusCode() != 204 && from.statusCode() != 304;
    }

    private void chunk(Buffer chunk) {
        if (whole.isOver()) {
            return;
        }
        whole.progressed();
        bytesFromService += chunk.length();
        if (isLast()) {
            last = chunk;
            return;
        }
        write(chunk);
        if (!whole.isOver() && response.writeQueueFull()) {
            from.pause();
            response.drainHandler(drained -> {
                whole.progressed();
                from.resume();
            });
        }
    }

    private void end() {
        if (whole.isOver()) {
            return;
        }
        if (gzip != null) {
            last = gzip.end();
        }
        bytes += last.length();
        whole.downloaded();
    }

    void sendLast() {
        response.end(last);
    }

    /** All that the head has promised is there; whoever gets it may take it for the end. */
    private boolean isLast() {
        return gzip == null && bytesFromService == promised;
    }

    private void write(Buffer chunk) {
        try {
            send(gzip == null ? chunk : gzip.pack(chunk));
        } catch (RuntimeException e) {
            // Vert.x would note it and go on with the next part, and the client would take what it has for the whole
            whole.failed(e);
        }
    }

    private void send(Buffer sent) {
        bytes += sent.length();
        response.write(sent);
    }
}
