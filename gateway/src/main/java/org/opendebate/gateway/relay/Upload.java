package org.opendebate.gateway.relay;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.opendebate.gateway.GatewaySettings;

/**
 * The request's body on its way to the service, at the pace of the slower of the two, and counted.
 *
 * <pre>
 * WAITING --connected--> RUNNING --last byte--> DONE
 *         '---------------no body--------------'
 * </pre>
 */
final class Upload {

    private enum State {
        WAITING,
        RUNNING,
        DONE
    }

    /** What an upload tells the exchange that it is a part of. */
    interface Whole {
        boolean isOver();

        void progressed();

        /** More has come than is let through. */
        void tooLarge();

        /** A part could not be passed on; none may follow. */
        void failed(RuntimeException cause);
    }

    private final Vertx vertx;
    private final GatewaySettings settings;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Whole whole;
    private final long most;

    private HttpClientRequest to;
    private State state = State.WAITING;
    private boolean continued;
    private boolean serviceIsSlow;
    private long bytes;

    Upload(Vertx vertx, GatewaySettings settings, HttpServerRequest request, Whole whole) {
        this.vertx = vertx;
        this.settings = settings;
        this.request = request;
        this.response = request.response();
        this.whole = whole;
        this.most = settings.maxBodyOf(request.getHeader(HttpHeaders.CONTENT_TYPE), request.path())
                .asLongValue();
    }

    /** @param service whose head has all but what the body needs */
    void begin(HttpClientRequest service) {
        to = service;
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            to.putHeader(HttpHeaders.CONTENT_LENGTH, length);
        } else if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || expectsContinue()) {
            to.setChunked(true);
        }
        if (!Answers.mayHaveBody(request)) {
            end();
        } else if (length == null && !to.isChunked()) {
            // the first byte or the end tells whether there is a body
            run();
        } else if (expectsContinue()) {
            to.putHeader(HttpHeaders.EXPECT, HttpHeaders.CONTINUE);
            to.continueHandler(v -> passOn());
            to.sendHead();
            vertx.setTimer(settings.continueTimeout().toMillis(), late -> passOn());
        } else {
            // at once, not with the first of the body: the service may refuse on the head alone
            to.sendHead();
            run();
        }
    }

    /** The client waits for a word before it sends its body. */
    boolean expectsContinue() {
        return "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT));
    }

    boolean wasContinued() {
        return continued;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    boolean isDone() {
        return state == State.DONE;
    }

    /** Whether it is the service that keeps it from going on, rather than the client. */
    boolean waitsForTheService() {
        return state == State.WAITING || serviceIsSlow;
    }

    long bytes() {
        return bytes;
    }

    private void passOn() {
        if (!whole.isOver() && !continued && state == State.WAITING) {
            continued = true;
            if (!response.headWritten()) {
                response.writeContinue();
            }
            run();
        }
    }

    private void run() {
        state = State.RUNNING;
        whole.progressed();
        request.handler(this::chunk);
        request.endHandler(end -> end());
        request.resume();
    }

    private void chunk(Buffer chunk) {
        if (whole.isOver()) {
            return;
        }
        whole.progressed();
        bytes += chunk.length();
        if (bytes > most) {
            whole.tooLarge();
            return;
        }
        write(chunk);
        if (!whole.isOver() && to.writeQueueFull()) {
            serviceIsSlow = true;
            request.pause();
            to.drainHandler(drained -> {
                if (!whole.isOver()) {
                    serviceIsSlow = false;
                    whole.progressed();
                    request.resume();
                }
            });
        }
    }

    private void write(Buffer chunk) {
        try {
            if (!to.isChunked() && !to.headers().contains(HttpHeaders.CONTENT_LENGTH)) {
                to.setChunked(true);
            }
            to.write(chunk);
        } catch (RuntimeException e) {
            // Vert.x would note it and go on with the next part, and the service would take what it has for the whole
            whole.failed(e);
        }
    }

    private void end() {
        if (!whole.isOver()) {
            state = State.DONE;
            whole.progressed();
            to.end();
            if (!request.isEnded()) {
                request.resume();
            }
        }
    }
}
