package org.opendebate.compilations.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.RealStack;

/** In one transaction that is taken back, so that the worker sees nothing of it. */
@QuarkusTest
@RealStack
class ClaimResourceTest {
    @Inject
    Compilations compilations;

    @Inject
    EntityManager entities;

    @Test
    void aSealIsDraftedBeforeWhatIsOnlyMadeAnew() {
        QuarkusTransaction.begin();
        try {
            waiting("1999-01-01", true);
            UUID sealed = waiting("2000-01-01", false);

            assertEquals(sealed, compilations.claim().orElseThrow().meetingId());
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private UUID waiting(String since, boolean anew) {
        UUID meeting = UUID.randomUUID();
        entities.createNativeQuery("""
                        insert into compilation (meeting_id, seal, state, next_try_at, waiting_since, anew)
                        values (:meeting, 1, 'waiting', cast(:since as timestamptz), cast(:since as timestamptz), :anew)""")
                .setParameter("meeting", meeting)
                .setParameter("since", since)
                .setParameter("anew", anew)
                .executeUpdate();
        return meeting;
    }
}
