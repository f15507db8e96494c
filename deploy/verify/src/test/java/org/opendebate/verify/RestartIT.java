package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.local.identity.LocalRole;

/** What {@code down} keeps, {@code up} finds. */
class RestartIT {

    @Test
    void aStackThatWasStoppedStartsAgainWithItsMeetings() throws IOException {
        try (RunningStack running = RunningStack.start()) {
            running.stack().moveClockTo(Instant.parse("2021-05-05T13:00:00Z"));
            Session session = new Session(running);
            UUID meeting = session.entered("2021-05-24");
            session.announce(meeting, Session.guidanceNote());

            running.restart();

            String token = secretariat(running);
            String path = "/api/v1/meetings/" + meeting;
            assertEquals(
                    "open", running.api().get(path, token).json().path("state").asText());
            await("statement-service knows the meeting")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> running.api().get(path + "/statements", token).status() == 200);
        }
    }

    private static String secretariat(RunningStack running) {
        return running.stack().identity().tokenOfPerson(LocalRole.SECRETARIAT, Optional.empty());
    }
}
