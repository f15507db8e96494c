package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.opendebate.verify.Api.Answer;

/** Meetings as the Secretariat makes them. */
final class Meetings {
    private Meetings() {}

    /** Creates and announces a meeting on {@code date}; answers with its id. */
    static String announce(Api api, String secretariat, String date) {
        String body = Repository.text("deploy/local/samples/meeting.json").replace("2021-05-24", date);
        Answer created = api.json(
                "POST",
                "/api/v1/meetings",
                secretariat,
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertEquals(201, created.status(), created::toString);
        String path = created.header("Location");
        Answer noted = api.json(
                "PUT",
                path + "/guidance-note",
                secretariat,
                Repository.text("deploy/local/samples/guidance-note.json"),
                "If-Match",
                created.header("ETag"));
        assertEquals(200, noted.status(), noted::toString);
        Answer announced =
                api.json("POST", path + "/announcement", secretariat, "{}", "If-Match", noted.header("ETag"));
        assertEquals(200, announced.status(), announced::toString);
        return created.json().path("id").asText();
    }
}
