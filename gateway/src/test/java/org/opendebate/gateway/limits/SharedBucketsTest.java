package org.opendebate.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opendebate.local.component.FreePorts;
import org.opendebate.local.component.Postgres;

/** Two replicas, each with connections of its own, on one real PostgreSQL. */
class SharedBucketsTest {
    private static final Policy FIFTY = new Policy("client", 50, Duration.ofHours(1));
    private static final Policy TWO = new Policy("delegation", 2, Duration.ofHours(1));

    @TempDir
    static Path folder;

    private static Vertx vertx;
    private static Postgres postgres;
    private static SharedBuckets one;
    private static SharedBuckets other;
    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
        postgres = Postgres.start(folder, FreePorts.base(1));
        postgres.createDatabase("limits");
        LimitSettings settings = new SmallRyeConfigBuilder()
                .withMapping(LimitSettings.class)
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "opendebate.gateway.limits.shared.url", postgres.jdbcUrl("limits"),
                                "opendebate.gateway.limits.shared.user", postgres.user(),
                                "opendebate.gateway.limits.shared.password", postgres.password(),
                                "opendebate.gateway.limits.shared.patience", "PT10S"),
                        "test",
                        0))
                .build()
                .getConfigMapping(LimitSettings.class);
        one = new SharedBuckets(vertx, settings, METERS);
        other = new SharedBuckets(vertx, settings, METERS);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
        postgres.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void bothReplicasTogetherTakeTheQuotaAndNotOneMore() {
        List<CompletableFuture<Verdict>> verdicts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            verdicts.add(take(i % 2 == 0 ? one : other, List.of(new Claim(FIFTY, "mission-ken"))));
        }

        long taken = verdicts.stream()
                .filter(verdict ->
                        verdict.orTimeout(20, TimeUnit.SECONDS).join().refusal().isEmpty())
                .count();

        assertEquals(50, taken);
        assertTrue(take(other, List.of(new Claim(FIFTY, "another")))
                .join()
                .refusal()
                .isEmpty());
        assertEquals(0, METERS.counter("opendebate.gateway.limits.unshared").count());
    }

    @Test
    void whatOneLimitRefusesIsNotCountedByAnotherAtEitherReplica() {
        Claim delegation = new Claim(TWO, "KEN");
        Claim officer = new Claim(new Policy("officer", 3, Duration.ofHours(1)), "officer-1");
        take(one, List.of(delegation)).join();
        take(other, List.of(delegation)).join();

        for (int i = 0; i < 5; i++) {
            assertTrue(
                    take(other, List.of(officer, delegation)).join().refusal().isPresent());
        }

        Verdict.Left left = take(one, List.of(officer)).join().left().getFirst();
        assertEquals(2, left.remaining());
    }

    private static CompletableFuture<Verdict> take(SharedBuckets replica, List<Claim> claims) {
        CompletableFuture<Verdict> verdict = new CompletableFuture<>();
        vertx.runOnContext(v -> replica.take(claims, verdict::complete));
        return verdict;
    }
}
