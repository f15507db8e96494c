package org.opendebate.kit.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import org.eclipse.microprofile.config.ConfigProvider;
import org.opendebate.kit.caller.Role;

/** What an operator asks of the service under test. */
public final class TestOperator {
    private TestOperator() {}

    /** Has a read model made anew. */
    public static ValidatableResponse rebuild(String readModel) {
        return given().auth()
                .oauth2(TestTokens.of(Role.OPERATOR, null))
                .post("/api/v1/admin/"
                        + ConfigProvider.getConfig().getValue("quarkus.application.name", String.class)
                        + "/read-models/"
                        + readModel
                        + "/rebuild")
                .then();
    }

    /** What the management port answers. */
    public static ValidatableResponse management(String path) {
        int port = ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
        return given().baseUri("http://127.0.0.1").port(port).get(path).then();
    }

    /**
     * The sum of all series of a metric that have these labels; -1 where there is none, or none has a number.
     *
     * @param labels such as {@code outcome="failed"}
     */
    public static double metric(String name, String... labels) {
        return management("/q/metrics")
                .extract()
                .asString()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .filter(value -> !Double.isNaN(value))
                .reduce(Double::sum)
                .orElse(-1);
    }
}
