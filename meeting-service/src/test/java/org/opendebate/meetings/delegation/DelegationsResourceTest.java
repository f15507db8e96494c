package org.opendebate.meetings.delegation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestEvents.Told;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.Schemas;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class DelegationsResourceTest {
    @Inject
    SeedRegister seeding;

    @Inject
    EntityManager entities;

    @Test
    void registerIsReadPageAfterPageInEnglishAlphabeticalOrder() {
        List<String> names = pages("/api/v1/delegations?limit=60", "names.en.short");

        // other tests enter bodies of their own
        assertThat(names).hasSizeGreaterThanOrEqualTo(205).doesNotHaveDuplicates();
        assertThat(names)
                .isSortedAccordingTo(ListOrder.in(OfficialLanguage.ENGLISH).comparator());
        assertThat(names)
                .containsSubsequence(
                        "Costa Rica",
                        "Côte d'Ivoire",
                        "Croatia",
                        "Ethiopia",
                        "European Union",
                        "Fiji",
                        "Iraq",
                        "Lebanon");
    }

    @Test
    void pageOfNoNumberIsABadRequestAndNoMissingPlace() {
        given().auth()
                .oauth2(TestTokens.of(Role.READER, null))
                .get("/api/v1/delegations?limit=many")
                .then()
                .statusCode(400)
                .body("type", equalTo("/api/v1/problems/bad-request"));
    }

    @Test
    void listMayFollowAnotherLanguage() {
        List<String> names = pages("/api/v1/delegations?limit=200&lang=fr", "names.fr.short");

        assertThat(names).containsSubsequence("Allemagne", "Bahreïn", "Égypte", "Zimbabwe");
    }

    @Test
    void delegationIsShownWithItsNamesAndFormerOnes() {
        given().auth()
                .oauth2(TestTokens.of(Role.READER, null))
                .get("/api/v1/delegations/TUR")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"v0\""))
                .body("kind", equalTo("member-state"))
                .body("names.en.running", equalTo("Türkiye"))
                .body("formerNames[0].until", equalTo("2022-06-01"))
                .body("formerNames[0].names.en.running", equalTo("Turkey"));
    }

    @Test
    void languagesWithoutANameAreTold() {
        given().auth()
                .oauth2(TestTokens.of(Role.READER, null))
                .get("/api/v1/delegations/ICRC")
                .then()
                .statusCode(200)
                .body("namesMissing", equalTo(List.of("ar")));
    }

    @Test
    void codeOnNoRegisterIsAProblem() {
        given().auth()
                .oauth2(TestTokens.delegate("KEN"))
                .get("/api/v1/delegations/QQQ")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/delegation-unknown"))
                .body("found", equalTo("QQQ"));
    }

    @Test
    void languageThatIsNotOfficialIsRefused() {
        given().auth()
                .oauth2(TestTokens.delegate("KEN"))
                .get("/api/v1/delegations?lang=de")
                .then()
                .statusCode(400)
                .body("rule", equalTo("lang"));
    }

    @Test
    void registerNeedsAToken() {
        given().get("/api/v1/delegations").then().statusCode(401);
    }

    @Test
    void everyDelegationIsToldOnceAndAsPromised() {
        List<Told> told = await().atMost(Duration.ofSeconds(30))
                .until(DelegationsResourceTest::delegationsTold, events -> events.size() >= 205);

        assertThat(told)
                .hasSizeGreaterThanOrEqualTo(205)
                .allSatisfy(event -> Schemas.assertKept(event, EventType.REGISTER_DELEGATION))
                .extracting(Told::key)
                .doesNotHaveDuplicates();
    }

    @Test
    void secondStartWritesNothing() {
        Object before = outboxRows();

        seeding.atStart(new StartupEvent());

        assertThat(outboxRows()).isEqualTo(before);
    }

    private Object outboxRows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery(
                                "select count(*) from outbox where type like 'org.opendebate.register.%'")
                        .getSingleResult());
    }

    /** The first event of each; what other tests edited is told once more. */
    private static List<Told> delegationsTold() {
        return TestEvents.all(Topics.REGISTER).stream()
                .filter(event -> event.type().equals(EventType.REGISTER_DELEGATION.wire()))
                .filter(event -> event.sequence() == 1)
                .toList();
    }

    private static List<String> pages(String first, String name) {
        List<String> names = new ArrayList<>();
        String next = first;
        while (next != null) {
            Response page = given().auth()
                    .oauth2(TestTokens.delegate("KEN"))
                    .urlEncodingEnabled(false)
                    .get(next);
            page.then().statusCode(200);
            names.addAll(page.jsonPath().getList("delegations." + name));
            String link = page.getHeader("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return names;
    }
}
