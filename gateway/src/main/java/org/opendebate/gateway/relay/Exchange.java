package org.opendebate.gateway.relay;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Optional;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.opendebate.gateway.GatewaySettings;
import org.opendebate.gateway.problems.GatewayProblems;
import org.opendebate.gateway.problems.Problem;
import org.opendebate.gateway.relay.Ending.Outcome;
import org.opendebate.gateway.routes.Upstream;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Sentence;

/**
 * One request on its way through. All of it runs on the event loop of the client's connection.
 *
 * <p>The {@link Upload} and the {@link Download} run side by side: a service may answer before it has read the whole
 * request.
 * Whatever ends the exchange sets {@link #over}; what happens after that finds it set, and does nothing.
 */
final class Exchange implements Upload.Whole, Download.Whole {

    private static final Logger LOG = Logger.getLogger(Exchange.class);

    private final Vertx vertx;
    private final Connector connector;
    private final GatewaySettings settings;
    private final Answers answers;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final Heading heading;
    private final Upstream upstream;
    private final Consumer<Ending> then;
    private final Upload upload;
    private final Download download;
    private final long begun = System.nanoTime();

    private HttpClientRequest serviceRequest;
    private boolean over;
    private long progress = begun;
    private long timer;

    Exchange(
            Vertx vertx,
            Connector connector,
            GatewaySettings settings,
            Answers answers,
            HttpServerRequest request,
            Heading heading,
            Upstream upstream,
            Consumer<Ending> then) {
        this.vertx = vertx;
        this.connector = connector;
        this.settings = settings;
        this.answers = answers;
        this.request = request;
        this.response = request.response();
        this.heading = heading;
        this.upstream = upstream;
        this.then = then;
        this.upload = new Upload(vertx, settings, request, this);
        this.download = new Download(vertx, request, this);
    }

    /** The request must be paused. */
    void begin() {
        if (response.closed()) {
            clientGone();
            return;
        }
        request.exceptionHandler(gone -> clientGone());
        response.exceptionHandler(gone -> clientGone());
        response.closeHandler(gone -> clientGone());
        armTimer(settings.idleTimeout().toNanos());
        connector.open(request.method(), heading.target(), upstream, this::connected, problem -> {
            if (!over) {
                refuse(problem);
            }
        });
    }

    private void connected(HttpClientRequest to) {
        serviceRequest = to;
        to.exceptionHandler(this::serviceGone);
        if (over) {
            // nothing was sent yet: the connection goes back to the pool
            to.reset();
            return;
        }
        to.response().onSuccess(this::answered).onFailure(this::serviceGone);
        Headers.toService(request, to.headers(), heading, answers.isEncrypted(request));
        if (request.authority() != null) {
            to.authority(request.authority());
        }
        upload.begin(to);
    }

    @Override
    public boolean isOver() {
        return over;
    }

    @Override
    public void progressed() {
        progress = System.nanoTime();
    }

    @Override
    public void tooLarge() {
        refuse(answers.tooLarge(request));
    }

    @Override
    public void failed(RuntimeException cause) {
        if (over) {
            return;
        }
        LOG.errorf(cause, "A part could not be passed on: request=%s", heading.requestId());
        if (download.hasBegun()) {
            breakOff(Outcome.DOOR_FAILED);
        } else {
            refuse(Problem.of(KitProblems.INTERNAL_ERROR, "Name the request id when you report this"));
        }
    }

    private void answered(HttpClientResponse from) {
        if (over) {
            return;
        }
        progressed();
        connector.answered(upstream);
        response.setStatusCode(from.statusCode());
        Headers.toClient(from.headers(), response.headers());
        answers.mark(request, heading.requestId());
        if (!upload.isDone() && !Connections.isShared(request)) {
            // what is left of the body is thrown away for a while, and then the connection ends: a client that was not
            // told would send its next request into the end
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        from.exceptionHandler(this::serviceGone);
        download.begin(from);
    }

    @Override
    public void downloaded() {
        finish(response.getStatusCode(), Outcome.ANSWERED);
        download.sendLast();
        if (!upload.isDone()) {
            Connections.cut(serviceRequest.connection());
            if (upload.expectsContinue() && !upload.wasContinued() && !Connections.isShared(request)) {
                request.connection().close();
            } else {
                answers.discardRest(request);
            }
        }
    }

    private void clientGone() {
        if (over) {
            return;
        }
        finish(0, Outcome.CLIENT_GONE);
        resetService();
    }

    private void serviceGone(Throwable cause) {
        if (over) {
            return;
        }
        LOG.errorf("%s broke off: %s", upstream.label(), cause.getMessage());
        if (download.hasBegun()) {
            finish(response.getStatusCode(), Outcome.SERVICE_GONE);
            Connections.cut(serviceRequest.connection());
            Connections.cut(request);
        } else {
            refuse(Problem.of(
                            GatewayProblems.SERVICE_FAILED,
                            Sentence.of("The {service} broke off before it answered")
                                    .with("service", upstream.label()))
                    .remedy("Ask for the state of things; a POST may be sent again with the same Idempotency-Key"));
        }
    }

    /** An answer has begun and cannot be finished: the client must not take what it has for the whole. */
    private void breakOff(Outcome outcome) {
        finish(response.getStatusCode(), outcome);
        resetService();
        Connections.cut(request);
    }

    private void refuse(Problem problem) {
        finish(problem.status(), Outcome.REFUSED, Optional.of(problem));
        resetService();
        answers.problem(request, problem, heading.path().value(), heading.requestId());
    }

    private void resetService() {
        if (serviceRequest != null) {
            download.giveUp(() -> Connections.cut(serviceRequest.connection()));
        }
    }

    private void finish(int status, Outcome outcome) {
        finish(status, outcome, Optional.empty());
    }

    private void finish(int status, Outcome outcome, Optional<Problem> problem) {
        over = true;
        vertx.cancelTimer(timer);
        download.close();
        then.accept(new Ending(status, outcome, problem, upload.bytes(), download.bytes()));
    }

    private void armTimer(long nanos) {
        timer = vertx.setTimer(Math.max(1, nanos / 1_000_000), this::checkProgress);
    }

    /** One timer per exchange, set again for what is left when there was progress meanwhile. */
    private void checkProgress(long fired) {
        if (over) {
            return;
        }
        boolean waitsForAnswer = upload.isDone() && !download.hasBegun();
        long patience = waitsForAnswer
                ? settings.of(upstream).answerTimeout().toNanos()
                : settings.idleTimeout().toNanos();
        long now = System.nanoTime();
        long left = progress + patience - now;
        if (upload.isRunning()) {
            left = Math.min(left, begun + settings.uploadTimeout().toNanos() - now);
        }
        if (left > 0) {
            armTimer(Math.min(left, settings.idleTimeout().toNanos()));
        } else if (download.hasBegun()) {
            breakOff(response.writeQueueFull() ? Outcome.CLIENT_GONE : Outcome.SERVICE_GONE);
        } else if (waitsForAnswer || upload.waitsForTheService()) {
            LOG.errorf("%s did not answer in time", upstream.label());
            connector.timedOut(upstream);
            refuse(Problem.of(
                            GatewayProblems.SERVICE_TIMEOUT,
                            Sentence.of("The {service} did not answer in time").with("service", upstream.label()))
                    .remedy("Ask for the state of things; a POST may be sent again with the same Idempotency-Key"));
        } else {
            refuse(Problem.of(GatewayProblems.REQUEST_TIMEOUT, "The body of the request did not arrive in time")
                    .expected(Sentence.of("{pause} s between two parts, {time} s for all")
                            .with("pause", settings.idleTimeout().toSeconds())
                            .with("time", settings.uploadTimeout().toSeconds()))
                    .remedy("Send the request again on a better line"));
        }
    }
}
