package org.opendebate.kit.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.KitApplication.Follower;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestDatabase;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestOperator;
import org.opendebate.kit.testing.TestTokens;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class RebuildReadModelResourceTest {
    private static final String TOPIC = "kit.whole.v1";
    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    Follower follower;

    private final String aggregate = UUID.randomUUID().toString();

    @BeforeEach
    void allIsHeard() {
        tell(1, "first");
        tell(2, "second");
        await().atMost(LONG).until(() -> follower.rows().containsAll(List.of(row(1, "first"), row(2, "second"))));
    }

    @Test
    void whatIsMadeAnewIsWhatWasLivedAndNothingElseIsSetGoing() {
        List<String> lived = follower.rows();
        List<String> followed = follower.followed();
        follower.damage();

        TestOperator.rebuild("whole")
                .statusCode(200)
                .body("readModel", equalTo("whole"))
                .body("topic", equalTo(TOPIC));

        assertEquals(
                lived.stream().sorted().toList(),
                follower.rows().stream().sorted().toList());
        assertEquals(followed, follower.followed());
    }

    @Test
    void whatComesAfterwardsIsAppliedOnce() {
        TestOperator.rebuild("whole").statusCode(200);

        tell(2, "second");
        tell(3, "third");

        await().atMost(LONG).until(() -> follower.rows().contains(row(3, "third")));
        assertEquals(
                List.of(row(1, "first"), row(2, "second"), row(3, "third")),
                follower.rows().stream()
                        .filter(row -> row.startsWith(aggregate))
                        .toList());
    }

    @Test
    void whatTheTopicLacksIsNotThrownAway() throws SQLException {
        List<String> lived = follower.rows();
        String position = "update inbox_position set sequence = sequence %s 5 where aggregate_id = '" + aggregate + "'";
        TestDatabase.run(position.formatted("+"));
        try {
            TestOperator.rebuild("whole")
                    .statusCode(409)
                    .body("type", endsWith("/topic-incomplete"))
                    .body("found", hasItem(aggregate + " 7"));
        } finally {
            TestDatabase.run(position.formatted("-"));
        }
        assertEquals(lived, follower.rows());
    }

    @Test
    void anEventWaitsWhileTheModelIsMadeAnewAndIsNotGivenUp() throws Exception {
        try (Connection rebuilding = TestDatabase.connection()) {
            rebuilding.createStatement().execute("select pg_advisory_lock(hashtext('opendebate-read-model-whole'))");
            tell(3, "meanwhile");
            await().during(Duration.ofSeconds(5))
                    .atMost(Duration.ofSeconds(8))
                    .until(() -> !follower.rows().contains(row(3, "meanwhile")));
        }

        await().atMost(LONG).until(() -> follower.rows().contains(row(3, "meanwhile")));
    }

    @Test
    void onlyAReadModelIsMadeAnewAndOnlyByOperators() {
        TestOperator.rebuild("nobody").statusCode(404).body("expected", equalTo(List.of("heard", "whole")));

        given().auth()
                .oauth2(TestTokens.secretariat())
                .post("/api/v1/admin/kit-test/read-models/whole/rebuild")
                .then()
                .statusCode(403);
    }

    @Test
    void theTopicKeepsEveryEvent() throws Exception {
        Map<String, String> config = TestEvents.config(TOPIC);

        assertEquals("delete", config.get("cleanup.policy"));
        assertEquals("-1", config.get("retention.ms"));
        assertEquals("compact", TestEvents.config("kit.told.v1").get("cleanup.policy"));
        assertEquals("-1", TestEvents.config("kit.heard.v1.kit-test.dead").get("retention.ms"));
    }

    private String row(long sequence, String name) {
        return aggregate + ":" + sequence + ":" + name;
    }

    private void tell(long sequence, String name) {
        TestEvents.tell(TOPIC, "org.opendebate.kit.whole.v1", aggregate, sequence, Map.of("name", name));
    }
}
