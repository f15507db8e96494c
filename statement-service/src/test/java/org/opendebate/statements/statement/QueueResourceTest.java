package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submit;
import static org.opendebate.statements.testing.Debate.submitted;
import static org.opendebate.statements.testing.Debate.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class QueueResourceTest {
    private static final String ME = "{\"assignee\": \"me\"}";

    @Inject
    Debate debate;

    private static String colleague() {
        return TestTokens.ofClient("colleague", Role.SECRETARIAT, null);
    }

    private static String address(Response made) {
        return "/api/v1/statements/" + made.path("statement.id");
    }

    private static Response take(String token, String address) {
        return as(token).contentType("application/json").body(ME).put(address + "/assignee");
    }

    private static ValidatableResponse queue(UUID meeting, String query) {
        return as(secretariat())
                .get("/api/v1/meetings/" + meeting + "/statements" + query)
                .then();
    }

    private static void accept(Response made) {
        as(secretariat())
                .header("If-Match", made.header("ETag"))
                .post(address(made) + "/acceptance")
                .then()
                .statusCode(200);
    }

    @Test
    void theQueueIsNarrowedByEachOfItsFilters() {
        UUID meeting = debate.open();
        accept(submitted(meeting, "KEN"));
        submit(meeting, form(delegate("BRA"), with(national("BRA"), "language", "es")))
                .then()
                .statusCode(201);

        queue(meeting, "?state=accepted").body("statements.delegation", contains("KEN"));
        queue(meeting, "?state=submitted").body("statements.delegation", contains("BRA"));
        queue(meeting, "?language=es").body("statements.delegation", contains("BRA"));
        queue(meeting, "?verdict=fail").body("statements", hasSize(0));
        queue(meeting, "?verdict=warn&language=en").body("statements.delegation", contains("KEN"));
        queue(meeting, "?kind=national&delegation=KEN").body("statements.delegation", contains("KEN"));
        queue(meeting, "?kind=briefing").body("statements", hasSize(0));
    }

    @Test
    void theStatementsOfEachStateAreCountedWhateverStateIsShown() {
        UUID meeting = debate.open();
        accept(submitted(meeting, "KEN"));
        submitted(meeting, "BRA");
        submitted(meeting, "VAT");

        queue(meeting, "?state=accepted&limit=1")
                .body("counts.submitted", equalTo(2))
                .body("counts.accepted", equalTo(1))
                .body("counts.returned", nullValue());
        queue(meeting, "?delegation=BRA").body("counts.submitted", equalTo(1)).body("counts.accepted", nullValue());
    }

    @Test
    void whoeverDoesNotSeeAllIsToldNoCountsAndNoAssignees() {
        UUID meeting = debate.open();
        take(secretariat(), address(submitted(meeting, "KEN"))).then().statusCode(200);
        String list = "/api/v1/meetings/" + meeting + "/statements";

        as(delegate("KEN"))
                .get(list)
                .then()
                .body("statements.delegation", contains("KEN"))
                .body("statements[0]", not(hasKey("assignee")))
                .body("$", not(hasKey("counts")));
        as(TestTokens.of(Role.PRESIDENCY, "CHN"))
                .get(list)
                .then()
                .body("statements[0].assignee", nullValue())
                .body("counts.submitted", equalTo(1));
        as(delegate("KEN")).get(list + "?assignee=none").then().statusCode(403);
    }

    @Test
    void aReviewerTakesAStatementAndFindsItInTheQueue() {
        UUID meeting = debate.open();
        String address = address(submitted(meeting, "KEN"));
        submitted(meeting, "BRA");

        take(secretariat(), address)
                .then()
                .statusCode(200)
                .body("assignee", equalTo("subject-of-test-secretariat-null"));

        queue(meeting, "?assignee=me")
                .body("statements.delegation", contains("KEN"))
                .body("statements[0].assignee", equalTo("subject-of-test-secretariat-null"));
        queue(meeting, "?assignee=none").body("statements.delegation", contains("BRA"));
        queue(meeting, "?assignee=somebody-else").body("statements", hasSize(0));
        assertThat(debate.count("select count(*) from audit where action = 'statement.assign' and target = 'statement/"
                        + address.substring(address.lastIndexOf('/') + 1) + "'"))
                .isEqualTo(1);
    }

    @Test
    void aStatementIsTakenFromAColleagueOnlyBySayingSo() {
        String address = address(submitted(debate.open(), "KEN"));
        Response taken = take(colleague(), address);

        take(secretariat(), address).then().statusCode(428);
        as(secretariat())
                .contentType("application/json")
                .header("If-Match", taken.header("ETag"))
                .body(ME)
                .put(address + "/assignee")
                .then()
                .statusCode(200);
        as(colleague())
                .header("If-Match", taken.header("ETag"))
                .delete(address + "/assignee")
                .then()
                .statusCode(412);
        as(colleague()).get(address + "/assignee").then().body("assignee", equalTo("subject-of-test-secretariat-null"));
    }

    @Test
    void aStatementThatWasGivenUpIsFreeForAnybody() {
        UUID meeting = debate.open();
        String address = address(submitted(meeting, "KEN"));
        Response taken = take(colleague(), address);

        as(colleague())
                .header("If-Match", taken.header("ETag"))
                .delete(address + "/assignee")
                .then()
                .statusCode(200)
                .body("assignee", nullValue());

        queue(meeting, "?assignee=none").body("statements.delegation", contains("KEN"));
        take(secretariat(), address).then().statusCode(200);
    }

    @Test
    void anAssignmentIsNoChangeOfTheStatementButOneOfTheQueue() {
        UUID meeting = debate.open();
        Response made = submitted(meeting, "KEN");
        String tag = queue(meeting, "").extract().header("ETag");

        take(secretariat(), address(made)).then().statusCode(200);

        as(delegate("KEN")).get(address(made)).then().header("ETag", equalTo(made.header("ETag")));
        as(secretariat())
                .header("If-None-Match", tag)
                .get("/api/v1/meetings/" + meeting + "/statements")
                .then()
                .statusCode(200);
    }

    @Test
    void onlyTheSecretariatAssigns() {
        String address = address(submitted(debate.open(), "KEN"));

        for (String token : List.of(delegate("KEN"), TestTokens.of(Role.PRESIDENCY, "CHN"))) {
            take(token, address).then().statusCode(403);
            as(token).get(address + "/assignee").then().statusCode(403);
            as(token).delete(address + "/assignee").then().statusCode(403);
        }
    }

    @Test
    void aFilterThatNamesNothingIsRefusedAndNotAnsweredWithAnEmptyList() {
        UUID meeting = debate.open();

        for (String filter : List.of("state=open", "kind=speech", "language=de", "verdict=good", "delegation=Kenya")) {
            queue(meeting, "?" + filter).statusCode(400).body("type", equalTo("/api/v1/problems/invalid-field"));
        }
    }
}
