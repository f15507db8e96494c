package org.opendebate.compilations.signing;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.TestTokens;

@QuarkusTest
@RealStack
@TestProfile(OnlySigned.class)
class SignatureRequiredResourceTest {
    @Test
    void nothingIsPublishedWithoutTheSignatureThatIsRequired() {
        Debate debate = Debate.held();
        debate.accepted("CUB", "Ana Ruiz");
        debate.seal(1);
        String letter = debate.drafted(1).getString("letter.sha256");

        debate.publish(1, "S/2021/670")
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/covering-letter-unsigned"))
                .body("expected", equalTo("a signature for CHN"));

        SignatureResourceTest.sign(debate, TestTokens.of(Role.PRESIDENCY, "CHN"), 1, letter);
        debate.publish(1, "S/2021/670").then().statusCode(201);
    }
}
