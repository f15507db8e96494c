package org.opendebate.gateway;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * Five hundred clients that send a byte a second, and thirty-two that vanish in the middle of their request, again and again,
 * while one more works. For ten seconds; {@code ./opendebate verify --crowd} does it for a minute.
 */
@QuarkusTest
@TestProfile(CrowdResourceTest.Patient.class)
@WithTestResource(World.class)
class CrowdResourceTest {
    private static final String UPLOAD = "/api/v1/meetings/m/statements";
    private static final Duration LENGTH = Duration.parse(System.getProperty("opendebate.crowd", "PT10S"));
    private static final int SLOW = 500;
    private static final int AT_ONCE = 50;
    private static final int VANISHING = 32;
    private static final long MEBIBYTE = 1024 * 1024;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    Tokens tokens;
    World.Services services;

    /** As in production: a slow client is none that has stopped. */
    public static final class Patient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "opendebate.gateway.idle-timeout", "PT30S",
                    "opendebate.gateway.upload-timeout", "PT15M",
                    "opendebate.gateway.statement.answer-timeout", "PT30S",
                    "opendebate.gateway.limits.client", "1000000",
                    "opendebate.gateway.limits.delegation", "1000000");
        }
    }

    @Test
    void whoIsSlowAndWhoVanishesHurtsNobodyElse() throws Exception {
        String[] callers = new String[SLOW + VANISHING];
        for (int i = 0; i < callers.length; i++) {
            callers[i] = tokens.of("crowd-" + i, null);
        }
        String worker = tokens.of("worker", "KEN");
        for (int i = 0; i < 200; i++) {
            work(worker);
        }
        long memory = settledMemory();
        List<RawClient> slow = new ArrayList<>();
        for (int i = 0; i < SLOW; i++) {
            slow.add(upload(callers[i]));
            if (slow.size() % AT_ONCE == 0) {
                // they have come one after the other: what is looked at is that they stay
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> services.statement().connections.get() >= slow.size());
            }
        }
        int threads = threads();

        int worked = 0;
        int vanished = 0;
        int trickled = 0;
        long slowest = 0;
        long second = System.nanoTime();
        long end = second + LENGTH.toNanos();
        while (System.nanoTime() < end) {
            for (int i = 0; i < VANISHING; i++) {
                upload(callers[SLOW + i]).vanish();
                vanished++;
            }
            for (int i = 0; i < 20; i++) {
                long before = System.nanoTime();
                work(worker);
                slowest = Math.max(slowest, System.nanoTime() - before);
                worked += 2;
            }
            if (System.nanoTime() >= second) {
                second += Duration.ofSeconds(1).toNanos();
                for (RawClient client : slow) {
                    client.send("a");
                    trickled++;
                }
            }
        }
        int threadsAfter = threads();
        for (RawClient client : slow) {
            client.vanish();
        }
        slow.clear();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> services.statement().connections.get() <= 2);
        long left = settledMemory() - memory;

        System.out.printf(
                "%d slow clients sent %d bytes and %d vanished in %d s: %d requests of another answered, none failed, the"
                        + " slowest in %d ms; threads %d then %d; memory %+.1f MiB%n",
                SLOW,
                trickled,
                vanished,
                LENGTH.toSeconds(),
                worked,
                slowest / 1_000_000,
                threads,
                threadsAfter,
                (double) left / MEBIBYTE);
        assertTrue(
                worked >= 2 * LENGTH.toSeconds() && trickled >= SLOW * (LENGTH.toSeconds() - 2), "too little was done");
        assertTrue(threadsAfter <= threads, threads + " threads became " + threadsAfter);
        assertTrue(left < 32 * MEBIBYTE, left + " bytes stay");
    }

    private void work(String token) throws Exception {
        RawClient.Answer read = RawClient.once(port, "GET", "/api/v1/statements/s", "Authorization: Bearer " + token);
        assertEquals(200, read.status());
        RawClient.Answer submitted =
                RawClient.once(port, "POST", UPLOAD, "Content-Length: 0", "Authorization: Bearer " + token);
        assertEquals(200, submitted.status());
    }

    private RawClient upload(String token) throws Exception {
        RawClient client = new RawClient(port);
        client.head("POST", UPLOAD, "Content-Length: 100000", "Authorization: Bearer " + token);
        client.send("a");
        return client;
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** What is used once all that can be given back has been. */
    private long settledMemory() {
        services.forget();
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
