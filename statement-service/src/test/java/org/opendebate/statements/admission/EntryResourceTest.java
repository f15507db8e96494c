package org.opendebate.statements.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.opendebate.statements.testing.Debate.address;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submit;
import static org.opendebate.statements.testing.Debate.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.testing.Debate;

/** What the Secretariat received another way, and enters for a delegation. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class EntryResourceTest {
    private static final byte[] MESSAGE = "Subject: statement of Brazil".getBytes(StandardCharsets.UTF_8);

    @Inject
    Debate debate;

    private static Map<String, Object> byMail(Instant at) {
        return with(
                with(national("BRA"), "receivedVia", "e-mail"),
                "receivedAt",
                at.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** Before the close of {@link Debate#closed}. */
    private static Instant inTime() {
        return Instant.now().minus(3, ChronoUnit.HOURS);
    }

    @Test
    void aMessageThatCameBeforeTheCloseMakesItInTimeWithItsEvidence() {
        Response made = submit(
                debate.closed(),
                form(secretariat(), byMail(inTime())).multiPart("evidence", "mail.eml", MESSAGE, "message/rfc822"));

        made.then()
                .statusCode(201)
                .body("statement.delegation", equalTo("BRA"))
                .body("statement.uploadedBy", equalTo("secretariat"))
                .body("statement.receivedVia", equalTo("e-mail"))
                .body("statement.late", nullValue())
                .body("statement.rules.find { it.rule == 'in-time' }.outcome", equalTo("pass"))
                .body("statement.rules.find { it.rule == 'in-time' }.found", containsString("e-mail"))
                .body("receipt.receivedElsewhere.evidence.sha256", equalTo(Sha256.of(MESSAGE)));
        assertThat(as(secretariat()).get(address(made) + "/evidence").asByteArray())
                .isEqualTo(MESSAGE);
        as(delegate("BRA")).get(address(made) + "/evidence").then().statusCode(403);
    }

    @Test
    void withoutEvidenceItCountsAsLate() {
        submit(debate.closed(), form(secretariat(), byMail(inTime())))
                .then()
                .statusCode(201)
                .body("statement.late", equalTo(true))
                .body("statement.rules.find { it.rule == 'in-time' }.outcome", equalTo("warn"))
                .body("statement.rules.find { it.rule == 'entry' }.outcome", equalTo("warn"));
    }

    @Test
    void aDelegationDoesNotSayHowItsStatementCame() {
        submit(debate.open(), form(delegate("BRA"), byMail(inTime())))
                .then()
                .statusCode(403)
                .body("type", equalTo("/api/v1/problems/entry-not-allowed"));
    }

    @Test
    void nothingCameInTheFuture() {
        submit(debate.open(), form(secretariat(), byMail(Instant.now().plusSeconds(3600))))
                .then()
                .statusCode(400)
                .body("rule", equalTo("entry"));
    }
}
