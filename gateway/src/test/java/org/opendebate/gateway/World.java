package org.opendebate.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What stands around the gateway in its tests: an identity provider and three services, on free ports of loopback. */
public final class World implements QuarkusTestResourceLifecycleManager {

    static final Duration CLOCK_OFFSET = Duration.ofDays(-2000);

    private Vertx vertx;
    private IdentityProvider identity;
    private FakeService meeting;
    private FakeService statement;
    private FakeService compilation;
    private boolean identityAway;

    /** The part of an identity provider that the gateway talks to. */
    static final class IdentityProvider {
        private static final String REALM = "/realms/opendebate";
        final Tokens tokens;
        final AtomicInteger asked = new AtomicInteger();
        private final Vertx vertx;
        private final int port;

        IdentityProvider(Vertx vertx, int port) {
            this.vertx = vertx;
            this.port = port;
            this.tokens = new Tokens(issuer());
        }

        String issuer() {
            return "http://127.0.0.1:" + port + REALM;
        }

        void start() {
            vertx.createHttpServer()
                    .requestHandler(r -> {
                        asked.incrementAndGet();
                        if (r.path().equals(REALM + "/protocol/openid-connect/certs")) {
                            r.response()
                                    .putHeader("Content-Type", "application/json")
                                    .end(tokens.jwks());
                        } else {
                            r.response().setStatusCode(404).end();
                        }
                    })
                    .listen(port, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    @Override
    public void init(Map<String, String> arguments) {
        identityAway = arguments.containsKey("identityAway");
    }

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        identity = new IdentityProvider(vertx, FreePort.any());
        if (!identityAway) {
            identity.start();
        }
        meeting = new FakeService(vertx, "meeting-service");
        statement = new FakeService(vertx, "statement-service");
        compilation = new FakeService(vertx, "compilation-service");
        Path clockFile = clockFile();
        Map<String, String> settings = new HashMap<>();
        settings.put("OPENDEBATE_ISSUER", identity.issuer());
        settings.put("OPENDEBATE_MEETING_URL", meeting.url());
        settings.put("OPENDEBATE_STATEMENT_URL", statement.url());
        settings.put("OPENDEBATE_COMPILATION_URL", compilation.url());
        settings.put("OPENDEBATE_HTTP_HOST", "127.0.0.1");
        settings.put("OPENDEBATE_CLOCK_FILE", clockFile.toString());
        settings.put("opendebate.gateway.contact.office", "Access desk");
        settings.put("opendebate.gateway.contact.telephone", "+1 212 555 0100");
        // short, so that what waits for them is a test and not a pause
        settings.put("opendebate.gateway.idle-timeout", "PT2S");
        settings.put("opendebate.gateway.upload-timeout", "PT4S");
        settings.put("opendebate.gateway.statement.answer-timeout", "PT1S");
        settings.put("opendebate.gateway.continue-timeout", "PT0.3S");
        settings.put("opendebate.gateway.linger-timeout", "PT3S");
        // tests count who asks the identity provider, and this would come in between
        settings.put("opendebate.gateway.identity-check-every", "P1D");
        // services fail all the time here; what follows from it has a test of its own
        settings.put("opendebate.gateway.failures-in-a-row", "1000");
        return settings;
    }

    /** The business clock of the tests: {@link #CLOCK_OFFSET} from system time. */
    private static Path clockFile() {
        try {
            Path file = Files.createTempFile(Path.of("target"), "clock", ".txt");
            return Files.writeString(file, CLOCK_OFFSET.toString()).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        Map<Class<?>, Object> parts =
                Map.of(Tokens.class, identity.tokens, IdentityProvider.class, identity, Services.class, services());
        parts.forEach((type, part) -> injector.injectIntoFields(part, new TestInjector.MatchesType(type)));
    }

    private Services services() {
        return new Services(meeting, statement, compilation);
    }

    /** The three services, for the tests to look into. */
    record Services(FakeService meeting, FakeService statement, FakeService compilation) {
        List<FakeService> all() {
            return List.of(meeting, statement, compilation);
        }

        void forget() {
            all().forEach(FakeService::forget);
        }

        FakeService named(String name) {
            return all().stream().filter(s -> s.name.equals(name)).findFirst().orElseThrow();
        }
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
