package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class VisibilityResourceTest {
    private static final List<String> ALL = List.of("", "/document", "/cover-letter", "/text", "/receipt");

    @Inject
    Debate debate;

    @Test
    void anotherDelegationsStatementIsNotThereInAnyForm() {
        Response made = submitted(debate.open(), "KEN");

        for (String part : ALL) {
            as(delegate("BRA"))
                    .get("/api/v1/statements/" + made.path("statement.id") + part)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/api/v1/problems/statement-not-found"));
        }
    }

    @Test
    void theDelegationTheSecretariatAndTheMeetingsPresidencySeeItAll() {
        Response made = submitted(debate.open(), "KEN");

        for (String token : List.of(
                delegate("KEN"),
                secretariat(),
                TestTokens.of(Role.PRESIDENCY, "CHN"),
                TestTokens.of(Role.FOCAL_POINT, "KEN"))) {
            for (String part : ALL) {
                as(token)
                        .get("/api/v1/statements/" + made.path("statement.id") + part)
                        .then()
                        .statusCode(200);
            }
        }
    }

    @Test
    void thePresidencyOfAnotherMonthAndAReaderDoNot() {
        Response made = submitted(debate.open(), "KEN");

        for (String token : List.of(TestTokens.of(Role.PRESIDENCY, "FRA"), TestTokens.of(Role.READER, null))) {
            as(token)
                    .get("/api/v1/statements/" + made.path("statement.id"))
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aListShowsADelegationItsOwnAndTheSecretariatAll() {
        UUID meeting = debate.open();
        submitted(meeting, "KEN");
        submitted(meeting, "BRA");
        String list = "/api/v1/meetings/" + meeting + "/statements";

        as(delegate("KEN")).get(list).then().statusCode(200).body("statements.delegation", contains("KEN"));
        as(secretariat()).get(list).then().body("statements.delegation", contains("KEN", "BRA"));
        as(secretariat()).get(list + "?delegation=BRA").then().body("statements.delegation", contains("BRA"));
        as(TestTokens.of(Role.READER, null)).get(list).then().body("statements", hasSize(0));
    }

    @Test
    void aListIsReadPageByPageThroughItsLinks() {
        UUID meeting = debate.open();
        submitted(meeting, "KEN");
        submitted(meeting, "BRA");
        submitted(meeting, "VAT");

        List<String> seen = new ArrayList<>();
        String next = "/api/v1/meetings/" + meeting + "/statements?limit=2";
        while (next != null) {
            Response page = as(secretariat()).urlEncodingEnabled(false).get(next);
            seen.addAll(page.jsonPath().getList("statements.delegation"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(seen).containsExactly("KEN", "BRA", "VAT");
    }

    @Test
    void anUnchangedListIsNotSentAgainAndAChangedOneIs() {
        UUID meeting = debate.open();
        submitted(meeting, "KEN");
        String list = "/api/v1/meetings/" + meeting + "/statements";
        String tag = as(secretariat()).get(list).header("ETag");

        as(secretariat()).header("If-None-Match", tag).get(list).then().statusCode(304);
        submitted(meeting, "BRA");
        as(secretariat()).header("If-None-Match", tag).get(list).then().statusCode(200);
    }

    @Test
    void aPlaceThatThisListDidNotGiveOutIsRefused() {
        as(secretariat())
                .get("/api/v1/meetings/" + debate.open() + "/statements?after=nonsense")
                .then()
                .statusCode(400)
                .body("rule", equalTo("after"));
    }

    @Test
    void anUnchangedStatementIsNotSentAgain() {
        Response made = submitted(debate.open(), "KEN");

        as(delegate("KEN"))
                .header("If-None-Match", made.header("ETag"))
                .get("/api/v1/statements/" + made.path("statement.id"))
                .then()
                .statusCode(304);
        as(delegate("KEN"))
                .get("/api/v1/statements/" + made.path("statement.id"))
                .then()
                .body("decision", nullValue());
    }

    /** Whoever holds the text in one language is not told that it is unchanged in another one. */
    @Test
    void aReaderOfAnotherLanguageIsSentItsOwn() {
        Response made = submitted(debate.open(), "KEN");
        for (String address : List.of(
                "/api/v1/statements/" + made.path("statement.id"),
                "/api/v1/meetings/" + made.path("statement.meetingId") + "/statements")) {
            String english = as(secretariat()).get(address).header("ETag");
            String french = as(secretariat())
                    .header("Accept-Language", "fr")
                    .header("If-None-Match", english)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract()
                    .header("ETag");

            as(secretariat())
                    .header("Accept-Language", "fr")
                    .header("If-None-Match", french)
                    .get(address)
                    .then()
                    .statusCode(304)
                    .header("Vary", containsString("Accept-Language"));
            as(secretariat())
                    .header("If-None-Match", french)
                    .get(address)
                    .then()
                    .statusCode(200);
        }
    }
}
