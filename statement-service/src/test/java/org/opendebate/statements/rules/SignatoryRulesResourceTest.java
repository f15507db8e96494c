package org.opendebate.statements.rules;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.submitted;
import static org.opendebate.statements.testing.Debate.with;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.statements.testing.Debate;

/** The cover letter's signatory against who is on record as heading the delegation. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class SignatoryRulesResourceTest {
    private static final String OUTCOME = "rules.find { it.rule == 'signatory-on-register' }";

    @Inject
    Debate debate;

    private void chargeSince2020(String code) throws IOException {
        EventType type = EventType.REGISTER_DELEGATION;
        try (InputStream in = EventType.class.getResourceAsStream(type.exampleResource())) {
            ObjectNode body = (ObjectNode) new ObjectMapper().readTree(in);
            body.put("code", code);
            body.putArray("representatives")
                    .addObject()
                    .put("role", "charge-d-affaires")
                    .put("name", "José Muñoz")
                    .put("adInterim", true)
                    .put("from", "2020-01-15")
                    .putNull("until");
            TestEvents.tell(type.topic(), type.wire(), code, 2, body);
        }
        await().until(() -> debate.count("select count(*) from delegation where code = '" + code
                        + "' and representatives like '%charge%'")
                == 1);
    }

    private static io.restassured.response.ValidatableResponse checked(UUID meeting, Map<String, Object> signatory) {
        return form(delegate("EU"), with(national("EU"), "signatory", signatory))
                .post("/api/v1/meetings/" + meeting + "/statement-checks")
                .then()
                .statusCode(200);
    }

    @Test
    void anotherNameThanTheRegistersIsAWarningAndTheRightOneInAnySpellingPasses() throws IOException {
        UUID meeting = debate.open();
        chargeSince2020("EU");

        checked(meeting, Map.of("name", "H.E. Mr. Jose MUNOZ", "role", "charge-d-affaires"))
                .body(OUTCOME + ".outcome", equalTo("pass"));
        checked(meeting, Map.of("name", "Amina Okello", "role", "charge-d-affaires"))
                .body(OUTCOME + ".outcome", equalTo("warn"))
                .body(OUTCOME + ".expected", equalTo("José Muñoz, charge-d-affaires a.i."))
                .body(OUTCOME + ".remedy", containsString("behind"));
        checked(meeting, Map.of("name", "José Muñoz", "role", "permanent-representative"))
                .body(OUTCOME + ".outcome", equalTo("warn"));
    }

    @Test
    void whereTheRegisterNamesNobodyNothingIsCompared() {
        submitted(debate.open(), "VAT")
                .then()
                .body("statement.rules.find { it.rule == 'signatory-on-register' }", nullValue());
    }
}
