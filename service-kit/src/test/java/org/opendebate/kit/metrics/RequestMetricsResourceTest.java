package org.opendebate.kit.metrics;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.kit.testing.TestOperator.metric;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestOperator;
import org.opendebate.kit.testing.TestTokens;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class RequestMetricsResourceTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void aRequestIsCountedAtItsEndpoint() {
        double before = requests("GET", "/kit/caller", "2xx");

        given().auth()
                .oauth2(TestTokens.secretariat())
                .get("/kit/caller")
                .then()
                .statusCode(200);

        awaitCount(before + 1, "GET", "/kit/caller", "2xx");
    }

    @Test
    void whatIsRefusedBeforeTheEndpointIsReachedCountsAtIt() {
        double before = requests("GET", "/kit/caller", "4xx");
        double refused = metric("opendebate_http_problems_total", "problem=\"token-refused\"");

        given().get("/kit/caller").then().statusCode(401);

        awaitCount(before + 1, "GET", "/kit/caller", "4xx");
        assertEquals(refused + 1, metric("opendebate_http_problems_total", "problem=\"token-refused\""));
    }

    @Test
    void pathsOfNoEndpointAndMethodsOfNobodyMakeNoSeriesOfTheirOwn() {
        double before = requests("GET", "none", "4xx");
        String guess = UUID.randomUUID().toString();

        given().get("/kit/" + guess).then().statusCode(404);
        given().request("GUESS", "/kit/caller").then().statusCode(405);

        awaitCount(before + 1, "GET", "none", "4xx");
        await().atMost(SOON).until(() -> requests("other", "none", "4xx") >= 1);
        String all = TestOperator.management("/q/metrics").extract().asString();
        assertTrue(!all.contains(guess) && !all.contains("GUESS"), "a caller chose a label");
    }

    /** Of what an alert looks for, the first must be seen as a rise. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "opendebate_http_requests_seconds_count",
                "opendebate_http_problems_total{problem=\"store-unavailable\"}",
                "opendebate_inbox_events_total{channel=\"heard\",outcome=\"given-up\"}",
                "opendebate_inbox_events_total{channel=\"whole\",outcome=\"given-up\"}",
                "opendebate_inbox_delay_seconds_bucket{channel=\"heard\",le=\"60.0\"}",
                "opendebate_storage_requests_seconds_count{operation=\"retain\",outcome=\"failed\"}",
                "opendebate_storage_corrupt_total",
                "opendebate_storage_unretained"
            })
    void whatIsWatchedIsThereFromTheStart(String series) {
        String all = TestOperator.management("/q/metrics").extract().asString();
        assertTrue(all.contains("\n" + series), series);
    }

    /** The broker's client tells it itself; Micrometer looks once a minute whether the client has something new to tell. */
    @Test
    void howFarAConsumerIsBehindIsTold() {
        String aggregate = UUID.randomUUID().toString();
        TestEvents.tell("kit.heard.v1", "org.opendebate.kit.heard.v1", aggregate, 1, Map.of("name", "fetched"));

        await().atMost(Duration.ofSeconds(100))
                .until(() -> metric("kafka_consumer_fetch_manager_records_lag", "topic=\"kit.heard.v1\"") >= 0);
    }

    private static void awaitCount(double wanted, String method, String path, String status) {
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        wanted,
                        requests(method, path, status),
                        () -> TestOperator.management("/q/metrics")
                                .extract()
                                .asString()
                                .lines()
                                .filter(line -> line.startsWith("opendebate_http_requests_seconds_count"))
                                .toList()
                                .toString()));
    }

    private static double requests(String method, String path, String status) {
        return Math.max(
                0,
                metric(
                        "opendebate_http_requests_seconds_count",
                        "method=\"" + method + "\"",
                        "path=\"" + path + "\"",
                        "status=\"" + status + "\""));
    }
}
