package org.opendebate.kit.idempotency;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.idempotency.IdempotentWork.Answer;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.testing.RealStackResource;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class IdempotentWorkResourceTest {
    private static final Caller KENYA = caller("mission-ken", "KEN");

    @Inject
    IdempotentWork work;

    @Inject
    Idempotency keys;

    @Inject
    RunningClaims running;

    @Inject
    AgroalDataSource database;

    private final String key = UUID.randomUUID().toString();
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void aRepeatedRequestGetsTheFirstAnswerAndIsNotDoneAgain() {
        Response first = request(KENYA, "same");
        Response second = request(KENYA, "same");

        assertEquals(1, done.get());
        assertEquals(201, second.getStatus());
        assertEquals("/things/1", second.getHeaderString("Location"));
        assertEquals("true", second.getHeaderString("Idempotent-Replayed"));
        assertArrayEquals((byte[]) first.getEntity(), (byte[]) second.getEntity());
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        request(KENYA, "one");

        Refusal refusal = assertThrows(Refusal.class, () -> request(KENYA, "another"));

        assertEquals(KitProblems.IDEMPOTENCY_KEY_REUSED, refusal.type());
        assertEquals(1, done.get());
    }

    @Test
    void keysOfTwoClientsDoNotMeet() {
        request(KENYA, "one");
        request(caller("mission-nor", "NOR"), "another");

        assertEquals(2, done.get());
    }

    @Test
    void whileTheFirstIsBeingWorkedOnTheSecondIsToldToWait() {
        keys.claim(KENYA, key, "same");

        Refusal refusal = assertThrows(Refusal.class, () -> request(KENYA, "same"));

        assertEquals(KitProblems.REQUEST_IN_PROGRESS, refusal.type());
        assertEquals(true, refusal.retryAfter().isPresent());
    }

    @Test
    void workThatTakesLongerThanALeaseKeepsItsKey() {
        keys.claim(KENYA, key, "same");

        await().during(RunningClaims.LEASE.plusSeconds(2))
                .atMost(RunningClaims.LEASE.plusSeconds(6))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThrows(Refusal.class, () -> request(KENYA, "same")));
        assertEquals(0, done.get());
    }

    @Test
    void theKeyOfAProcessThatDiedIsFreeWithinALease() {
        Claim.New claim = (Claim.New) keys.claim(KENYA, key, "same");

        running.remove(claim.token());

        await().atMost(RunningClaims.LEASE.plusSeconds(4))
                .ignoreExceptions()
                .until(() -> request(KENYA, "same").getStatus() == 201);
        assertEquals(1, done.get());
    }

    @Test
    void aRefusedRequestGivesItsKeyBack() {
        assertThrows(
                Refusal.class,
                () -> work.run(KENYA, key, "same", () -> "", prepared -> {
                    throw Refusal.of(KitProblems.BAD_REQUEST, "planted");
                }));

        request(KENYA, "corrected");

        assertEquals(1, done.get());
    }

    @Test
    void aClaimThatWasTakenOverCannotBeCompleted() {
        Claim claim = keys.claim(KENYA, key, "same");
        keys.release(claim);

        StoredResponse late = new StoredResponse(201, Map.of(), new byte[0]);
        assertThrows(
                Refusal.class,
                () -> io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> keys.complete(claim, late)));
    }

    /** As when the database dies before the claim is on its disk. */
    @Test
    void aClaimThatTheDatabaseLostLetsOneOfTwoThrough() {
        assertThrows(
                Refusal.class,
                () -> work.run(KENYA, key, "same", this::lostAndDoneByAnother, n -> new Answer(201, null, null, n)));

        Response repeated = request(KENYA, "same");
        assertEquals(1, done.get());
        assertEquals("true", repeated.getHeaderString("Idempotent-Replayed"));
    }

    private int lostAndDoneByAnother() {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from idempotency_key where key = ?")) {
            delete.setString(1, key);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return request(KENYA, "same").getStatus();
    }

    private Response request(Caller caller, String fingerprint) {
        return work.run(
                caller,
                key,
                fingerprint,
                done::incrementAndGet,
                n -> new Answer(201, URI.create("/things/" + n), "\"v1\"", Map.of("n", n)));
    }

    private static Caller caller(String client, String delegation) {
        return new Caller("someone", client, Set.of(Role.DELEGATE), Optional.of(delegation));
    }
}
