package org.opendebate.kit.audit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.local.audit.ChainCheck;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class RequestsInAuditResourceTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Audit audit;

    @Inject
    AgroalDataSource database;

    private AuditTable table;

    @BeforeEach
    void emptyTable() {
        table = new AuditTable(audit, database);
        table.startOver();
    }

    @Test
    void aReadOfWhatIsNotPublishedSaysWhoReadIt() {
        call("GET", "/api/v1/letters/draft").statusCode(200);

        JsonNode entry = only("letter.read").path("entry");

        assertEquals("letters/draft", entry.path("target").asText());
        assertEquals("done", entry.path("outcome").asText());
        assertEquals("subject-of-mission-ken-KEN", entry.path("subject").asText());
        assertEquals("mission-ken", entry.path("client").asText());
        assertEquals("KEN", entry.path("delegation").asText());
    }

    @Test
    void aReadThatIsRefusedIsRecordedAsRefusedOnly() {
        call("GET", "/api/v1/letters/hidden").statusCode(404);

        assertRefused("letters/hidden", "GET", "not-found");
        assertEquals(0, table.number("select count(*) from audit where action = 'letter.read'"));
    }

    @Test
    void aChangeThatARuleRefusesIsRecordedWithTheRule() {
        call("POST", "/api/v1/letters/closed").statusCode(409);

        String detail = assertRefused("letters/closed", "POST", "changed-meanwhile");
        assertTrue(detail.contains("letter-open"), detail);
    }

    @Test
    void whatTheRoleRefusesIsRecorded() {
        call("POST", "/api/v1/letters/secret").statusCode(403);

        assertRefused("letters/secret", "POST", "forbidden");
    }

    @Test
    void nothingIsRecordedOfWhomNobodyKnows() {
        given().post("/api/v1/letters/closed").then().statusCode(409);
        given().post("/api/v1/letters/secret").then().statusCode(401);

        assertEquals(0, table.number("select count(*) from audit"));
    }

    @Test
    void aReadIsNotAnsweredWhenItCannotBeRecorded() {
        table.past("alter table audit rename to audit_away");
        try {
            call("GET", "/api/v1/letters/draft").statusCode(500);
        } finally {
            table.past("alter table audit_away rename to audit");
        }
    }

    @Test
    void aRefusalIsAnsweredEvenWhenItCannotBeRecorded() {
        table.past("alter table audit rename to audit_away");
        try {
            call("POST", "/api/v1/letters/closed").statusCode(409);
        } finally {
            table.past("alter table audit_away rename to audit");
        }
    }

    @Test
    void whatIsPersonalStandsApartAndIsShownOnlyWhenAsked() {
        call("GET", "/api/v1/letters/draft").statusCode(200);
        only("letter.read");

        assertFalse(AuditTable.lines("").toString().contains("Wanjiru"));
        JsonNode person = read(AuditTable.lines("?personal=true").getFirst()).path("person");
        JsonNode fields = read(person.path("fields").asText());
        assertEquals("Wanjiru Kamau", fields.path("name").asText());
        assertEquals("wanjiru@opendebate.invalid", fields.path("email").asText());
        assertEquals("198.51.100.7", fields.path("address").asText());
    }

    @Test
    void theChainHoldsAfterWhatIsPersonalWasPurged() {
        call("GET", "/api/v1/letters/draft").statusCode(200);
        only("letter.read");
        assertEquals(List.of(), checkWithPersons().faults());

        table.past("update audit_person set at = at - interval '366 days'");
        // a leader purges as soon as it leads
        table.past("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'");
        await().until(() -> table.number("select count(*) from audit_person where at < now() - interval '1 day'") == 0);

        assertEquals(List.of(), checkWithPersons().faults());
        assertTrue(table.number("select count(*) from audit where person is not null") > 0);
    }

    @Test
    void anotherPersonThanTheOneRecordedIsFound() {
        call("GET", "/api/v1/letters/draft").statusCode(200);
        only("letter.read");

        table.past("update audit_person set fields = replace(fields, 'Wanjiru', 'Achieng')");

        assertTrue(checkWithPersons().faults().toString().contains("is not the one who was recorded"));
    }

    @Test
    void theTableOfPersonsRefusesChanges() {
        call("GET", "/api/v1/letters/draft").statusCode(200);
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            var refused =
                    assertThrows(SQLException.class, () -> statement.execute("update audit_person set fields = '{}'"));
            assertTrue(refused.getMessage().contains("only ever added"), refused::getMessage);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPageNamesTheNextOneAndTheChainGoesOnAcrossPages() {
        table.rows(5);

        String token = TestTokens.of(Role.AUDITOR, null);
        var first = given().auth().oauth2(token).get("/api/v1/audit/kit-test?limit=3");
        String next = first.then()
                .statusCode(200)
                .header("Link", containsString("after=3"))
                .extract()
                .header("Link")
                .replaceFirst("^<([^>]*)>.*", "$1");
        String rest = given().auth()
                .oauth2(token)
                .get(next)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertEquals(
                List.of(),
                ChainCheck.of("kit-test", (first.asString() + rest).lines(), List.of())
                        .faults());
    }

    @Test
    void onlyAuditorsReadTheAudit() {
        for (Role role : Role.values()) {
            given().auth()
                    .oauth2(TestTokens.of(role, "KEN"))
                    .get("/api/v1/audit/kit-test")
                    .then()
                    .statusCode(role == Role.AUDITOR ? 200 : 403);
        }
    }

    @Test
    void theAuditOfAnotherServiceIsNotHere() {
        given().auth()
                .oauth2(TestTokens.of(Role.AUDITOR, null))
                .get("/api/v1/audit/other-service")
                .then()
                .statusCode(404);
    }

    private static ChainCheck.Result checkWithPersons() {
        return ChainCheck.of("kit-test", AuditTable.lines("?personal=true").stream(), List.of());
    }

    private static ValidatableResponse call(String method, String path) {
        JwtClaims claims = TestTokens.claims("mission-ken", "KEN", Role.DELEGATE);
        claims.setStringClaim("name", "Wanjiru Kamau");
        claims.setStringClaim("email", "wanjiru@opendebate.invalid");
        return given().auth()
                .oauth2(TestTokens.signed(claims))
                .header("X-Forwarded-For", "198.51.100.7")
                .request(method, path)
                .then();
    }

    private String assertRefused(String target, String method, String problem) {
        JsonNode entry = only("request.refuse").path("entry");
        assertEquals(target, entry.path("target").asText());
        assertEquals("refused", entry.path("outcome").asText());
        JsonNode detail = read(entry.path("detail").asText());
        assertEquals(method, detail.path("method").asText());
        assertEquals(problem, detail.path("problem").asText());
        return detail.toString();
    }

    /** The one line of this action. */
    private JsonNode only(String action) {
        table.awaitChained();
        List<JsonNode> found = AuditTable.lines("").stream()
                .map(RequestsInAuditResourceTest::read)
                .filter(line -> line.path("entry").path("action").asText().equals(action))
                .toList();
        assertEquals(1, found.size(), found::toString);
        return found.getFirst();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(json, e);
        }
    }
}
