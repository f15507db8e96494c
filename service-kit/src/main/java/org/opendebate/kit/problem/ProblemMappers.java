package org.opendebate.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.opentelemetry.api.trace.Span;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.opendebate.kit.http.PlainParts;

/** Turns everything that a request can fail with into application/problem+json. */
@ApplicationScoped
public class ProblemMappers {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final Instance<RefusalWitness> witnesses;

    ProblemMappers(Instance<RefusalWitness> witnesses) {
        this.witnesses = witnesses;
    }

    @ServerExceptionMapper
    public Uni<Response> refusal(Refusal refusal, UriInfo uri) {
        LOG.debugf("refused type=%s path=%s", refusal.type().slug(), uri.getPath());
        Response.ResponseBuilder answer = problem(refusal.type(), refusal.detail(), uri, refusal.orderedMembers());
        refusal.retryAfter().ifPresent(wait -> answer.header("Retry-After", Math.max(1, wait.toSeconds())));
        return witnessed(refusal.type(), refusal.members()).map(_ -> answer.build());
    }

    private Uni<Void> witnessed(ProblemType type, Map<String, Object> members) {
        return witnesses.isResolvable()
                ? witnesses.get().refused(type, members)
                : Uni.createFrom().voidItem();
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> unauthorized(UnauthorizedException e, RoutingContext request, UriInfo uri) {
        return challenge(request, uri, "No access token came with the request.");
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> authenticationFailed(AuthenticationFailedException e, RoutingContext request, UriInfo uri) {
        LOG.debugf(e, "token refused path=%s", uri.getPath());
        return challenge(request, uri, "The access token is expired, not from this issuer, or not for this audience.");
    }

    @ServerExceptionMapper(priority = 1)
    public Uni<Response> forbidden(ForbiddenException e, UriInfo uri) {
        Response answer = problem(
                        KitProblems.FORBIDDEN,
                        "The caller's roles do not allow this.",
                        uri,
                        Map.of(
                                "remedy",
                                Sentence.of(
                                        "Ask the delegation's access focal point, or the Secretariat, for the role.")))
                .build();
        return witnessed(KitProblems.FORBIDDEN, Map.of()).map(_ -> answer);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e, UriInfo uri) {
        List<Violations.Fault> faults = Violations.of(e.getConstraintViolations());
        return problem(KitProblems.INVALID_FIELD, Violations.detail(faults), uri, Map.of("fields", faults))
                .build();
    }

    @ServerExceptionMapper
    public Uni<Response> web(WebApplicationException e, UriInfo uri) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return Uni.createFrom().item(json(json, uri));
            }
        }
        // the framework takes a query such as ?limit=x for a place that is not there
        if (e instanceof NotFoundException
                && e.getCause() instanceof NumberFormatException
                && !uri.getQueryParameters().isEmpty()) {
            return Uni.createFrom()
                    .item(problem(
                                    KitProblems.BAD_REQUEST,
                                    "A parameter is not a number, or too large a one.",
                                    uri,
                                    Map.of(
                                            "remedy",
                                            Sentence.of("Send a whole number in digits, or leave the parameter out.")))
                            .build());
        }
        int status = e.getResponse().getStatus();
        ProblemType type = ofStatus(status);
        return status >= 500
                ? failure(e, uri)
                : Uni.createFrom()
                        .item(problem(type, type.title(), uri, Map.of()).build());
    }

    @ServerExceptionMapper(priority = 1)
    public Response json(JacksonException e, UriInfo uri) {
        Problem problem = JsonFaults.problem(e, uri.getRequestUri().getRawPath());
        return Response.status(problem.type().status())
                .type(MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    /** The framework has a mapper of its own for this one: the more specific type wins. */
    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException e, UriInfo uri) {
        return json(e, uri);
    }

    @ServerExceptionMapper
    public Uni<Response> failure(Throwable e, UriInfo uri) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal(refusal, uri);
            }
            if (PlainParts.isUndecodable(cause)) {
                return refusal(PlainParts.refusal(), uri);
            }
            if (cause instanceof HttpClosedException) {
                LOG.debugf("the caller went away path=%s", uri.getPath());
                return Uni.createFrom()
                        .item(problem(KitProblems.BAD_REQUEST, "The request broke off.", uri, Map.of())
                                .build());
            }
            if (cause instanceof SQLException database && isAway(database)) {
                return Uni.createFrom().item(unavailable(e, uri));
            }
        }
        return Uni.createFrom().item(failed(e, uri));
    }

    /** Not reached, or gone in the middle: SQLSTATE class 08, and 57P01 to 57P03 of PostgreSQL, which ends or is not up yet. */
    private static boolean isAway(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || state.startsWith("08")
                || state.equals("57P01")
                || state.equals("57P02")
                || state.equals("57P03");
    }

    /** The number under which a failure is found in all logs: that of the request's trace, which the gateway logs too. */
    private static Map<String, Object> traceId() {
        return Map.of("traceId", Span.current().getSpanContext().getTraceId());
    }

    private static Response failed(Throwable e, UriInfo uri) {
        LOG.errorf(e, "failed path=%s", uri.getPath());
        return problem(
                        KitProblems.INTERNAL_ERROR,
                        "Nothing was changed, or the change is whole. Try again; if it stays, name the trace id.",
                        uri,
                        traceId())
                .build();
    }

    private static Response unavailable(Throwable e, UriInfo uri) {
        LOG.errorf(e, "store unavailable path=%s", uri.getPath());
        return problem(
                        KitProblems.STORE_UNAVAILABLE,
                        "A store does not answer. Nothing was kept, or all of it: try again with the same idempotency key.",
                        uri,
                        traceId())
                .header("Retry-After", 2)
                .build();
    }

    private static Uni<Response> challenge(RoutingContext request, UriInfo uri, String detail) {
        HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        Uni<String> header = authenticator == null
                ? Uni.createFrom().item("Bearer")
                : authenticator.getChallenge(request).map(ProblemMappers::headerOf);
        return header.map(value -> problem(
                        KitProblems.TOKEN_REFUSED,
                        detail,
                        uri,
                        Map.of("remedy", Sentence.of("Get a token from the token endpoint that GET /api/v1 names.")))
                .header("WWW-Authenticate", value)
                .build());
    }

    private static String headerOf(ChallengeData challenge) {
        CharSequence header = challenge == null ? null : challenge.getHeaders().get(HttpHeaderNames.WWW_AUTHENTICATE);
        return header == null ? "Bearer" : header.toString();
    }

    private static Response.ResponseBuilder problem(
            ProblemType type, String detail, UriInfo uri, Map<String, Object> members) {
        return problem(type, Sentence.of(detail), uri, members);
    }

    private static Response.ResponseBuilder problem(
            ProblemType type, Sentence detail, UriInfo uri, Map<String, Object> members) {
        String instance = uri.getRequestUri().getRawPath();
        return Response.status(type.status()).type(MEDIA_TYPE).entity(new Problem(type, detail, instance, members));
    }

    private static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> KitProblems.TOKEN_REFUSED;
            case 403 -> KitProblems.FORBIDDEN;
            case 404 -> KitProblems.NOT_FOUND;
            case 405 -> KitProblems.METHOD_NOT_ALLOWED;
            case 406 -> KitProblems.NOT_ACCEPTABLE;
            case 413 -> KitProblems.TOO_LARGE;
            case 415 -> KitProblems.UNSUPPORTED_MEDIA_TYPE;
            default -> KitProblems.BAD_REQUEST;
        };
    }
}
