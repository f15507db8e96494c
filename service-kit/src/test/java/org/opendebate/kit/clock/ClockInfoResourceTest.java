package org.opendebate.kit.clock;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestClock;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class ClockInfoResourceTest {
    @Inject
    BusinessClock clock;

    @TestHTTPResource(value = "/info", management = true)
    URL info;

    @AfterEach
    void back() {
        TestClock.reset();
        await().until(() -> clock.offset().isZero());
    }

    @Test
    void theBusinessClockIsShownAndMovesWhileTheServiceRuns() {
        given().get(info).then().statusCode(200).body("businessClock.offset", equalTo("PT0S"));

        TestClock.set(Instant.parse("2021-05-24T15:00:00Z"));

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> given().get(info).then().body("businessClock.now", startsWith("2021-05-24T15:00:")));
    }
}
