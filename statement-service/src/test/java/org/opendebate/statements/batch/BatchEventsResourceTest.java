package org.opendebate.statements.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.secretariat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.testing.Batch;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class BatchEventsResourceTest {
    @Inject
    Debate debate;

    private final String run = UUID.randomUUID().toString();

    private Response sent(UUID meeting) {
        return Batch.send(
                meeting,
                new Batch()
                        .with("a" + run, national("KEN"))
                        .withoutLetter("b" + run, national("KEN"))
                        .form(secretariat()));
    }

    private static List<String> lines(RequestSpecification form, Response batch, String beginning) {
        return form.get(batch.header("Location") + "/events")
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()).strip())
                .toList();
    }

    @Test
    void eachResultIsToldAndThenThatTheBatchIsDone() {
        Response batch = sent(debate.open());

        List<String> data = lines(as(secretariat()), batch, "data:");

        assertThat(data).hasSize(3);
        assertThat(data.get(0)).contains("\"state\":\"taken\"", "\"jws\":\"ey");
        assertThat(data.get(1)).contains("\"state\":\"refused\"", "/api/v1/problems/cover-letter-missing");
        assertThat(data.get(2)).isEqualTo("{\"items\":2,\"waiting\":0,\"taken\":1,\"refused\":1}");
    }

    @Test
    void aResultIsToldWhileOthersStillWait() throws Exception {
        UUID meeting = debate.open();
        Response batch;
        CompletableFuture<List<String>> told;
        try (AutoCloseable _ = debate.holding(meeting)) {
            batch = sent(meeting);
            debate.awaitWaiting(1);
            Response address = batch;
            told = CompletableFuture.supplyAsync(
                    () -> lines(as(secretariat()), address, "event:"),
                    task -> Thread.ofPlatform().start(task));
            assertThat(told).isNotDone();
        }

        assertThat(told.join()).containsExactly("item", "item", "done");
    }

    @Test
    void whoComesAgainIsToldWhatCameAfterTheLastEvent() {
        Response batch = sent(debate.open());
        Batch.done(batch, secretariat());

        assertThat(lines(as(secretariat()).header("Last-Event-ID", "1"), batch, "id:"))
                .containsExactly("2", "2");
        assertThat(lines(as(secretariat()).header("Last-Event-ID", "2"), batch, "event:"))
                .containsExactly("done");
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        Response batch = sent(debate.open());

        as(secretariat())
                .header("Last-Event-ID", "yesterday")
                .get(batch.header("Location") + "/events")
                .then()
                .statusCode(400)
                .body("rule", equalTo("last-event-id"));
    }

    @Test
    void nobodyElseIsToldAnything() {
        Response batch = Batch.send(
                debate.open(), new Batch().with("a" + run, national("KEN")).form(delegate("KEN")));

        as(delegate("BRA"))
                .get(batch.header("Location") + "/events")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/batch-not-found"));
    }
}
