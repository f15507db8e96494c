package org.opendebate.statements.statement;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.submit;
import static org.opendebate.statements.testing.Debate.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class UploadsOfStatementsResourceTest {
    @Inject
    Debate debate;

    @Inject
    DataSource database;

    @Test
    void everyFileOfAStatementIsKept() {
        Response made = submitted(debate.open(), "KEN");

        String id = made.path("statement.id");
        assertThat(debate.count(
                        "select count(*) from upload where state = 'stored' and key like 'statements/" + id + "/%'"))
                .isEqualTo(3);
    }

    @Test
    void aSubmissionWhoseFilesWereSweptMeanwhileIsNotCommittedAndCanBeRepeated() throws Exception {
        UUID meeting = debate.open();
        String key = UUID.randomUUID().toString();
        CompletableFuture<Response> late;
        try (AutoCloseable held = debate.holding(meeting)) {
            late = supplyAsync(() -> handIn(meeting, key));
            debate.awaitWaiting(1);
            abandonWhatIsUploading();
        }

        late.join().then().statusCode(503).body("type", equalTo("/api/v1/problems/store-unavailable"));
        assertThat(debate.count("select count(*) from statement where meeting_id = '" + meeting + "'"))
                .isZero();
        handIn(meeting, key).then().statusCode(201);
    }

    private static Response handIn(UUID meeting, String key) {
        return submit(meeting, form(delegate("KEN"), national("KEN")).header("Idempotency-Key", key));
    }

    private void abandonWhatIsUploading() throws SQLException {
        try (Connection connection = database.getConnection();
                var update = connection.createStatement()) {
            update.executeUpdate("update upload set state = 'abandoned' where state = 'uploading'");
        }
    }
}
