package org.opendebate.gateway;

import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.opendebate.gateway.identity.Admission;
import org.opendebate.gateway.identity.TokenGate;
import org.opendebate.gateway.limits.Limits;
import org.opendebate.gateway.limits.Verdict;
import org.opendebate.gateway.origins.Origins;
import org.opendebate.gateway.pages.Page;
import org.opendebate.gateway.pages.Pages;
import org.opendebate.gateway.problems.GatewayProblems;
import org.opendebate.gateway.problems.Problem;
import org.opendebate.gateway.relay.Answers;
import org.opendebate.gateway.relay.Heading;
import org.opendebate.gateway.relay.Relay;
import org.opendebate.gateway.routes.RequestPath;
import org.opendebate.gateway.routes.Route;
import org.opendebate.gateway.routes.RouteTable;
import org.opendebate.gateway.routes.SandboxNames;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.kit.trace.Tracing;

/** Takes every request, and passes it on or refuses it, in this order: path, route, method, token, limits,
 * size. */
@Singleton
class Door {

    /** Before everything that Quarkus puts in the way; nothing after it is ever reached. */
    private static final int FIRST = -10_000;

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final BusinessClock businessClock;
    private final GatewaySettings settings;
    private final TokenGate gate;
    private final Origins origins;
    private final Limits limits;
    private final Relay relay;
    private final Answers answers;
    private final ApiIndex index;
    private final Pages pages;
    private final AccessLog log;
    private final Tracing tracing;

    Door(
            BusinessClock businessClock,
            GatewaySettings settings,
            TokenGate gate,
            Origins origins,
            Limits limits,
            Relay relay,
            Answers answers,
            ApiIndex index,
            Pages pages,
            AccessLog log,
            Tracing tracing) {
        this.businessClock = businessClock;
        this.settings = settings;
        this.gate = gate;
        this.origins = origins;
        this.limits = limits;
        this.relay = relay;
        this.answers = answers;
        this.index = index;
        this.pages = pages;
        this.log = log;
        this.tracing = tracing;
    }

    void open(@Observes Router router) {
        router.route().order(FIRST).handler(this::knock).failureHandler(this::failed);
    }

    private void knock(RoutingContext routing) {
        Instant receivedAt = businessClock.instant();
        HttpServerRequest request = routing.request();
        request.pause();
        Visit visit = new Visit(
                request,
                RequestIds.of(request.getHeader(RequestIds.HEADER)),
                Trace.begin(tracing, request),
                receivedAt);
        routing.put(Visit.class.getName(), visit);
        try {
            visit.path = SandboxNames.resolved(RequestPath.of(request.path()), receivedAt);
        } catch (RequestPath.Ambiguous ambiguous) {
            refuse(
                    visit,
                    Problem.of(GatewayProblems.PATH_REFUSED, ambiguous.why()).rule("path"));
            return;
        }
        Optional<Route> route = RouteTable.find(visit.path);
        if (route.isEmpty()) {
            refuse(
                    visit,
                    Problem.of(KitProblems.NOT_FOUND, "No service owns this path")
                            .remedy("See GET /api/v1"));
            return;
        }
        if (!METHODS.contains(request.method())) {
            refuse(visit, methodNotAllowed("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"));
            return;
        }
        origins.welcome(request);
        if (origins.isPreflight(request)) {
            permit(visit);
            return;
        }
        boolean anonymousAllowed = route.get().publicToRead() && isRead(request);
        gate.admit(routing, anonymousAllowed, admission -> admitted(visit, route.get(), admission));
    }

    private void admitted(Visit visit, Route route, Admission admission) {
        visit.client = admission.client();
        visit.delegation = admission.actsFor();
        if (admission instanceof Admission.Refused refused) {
            refuse(visit, refused.problem(), refused.why());
            return;
        }
        limits.count(
                admission,
                visit.request.remoteAddress().hostAddress(),
                verdict -> counted(visit, route, admission, verdict));
    }

    private void counted(Visit visit, Route route, Admission admission, Verdict verdict) {
        if (visit.request.response().closed()) {
            visit.request.resume();
            log.write(visit.end(0, "client-gone"));
            return;
        }
        visit.request
                .response()
                .putHeader("RateLimit-Policy", verdict.policies())
                .putHeader("RateLimit", verdict.states());
        if (verdict.refusal().isPresent()) {
            refuse(visit, verdict.refusal().get());
            return;
        }
        switch (route) {
            case Route.Index i -> answerIndex(visit);
            case Route.Page page -> answerPage(visit);
            case Route.Owned owned -> relay(visit, owned, admission);
        }
    }

    private void permit(Visit visit) {
        origins.permit(visit.request.response());
        answers.empty(visit.request, visit.requestId);
        log.write(visit.end(204, "answered"));
    }

    private void answerIndex(Visit visit) {
        if (!isRead(visit.request)) {
            refuse(visit, methodNotAllowed("GET, HEAD"));
            return;
        }
        answers.json(visit.request, index.body(), visit.requestId);
        log.write(visit.end(200, "answered"));
    }

    private void answerPage(Visit visit) {
        if (!isRead(visit.request)) {
            refuse(visit, methodNotAllowed("GET, HEAD"));
            return;
        }
        switch (pages.at(
                visit.path.value(),
                visit.request.query(),
                visit.request.getHeader(HttpHeaders.ACCEPT),
                Answers.acceptedLanguages(visit.request))) {
            case Pages.Answer.Found(Page page) -> {
                int status = answers.page(visit.request, page, visit.requestId);
                log.write(visit.end(status, "answered"));
            }
            case Pages.Answer.NotAcceptable(String offered) ->
                refuse(
                        visit,
                        Problem.of(KitProblems.NOT_ACCEPTABLE, "This is not given in any form that is accepted")
                                .expected(offered));
            case Pages.Answer.Missing() ->
                refuse(
                        visit,
                        Problem.of(KitProblems.NOT_FOUND, "There is no such page")
                                .remedy("See GET /api/v1/problems for the problem types"));
        }
    }

    private void relay(Visit visit, Route.Owned owned, Admission admission) {
        visit.upstream = owned.upstream().label();
        String length = visit.request.getHeader(HttpHeaders.CONTENT_LENGTH);
        String type = visit.request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (length != null
                && exceeds(
                        length, settings.maxBodyOf(type, visit.request.path()).asLongValue())) {
            refuse(
                    visit,
                    answers.tooLarge(visit.request)
                            .found(Sentence.of("{bytes} bytes").with("bytes", length)));
            return;
        }
        Optional<Runnable> end = limits.begin(admission);
        if (end.isEmpty()) {
            refuse(visit, limits.tooManyAtOnce());
            return;
        }
        Span asked =
                visit.trace.ask(owned.upstream(), settings.of(owned.upstream()).url());
        Heading heading = new Heading(
                visit.receivedAt,
                visit.requestId,
                Tracing.traceParent(asked),
                visit.trace.isContinued() ? visit.request.getHeader("tracestate") : null,
                visit.path,
                visit.request.query());
        relay.relay(visit.request, heading, owned.upstream(), ending -> {
            end.get().run();
            Trace.answered(asked, ending);
            log.write(visit.end(ending));
        });
    }

    private static boolean exceeds(String length, long limit) {
        try {
            return Long.parseLong(length.trim()) > limit;
        } catch (NumberFormatException notANumber) {
            return true;
        }
    }

    private static boolean isRead(HttpServerRequest request) {
        return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    }

    private static Problem methodNotAllowed(String allowed) {
        return Problem.of(KitProblems.METHOD_NOT_ALLOWED, "The method is not allowed on this path")
                .expected(allowed)
                .header("Allow", allowed);
    }

    private void refuse(Visit visit, Problem problem) {
        refuse(visit, problem, problem.detail().english());
    }

    private void refuse(Visit visit, Problem problem, String why) {
        answers.problem(visit.request, problem, visit.shownPath(), visit.requestId);
        log.refused(visit.end(problem, why), problem);
    }

    /** Our own mistake. The caller gets a number to name to us, and the log gets the rest. */
    private void failed(RoutingContext routing) {
        Visit visit = routing.get(Visit.class.getName());
        if (visit == null) {
            // the router itself could make nothing of the request line
            routing.response().setStatusCode(KitProblems.BAD_REQUEST.status()).end();
            return;
        }
        log.failed(visit.requestId, routing.failure());
        refuse(visit, Problem.of(KitProblems.INTERNAL_ERROR, "Name the request id when you report this"));
    }
}
