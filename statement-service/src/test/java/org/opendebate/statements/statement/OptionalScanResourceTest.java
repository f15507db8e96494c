package org.opendebate.statements.statement;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.opendebate.statements.testing.Debate.address;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.submitted;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.scan.ScannerAddress;
import org.opendebate.statements.testing.Debate;

/** Where uploads are scanned if the scanner is there; here it is away. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
@WithTestResource(value = ScannerAddress.class, initArgs = @ResourceArg(name = "mode", value = "optional"))
class OptionalScanResourceTest {
    @Inject
    Debate debate;

    @Inject
    DataSource database;

    @Test
    void itIsTakenWithoutAndItsReceiptSaysSo() {
        submitted(debate.open(), "BRA")
                .then()
                .body("statement.state", equalTo("submitted"))
                .body("statement.verdict", equalTo("warn"))
                .body("receipt.scan", equalTo("not-scanned"))
                .body("receipt.rules.find { it.rule == 'scan' }.outcome", equalTo("warn"));
    }

    @Test
    void whatWaitedWhileItHadToBeAskedWaitsNoMore() throws SQLException {
        Response made = submitted(debate.open(), "BRA");
        try (Connection connection = database.getConnection();
                var update = connection.prepareStatement("""
                        with version as (
                            update statement_version set scan = 'pending',
                                rules = replace(rules, 'warn","remedy":"The scanner', 'fail","remedy":"The scanner')
                            where statement_id = cast(? as uuid) returning statement_id)
                        update statement set state = 'incomplete' from version where id = version.statement_id""")) {
            update.setString(1, made.path("statement.id"));
            update.executeUpdate();
        }

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as(delegate("BRA"))
                        .get(address(made) + "/receipt")
                        .then()
                        .body("receipt.scan", equalTo("not-scanned"))
                        .body("pending.jws", equalTo(made.<String>path("jws"))));
        as(delegate("BRA")).get(address(made)).then().body("state", equalTo("submitted"));
    }
}
