package org.opendebate.statements.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.opendebate.statements.testing.Debate.DOCX;
import static org.opendebate.statements.testing.Debate.address;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.post;
import static org.opendebate.statements.testing.Debate.sample;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submit;
import static org.opendebate.statements.testing.Debate.submitted;
import static org.opendebate.statements.testing.Debate.with;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.statements.testing.Debate;

/** Statements of groups and joint ones, and where a member's goes. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class KindsResourceTest {
    @Inject
    Debate debate;

    private static Map<String, Object> joint(String delegation, String... others) {
        return with(with(national(delegation), "kind", "joint"), "joint", List.of(others));
    }

    private static Map<String, Object> group(String delegation, String name, String... members) {
        return with(
                with(national(delegation), "kind", "group"),
                "group",
                Map.of("name", name, "members", List.of(members)));
    }

    private static Response answer(String token, Response made, String tag, boolean confirmed) {
        return as(token)
                .contentType("application/json")
                .header("If-Match", tag)
                .body(Map.of("confirmed", confirmed))
                .post(address(made) + "/confirmations");
    }

    @Test
    void aJointStatementIsUndecidedUntilAllHaveConfirmed() {
        Response made = submit(debate.open(), form(delegate("KEN"), joint("KEN", "BRA", "FRA")));
        made.then()
                .statusCode(201)
                .body("statement.state", equalTo("awaiting"))
                .body("statement.joint.answer", contains("asked", "asked"));

        Response one = answer(delegate("BRA"), made, made.header("ETag"), true);
        one.then().statusCode(200).body("state", equalTo("awaiting"));
        post(secretariat(), address(made) + "/acceptance", one, Map.of())
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/not-in-this-state"));
        Response other = answer(delegate("FRA"), made, one.header("ETag"), true);

        other.then().statusCode(200).body("state", equalTo("submitted"));
        post(secretariat(), address(made) + "/acceptance", other, Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("accepted"));
        await().until(() ->
                TestEvents.of(Topics.STATEMENT, made.path("statement.id")).size() == 4);
        var told = TestEvents.of(Topics.STATEMENT, made.path("statement.id"));
        assertThat(told.get(1).body().at("/joint/0/confirmed").asBoolean()).isTrue();
        assertThat(told.get(1).body().at("/joint/1/confirmed").asBoolean()).isFalse();
        told.forEach(StatementEventsResourceTest::validates);
    }

    @Test
    void whoDeclinesIsLeftOutByWhoHandedItIn() {
        Response made = submit(debate.open(), form(delegate("KEN"), joint("KEN", "BRA", "FRA")));
        Response one = answer(delegate("BRA"), made, made.header("ETag"), true);
        Response other = answer(delegate("FRA"), made, one.header("ETag"), false);
        other.then()
                .statusCode(200)
                .body("state", equalTo("awaiting"))
                .body("joint.answer", contains("confirmed", "declined"));

        as(delegate("KEN"))
                .contentType("application/json")
                .header("If-Match", other.header("ETag"))
                .body("{\"joint\": [\"BRA\"]}")
                .patch(address(made))
                .then()
                .statusCode(200)
                .body("statement.state", equalTo("submitted"))
                .body("statement.joint.delegation", contains("BRA"));
    }

    @Test
    void aNewTextOfAJointStatementIsConfirmedAnew() {
        Response made = submit(debate.open(), form(delegate("KEN"), joint("KEN", "BRA")));
        Response confirmed = answer(delegate("BRA"), made, made.header("ETag"), true);

        as(delegate("KEN"))
                .contentType(DOCX)
                .header("If-Match", confirmed.header("ETag"))
                .body(sample("bra/statement.docx"))
                .put(address(made) + "/document")
                .then()
                .statusCode(200)
                .body("statement.state", equalTo("awaiting"));
    }

    @Test
    void onlyANamedDelegationConfirmsAndItSeesTheStatement() {
        UUID meeting = debate.open();
        Response made = submit(meeting, form(delegate("KEN"), joint("KEN", "BRA")));

        as(delegate("BRA")).get(address(made)).then().statusCode(200);
        as(delegate("BRA"))
                .get("/api/v1/meetings/" + meeting + "/statements")
                .then()
                .body("statements.id", contains(made.<String>path("statement.id")));
        as(delegate("FRA")).get(address(made)).then().statusCode(404);
        answer(delegate("FRA"), made, made.header("ETag"), true).then().statusCode(404);
        answer(delegate("KEN"), made, made.header("ETag"), true)
                .then()
                .statusCode(403)
                .body("type", equalTo("/api/v1/problems/not-a-joint-delegation"));
    }

    @Test
    void aJointStatementNamesKnownOthers() {
        UUID meeting = debate.open();

        submit(meeting, form(delegate("KEN"), joint("KEN")))
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/joint-invalid"));
        submit(meeting, form(delegate("KEN"), joint("KEN", "KEN"))).then().statusCode(422);
        submit(meeting, form(delegate("KEN"), with(national("KEN"), "joint", List.of("BRA"))))
                .then()
                .statusCode(422)
                .body("rule", equalTo("joint"));
    }

    @Test
    void aStateThatSpeaksForAGroupHasItsOwnStatementBesideTheGroups() {
        UUID meeting = debate.open();
        Response own = submitted(meeting, "KEN");

        Response forGroup = submit(meeting, form(delegate("KEN"), group("KEN", "Group of Friends of Water", "BRA")));
        Response forAnother = submit(meeting, form(delegate("KEN"), group("KEN", "African members")));

        forGroup.then()
                .statusCode(201)
                .body("statement.id", not(equalTo(own.<String>path("statement.id"))))
                .body("statement.group.members", contains("BRA"));
        forAnother
                .then()
                .statusCode(201)
                .body("statement.id", not(equalTo(forGroup.<String>path("statement.id"))))
                .body("statement.rules.find { it.rule == 'group-members' }.outcome", equalTo("warn"));
        submit(meeting, form(delegate("KEN"), group("KEN", " group of  friends of water ", "BRA")))
                .then()
                .statusCode(201)
                .body("statement.id", equalTo(forGroup.<String>path("statement.id")))
                .body("statement.version", equalTo(2));
    }

    @Test
    void aGroupIsNamedAndOnlyWhereItSpeaks() {
        UUID meeting = debate.open();

        submit(meeting, form(delegate("KEN"), with(national("KEN"), "kind", "group")))
                .then()
                .statusCode(422)
                .body("type", equalTo("/api/v1/problems/group-invalid"));
        submit(meeting, form(delegate("KEN"), with(group("KEN", "Friends", "BRA"), "kind", "national")))
                .then()
                .statusCode(422)
                .body("rule", equalTo("group"))
                .body("remedy", containsString("stands beside"));
    }

    @Test
    void aMembersNationalStatementGoesAmongTheMembersByTheSecretariat() {
        Response made = submitted(debate.open(), "KEN");
        String patch = "{\"kind\": \"council-member\"}";
        made.then().body("statement.rules.findAll { it.rule == 'council-membership' }.outcome", hasItem("warn"));

        as(delegate("KEN"))
                .contentType("application/json")
                .header("If-Match", made.header("ETag"))
                .body(patch)
                .patch(address(made))
                .then()
                .statusCode(403);
        as(secretariat())
                .contentType("application/json")
                .header("If-Match", made.header("ETag"))
                .body(patch)
                .patch(address(made))
                .then()
                .statusCode(200)
                .body("statement.kind", equalTo("council-member"))
                .body("statement.rules.find { it.rule == 'council-membership' }.outcome", equalTo("pass"));
    }

    @Test
    void outcomesOfRulesAreToldInTheCallersLanguageAndSignedInEnglish() {
        String outcome = "rules.find { it.rule == 'council-membership' }";

        Response made =
                submit(debate.open(), form(delegate("KEN"), national("KEN")).header("Accept-Language", "ar"));

        String signed = made.path("receipt." + outcome + ".found");
        String year = signed.substring(signed.length() - 4);
        assertThat(signed).isEqualTo("KEN is a member of the Council in " + year);
        made.then()
                .statusCode(201)
                .header("Content-Language", startsWith("ar"))
                .body(
                        "statement." + outcome + ".found",
                        equalTo("\u2068KEN\u2069 عضو في المجلس في عام \u2068" + year + "\u2069"))
                .body(
                        "statement." + outcome + ".remedy",
                        equalTo("يبقى بين البيانات المكتوبة ما لم تغيّر الأمانة العامة نوعه إلى council-member."));
        as(delegate("KEN"))
                .header("Accept-Language", "zh")
                .get(address(made))
                .then()
                .header("Content-Language", startsWith("zh"))
                .body(outcome + ".found", equalTo("KEN 在 " + year + " 年是安理会成员"));
        as(delegate("KEN")).get(address(made)).then().body(outcome + ".found", equalTo(signed));
    }

    @Test
    void uploaderAuthorAndSpeakerAreThreePeople() {
        Map<String, Object> metadata =
                with(national("KEN"), "author", Map.of("name", "Juma Wafula", "title", "Counsellor"));

        submit(debate.open(), form(delegate("KEN"), metadata))
                .then()
                .statusCode(201)
                .body("statement.author.name", equalTo("Juma Wafula"))
                .body("statement.speaker.name", equalTo("Amina Okello"))
                .body("statement.uploadedBy", equalTo("delegation"));
    }
}
