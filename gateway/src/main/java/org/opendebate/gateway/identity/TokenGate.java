package org.opendebate.gateway.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.opendebate.gateway.GatewaySettings;
import org.opendebate.gateway.problems.GatewayProblems;
import org.opendebate.gateway.problems.Problem;
import org.opendebate.kit.clock.SystemTime;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.token.AcceptedTokens;

/** Verifies bearer tokens (signature, issuer, audience, expiry) and says which of these was wrong. */
@Singleton
public class TokenGate {

    private static final Logger LOG = Logger.getLogger(TokenGate.class);
    private static final String SCHEME = "bearer ";
    private static final String CHALLENGE = "Bearer realm=\"opendebate\"";

    private static final Set<String> OURS = Set.of(AcceptedTokens.OTHER_TYPE, AcceptedTokens.OTHER_CLIENT);

    private final HttpAuthenticator authenticator;
    private final GatewaySettings settings;
    private final Clock clock;
    private final VerifiedTokens verified;

    TokenGate(HttpAuthenticator authenticator, GatewaySettings settings, @SystemTime Clock clock) {
        this.authenticator = authenticator;
        this.settings = settings;
        this.clock = clock;
        this.verified = new VerifiedTokens(settings.tokensHeld());
    }

    /**
     * A token that is presented is verified even where none is needed.
     *
     * @param then called once, on the context of the caller
     */
    public void admit(RoutingContext request, boolean anonymousAllowed, Consumer<Admission> then) {
        List<String> credentials = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (credentials.isEmpty()) {
            then.accept(anonymousAllowed ? new Admission.Anonymous() : missing());
            return;
        }
        if (credentials.size() > 1
                || !credentials.getFirst().toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            then.accept(invalid("The Authorization header does not hold exactly one bearer token"));
            return;
        }
        String token = credentials.getFirst().substring(SCHEME.length()).strip();
        Optional<Admission.Known> seen = verified.find(token, clock.instant());
        if (seen.isPresent()) {
            then.accept(seen.get());
            return;
        }
        Context context = Vertx.currentContext();
        authenticator
                .attemptAuthentication(request)
                .subscribe()
                .with(
                        identity -> on(context, () -> then.accept(known(identity, token))),
                        failure -> on(context, () -> then.accept(refused(failure))));
    }

    private static void on(Context context, Runnable action) {
        if (context == null || Vertx.currentContext() == context) {
            action.run();
        } else {
            context.runOnContext(v -> action.run());
        }
    }

    private Admission known(SecurityIdentity identity, String text) {
        if (identity == null || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return invalid("The Authorization header does not hold a token that can be read");
        }
        String client = token.getClaim("azp");
        String subject = token.getSubject();
        Admission.Known bearer = new Admission.Known(
                client == null ? "-" : client,
                subject == null ? "-" : subject,
                Optional.ofNullable(token.<Object>getClaim("delegation")).map(Object::toString));
        verified.add(text, bearer, Instant.ofEpochSecond(token.getExpirationTime()), clock.instant());
        return bearer;
    }

    private Admission refused(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException invalid) {
                return refused(invalid);
            }
            if (cause instanceof OIDCException || cause instanceof java.io.IOException) {
                LOG.errorf("Tokens cannot be verified: %s", cause.getMessage());
                return new Admission.Refused(Problem.of(
                                GatewayProblems.IDENTITY_UNREACHABLE,
                                "The keys of the identity provider cannot be read")
                        .remedy("Send the request again after the pause")
                        .retryAfter(settings.retryAfter()));
            }
        }
        return invalid("The token cannot be read");
    }

    private Admission refused(InvalidJwtException invalid) {
        if (invalid.getErrorDetails().size() == 1 && invalid.hasErrorCode(ErrorCodes.EXPIRED)) {
            Problem problem = Problem.of(KitProblems.TOKEN_REFUSED, "The token was valid once, and has expired")
                    .rule("token-expired")
                    .remedy("Get a new token, and send the request again");
            return challenge(problem, CHALLENGE + ", error=\"invalid_token\", error_description=\"expired\"");
        }
        if (invalid.hasErrorCode(ErrorCodes.ISSUER_INVALID)) {
            return invalid("The token comes from another issuer");
        }
        if (invalid.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || invalid.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return invalid("The token was issued for another audience");
        }
        Admission.Refused refused =
                invalid("The token's signature cannot be verified, or its claims are not as they must be");
        return check(invalid)
                .map(check -> new Admission.Refused(refused.problem(), check))
                .orElse(refused);
    }

    /** What is said here is ours: the messages of the library hold parts of the token. */
    private static Optional<String> check(InvalidJwtException invalid) {
        if (invalid.hasErrorCode(ErrorCodes.SIGNATURE_INVALID)) {
            return Optional.of("signature-invalid");
        }
        return invalid.getErrorDetails().stream()
                .map(ErrorCodeValidator.Error::getErrorMessage)
                .filter(OURS::contains)
                .findFirst();
    }

    private Admission missing() {
        Problem problem = Problem.of(KitProblems.TOKEN_REFUSED, "The request carries no token")
                .rule("token-missing")
                .remedy("Get a token where GET /api/v1 says, and send it as: Authorization: Bearer <token>");
        return challenge(problem, CHALLENGE);
    }

    private Admission.Refused invalid(String detail) {
        Problem problem = Problem.of(KitProblems.TOKEN_REFUSED, detail)
                .rule("token-invalid")
                .remedy("Get a token where GET /api/v1 says, and send it as: Authorization: Bearer <token>");
        return challenge(problem, CHALLENGE + ", error=\"invalid_token\"");
    }

    private Admission.Refused challenge(Problem problem, String challenge) {
        return new Admission.Refused(problem.header("WWW-Authenticate", challenge)
                .contact(settings.contact().office(), settings.contact().telephone()));
    }
}
