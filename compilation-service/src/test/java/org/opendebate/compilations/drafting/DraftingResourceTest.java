package org.opendebate.compilations.drafting;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opendebate.kit.testing.TestOperator.metric;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.compilations.Register;
import org.opendebate.compilations.Rows;
import org.opendebate.contracts.EventType;
import org.opendebate.contracts.Topics;
import org.opendebate.documents.model.Language;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestTokens;

@QuarkusTest
@RealStack
class DraftingResourceTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    AgroalDataSource database;

    @Test
    void aSealedDebateIsDraftedInTheOrderOfTheDocument() {
        Debate debate = Debate.held();
        UUID cuba = debate.accepted("CUB", "Ana Ruiz");
        UUID niger = debate.accepted("council-member", "NER", "Abdou Sani", Language.FR, "Déclaration du Niger.");
        UUID briefing = debate.briefing("b1", "Ines Okafor-Lind");
        UUID union = debate.accepted("EU", "Olof Berg");
        debate.returned("VAT");

        debate.seal(1);

        JsonPath drafted = debate.drafted(1);
        assertEquals(
                List.of(briefing.toString(), niger.toString(), cuba.toString(), union.toString()),
                drafted.getList("annexes.statementId"));
        assertEquals(List.of("annex_1", "annex_2", "annex_3", "annex_4"), drafted.getList("annexes.eId"));
        assertTrue(drafted.getString("annexes[1].title").contains("the Niger"), drafted.getString("annexes[1].title"));
        assertTrue(drafted.getList("missing").isEmpty());
    }

    @Test
    void aStateOfTheCouncilStandsAmongItsMembersHoweverItCameIn() {
        Debate debate = Debate.held();
        debate.accepted("CUB", "Ana Ruiz");
        UUID kenya = debate.accepted("KEN", "Wanjiru Abdi");

        debate.seal(1);

        assertEquals(kenya.toString(), debate.drafted(1).getString("annexes[0].statementId"));
        assertEquals("council-member", debate.state().getString("annexes[0].placedAs"));
    }

    @Test
    void theNameThatHeldOnTheMeetingsDateIsUsed() {
        Debate debate = Debate.held();
        Register.tellTurkey();
        debate.accepted("TUR", "Deniz Aksoy");

        debate.seal(1);

        assertTrue(debate.drafted(1).getString("annexes[0].title").contains("of Turkey to the United Nations"));
    }

    @Test
    void statementsForGroupsAndJointOnesStandWhereTheirAuthorDoes() {
        Debate debate = Debate.held();
        UUID joint = debate.voiced("joint", "CUB", "Ana Ruiz", null, List.of("VAT", "ESP"));
        UUID union = debate.accepted("EU", "Olof Berg");
        UUID group = debate.voiced("group", "KEN", "Wanjiru Abdi", "the African Group", List.of());

        debate.seal(1);

        JsonPath drafted = debate.drafted(1);
        assertEquals(
                List.of(group.toString(), joint.toString(), union.toString()), drafted.getList("annexes.statementId"));
        assertTrue(drafted.getString("annexes[0].title").endsWith("on behalf of the African Group"));
        assertEquals("Joint statement by Cuba, the Holy See and Spain", drafted.getString("annexes[1].title"));
    }

    @Test
    void aDraftIsToldOnceWithItsWholeState() {
        Debate debate = Debate.held();
        UUID cuba = debate.accepted("CUB", "Ana Ruiz");
        debate.seal(1);
        debate.drafted(1);

        await().atMost(SOON).until(() -> !told(debate).isEmpty());

        TestEvents.Told event = told(debate).getFirst();
        assertEquals(1, told(debate).size());
        assertEquals(EventType.COMPILATION_DRAFTED.wire(), event.type());
        assertEquals("drafted", event.body().get("state").asText());
        assertEquals(cuba.toString(), event.body().at("/annexes/0/statementId").asText());
    }

    @Test
    void whileAnObjectIsMissingTheStateSaysWhichAndOnceItIsThereTheDraftFollows() {
        Debate debate = Debate.held();
        UUID late = debate.acceptedWithoutModel("CUB");
        debate.seal(1);
        await().atMost(SOON).until(() -> debate.missing().equals(List.of("model")));
        assertEquals("waiting", debate.state().getString("state"));
        assertEquals(late.toString(), debate.state().getString("missing[0].statementId"));

        debate.upload(late, "CUB");

        debate.drafted(1);
    }

    @Test
    void aSealThatWaitsIsToldInTheMetricsAndSoIsItsDraft() {
        double drafted = metric("opendebate_compilation_drafts_total", "outcome=\"drafted\"");
        double afterSeal = metric("opendebate_compilation_after_seal_seconds_count");
        Debate debate = Debate.held();
        UUID late = debate.acceptedWithoutModel("CUB");
        debate.seal(1);

        await().atMost(SOON)
                .until(() -> metric("opendebate_compilation_waiting") >= 1
                        && metric("opendebate_compilation_missing") >= 1
                        && metric("opendebate_compilation_oldest_age_seconds") > 0);
        assertEquals("waiting", debate.state().getString("state"));
        debate.upload(late, "CUB");
        debate.drafted(1);

        await().atMost(SOON)
                .until(() -> metric("opendebate_compilation_drafts_total", "outcome=\"drafted\"") > drafted);
        assertTrue(metric("opendebate_compilation_after_seal_seconds_count") > afterSeal);
    }

    @Test
    void aDraftThatIsMadeAnewIsNoSealThatWaits() {
        UUID meeting = UUID.randomUUID();
        Rows.change(
                database,
                "insert into compilation (meeting_id, seal, state, next_try_at, waiting_since, anew)"
                        + " values (?, 1, 'waiting', '2999-01-01', '2001-01-01', true)",
                meeting);
        try {
            await().atMost(SOON).until(() -> metric("opendebate_compilation_waiting") >= 1);
            assertTrue(metric("opendebate_compilation_oldest_age_seconds")
                    < Duration.ofDays(365).toSeconds());
        } finally {
            Rows.change(database, "delete from compilation where meeting_id = ?", meeting);
        }
    }

    @Test
    void whileANameIsMissingTheStateSaysWhose() {
        Debate debate = Debate.held();
        debate.accepted("ZZA", "Nobody Known");
        debate.seal(1);
        await().atMost(SOON).until(() -> debate.missing().contains("delegation-name"));
        assertTrue(debate.state().getList("missing.detail").contains("ZZA"));

        Register.tellDelegation("ZZA", "member-state", "Zembla", "Zembla");

        debate.drafted(1);
    }

    @Test
    void aRevokedSealDropsTheDraftAndTheNextOneIsDraftedAnew() {
        Debate debate = Debate.held();
        debate.accepted("CUB", "Ana Ruiz");
        debate.seal(1);
        debate.drafted(1);

        debate.revoke(1);

        await().atMost(SOON).until(() -> "waiting".equals(debate.state().getString("state")));
        assertEquals(List.of("seal"), debate.state().getList("missing.what"));

        UUID union = debate.accepted("EU", "Olof Berg");
        debate.seal(2);
        assertTrue(debate.drafted(2).getList("annexes.statementId").contains(union.toString()));
    }

    @Test
    void aFormThatIsNotThereYetIsRefusedWithWhatIsMissing() {
        Debate debate = Debate.held();
        await().atMost(SOON).until(() -> "waiting".equals(debate.state().getString("state")));

        given().auth()
                .oauth2(TestTokens.secretariat())
                .get(debate.path() + "?format=pdf")
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/compilation-not-ready"))
                .body("missing.what", hasItem("seal"));
    }

    @Test
    void aDraftIsReadInEveryForm() {
        Debate debate = Debate.held();
        debate.accepted("CUB", "Ana Ruiz");
        debate.seal(1);
        debate.drafted(1);

        Map<String, String> read = new HashMap<>();
        for (String format : List.of("docx", "pdf", "html", "akn", "plain", "content")) {
            read.put(
                    format,
                    given().auth()
                            .oauth2(TestTokens.secretariat())
                            .get(debate.path() + "?format=" + format)
                            .then()
                            .statusCode(200)
                            .header("Cache-Control", containsString("private"))
                            .header("Content-Language", equalTo("en"))
                            .extract()
                            .contentType());
        }

        assertEquals(
                Map.of(
                        "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "pdf", "application/pdf",
                        "html", "text/html;charset=UTF-8",
                        "akn", "application/akn+xml",
                        "plain", "text/plain;charset=UTF-8",
                        "content", "application/vnd.opendebate.content+json"),
                read);
    }

    @Test
    void aVolumeThatThereIsNotIsNotFound() {
        Debate debate = Debate.held();
        debate.accepted("CUB", "Ana Ruiz");
        debate.seal(1);
        debate.drafted(1);

        given().auth()
                .oauth2(TestTokens.secretariat())
                .get(debate.path() + "?format=pdf&volume=2")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/volume-not-available"))
                .body("expected", equalTo("1 to 1"));
    }

    @Test
    void thePresidencyOfTheMonthReadsTheDraftAndNoOtherDoes() {
        Debate debate = Debate.held();
        debate.accepted("CUB", "Ana Ruiz");
        debate.seal(1);
        debate.drafted(1);

        assertEquals(200, status(debate, TestTokens.of(Role.PRESIDENCY, "CHN")));
        assertEquals(403, status(debate, TestTokens.of(Role.PRESIDENCY, "EST")));
        assertEquals(403, status(debate, TestTokens.delegate("CUB")));
        assertEquals(401, given().get(debate.path()).statusCode());
    }

    @Test
    void aMeetingThatNobodyKnowsIsNotFoundAndANewOneNotYetKnown() {
        given().auth()
                .oauth2(TestTokens.secretariat())
                .get("/api/v1/meetings/0179449a-1c00-7000-8000-00000000dead/compilation")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/meeting-not-found"));

        UUID unheard = Uuid7.next(Clock.systemUTC());
        given().auth()
                .oauth2(TestTokens.secretariat())
                .get("/api/v1/meetings/" + unheard + "/compilation")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("/api/v1/problems/meeting-not-yet-known"));
    }

    private static int status(Debate debate, String token) {
        return given().auth().oauth2(token).get(debate.path()).statusCode();
    }

    private static List<TestEvents.Told> told(Debate debate) {
        return TestEvents.of(Topics.COMPILATION, debate.meetingId.toString());
    }
}
