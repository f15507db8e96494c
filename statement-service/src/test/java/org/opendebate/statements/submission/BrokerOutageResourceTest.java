package org.opendebate.statements.submission;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.submit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestBroker;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestOperator;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class BrokerOutageResourceTest {
    @Inject
    Debate debate;

    @Test
    void whileTheBrokerIsAwayStatementsAreTakenTheServiceIsReadyAndTheEventsComeLater() throws Exception {
        UUID meeting = debate.open();
        String statement;
        try (AutoCloseable _ = TestBroker.standingStill()) {
            statement = submit(meeting, form(delegate("BRA"), national("BRA")))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("statement.id");
            // longer than a relay waits for its acknowledgement
            await().during(Duration.ofSeconds(30))
                    .atMost(Duration.ofSeconds(40))
                    .untilAsserted(() -> TestOperator.management("/q/health/ready")
                            .statusCode(200)
                            .body("status", equalTo("UP")));
            submit(meeting, form(delegate("KEN"), national("KEN"))).then().statusCode(201);
        }

        await().atMost(Duration.ofSeconds(60))
                .until(() -> !TestEvents.of(Topics.STATEMENT, statement).isEmpty());
    }
}
