package org.opendebate.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.opendebate.gateway.routes.Upstream;

/** What an operator may set. */
@ConfigMapping(prefix = "opendebate.gateway")
public interface GatewaySettings {

    /** The issuer of the tokens, named to those who ask at {@code GET /api/v1}. */
    URI issuer();

    /** Where tokens are got; below the issuer unless set. */
    Optional<URI> tokenEndpoint();

    /** A request's whole body; a statement and its cover letter have 10 MB each, the rest is the form around them. */
    @WithDefault("25M")
    MemorySize maxBody();

    /** A batch of statements: their files together have 200 MB, the rest is the index and the form around them. */
    @WithDefault("208M")
    MemorySize maxBatch();

    /** A body of JSON, which is read as a whole before it is looked at. */
    @WithDefault("1M")
    MemorySize maxJson();

    /** Tokens whose verification is remembered, each for half a minute; 0 for none. */
    @WithDefault("10000")
    int tokensHeld();

    /** How often the identity provider is asked for its keys, only to tell whether it answers. */
    @WithDefault("PT30S")
    Duration identityCheckEvery();

    /** Sites whose pages may call from a browser, such as {@code https://debates.example}. */
    Optional<Set<String>> corsOrigins();

    /** From the request's head to the end of its body. */
    @WithDefault("PT15M")
    Duration uploadTimeout();

    /** For how long neither side may make progress while a body is under way. */
    @WithDefault("PT30S")
    Duration idleTimeout();

    /** To get a connection to a service, waiting for a free one included. */
    @WithDefault("PT2S")
    Duration connectTimeout();

    /** For how long a service may leave {@code Expect: 100-continue} unanswered before the gateway answers it. */
    @WithDefault("PT1S")
    Duration continueTimeout();

    /** For how long the rest of a refused body is read and thrown away, so that its sender gets to read the refusal. */
    @WithDefault("PT10S")
    Duration lingerTimeout();

    /** Failures in a row after which a service is left alone for a while. */
    @WithDefault("5")
    int failuresInARow();

    /** For how long a service is left alone that fails, and what a caller is told to wait. */
    @WithDefault("PT2S")
    Duration retryAfter();

    /** Whether all requests come over something in front that has taken the client's TLS. */
    @WithDefault("false")
    boolean tlsInFront();

    /** Whether HTTP/2 is taken without TLS too, for something in front that speaks it; over TLS it always is. */
    @WithDefault("false")
    boolean http2WithoutTls();

    /** For how long browsers come back over TLS only; said where the client's line is encrypted. */
    @WithDefault("P365D")
    Duration strictTransportSecurity();

    /** Connections to each service; half of them are kept for delegations that have no request under way. */
    @WithDefault("640")
    int connections();

    /** For how long an unused connection to a service is kept; shorter than a service that is to stop still answers. */
    @WithDefault("PT5S")
    Duration keepAlive();

    Service meeting();

    Service statement();

    Service compilation();

    /** Whom to turn to about trouble with logging in. */
    Contact contact();

    /** One service behind the door. */
    interface Service {
        URI url();

        /** From the end of the request to the head of the answer. */
        @WithDefault("PT1M")
        Duration answerTimeout();
    }

    interface Contact {
        Optional<String> office();

        Optional<String> telephone();
    }

    /**
     * The most that a body may be.
     *
     * @param contentType null for none
     * @param path as it was asked for
     */
    default MemorySize maxBodyOf(String contentType, String path) {
        boolean json = contentType != null && contentType.matches("(?i)application/([a-z.-]+\\+)?json\\s*(;.*)?");
        if (json) {
            return maxJson();
        }
        return path.matches("/api/v1/meetings/[^/]+/statements/batches") ? maxBatch() : maxBody();
    }

    default Service of(Upstream upstream) {
        return switch (upstream) {
            case MEETING -> meeting();
            case STATEMENT -> statement();
            case COMPILATION -> compilation();
        };
    }
}
