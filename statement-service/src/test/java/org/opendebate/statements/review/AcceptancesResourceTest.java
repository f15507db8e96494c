package org.opendebate.statements.review;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class AcceptancesResourceTest {
    @Inject
    Debate debate;

    @Test
    void ofManyThatAreAcceptedTogetherEachHasItsResult() {
        UUID meeting = debate.open();
        String brazil = submitted(meeting, "BRA").path("statement.id");
        String holySee = submitted(meeting, "VAT").path("statement.id");
        var request =
                Map.of("statements", List.of(Map.of("id", brazil, "version", 1), Map.of("id", holySee, "version", 2)));
        var asked = as(secretariat()).contentType("application/json").body(request);
        String address = "/api/v1/meetings/" + meeting + "/statements/acceptances";

        asked.post(address)
                .then()
                .statusCode(200)
                .body("statements.result", contains("accepted", "refused"))
                .body("statements[1].problem.type", equalTo("/api/v1/problems/changed-meanwhile"))
                .body("statements[1].problem.found", equalTo("version 1"));
        asked.post(address).then().body("statements.result", contains("accepted", "refused"));
        as(secretariat())
                .get("/api/v1/meetings/" + meeting + "/statements?state=accepted")
                .then()
                .body("statements.id", contains(brazil));
        as(secretariat())
                .contentType("application/json")
                .body(request)
                .post("/api/v1/meetings/" + UUID.randomUUID() + "/statements/acceptances")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/meeting-not-found"));
        as(delegate("BRA"))
                .contentType("application/json")
                .body(request)
                .post(address)
                .then()
                .statusCode(403)
                .body("type", equalTo("/api/v1/problems/forbidden"));
    }
}
