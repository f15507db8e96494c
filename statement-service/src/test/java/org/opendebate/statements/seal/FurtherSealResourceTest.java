package org.opendebate.statements.seal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.statements.testing.Debate;

/** What comes after a publication, and the seal that it is published of. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class FurtherSealResourceTest {
    @Inject
    Debate debate;

    private UUID meeting;
    private Response kenya;

    @BeforeEach
    void publishKenyasStatement() {
        meeting = debate.open();
        kenya = submitted(meeting, "KEN");
        accept(kenya).then().statusCode(200);
        debate.close(meeting);
        seal().then().statusCode(201).body("statements.published", contains((Object) null));
        published(1, 1, "S/2021/501", "compilation");
    }

    private static Response accept(Response made) {
        return post(secretariat(), address(made) + "/acceptance", made, Map.of());
    }

    private Response seal() {
        return as(secretariat()).post("/api/v1/meetings/" + meeting + "/statements/seal");
    }

    private void published(long sequence, int seal, String... symbolsAndKinds) {
        debate.tell(EventType.COMPILATION_PUBLISHED, meeting, sequence, body -> {
            // as compilation-service tells it: the seal of the whole is that of the compilation
            body.put("seal", 1);
            ArrayNode documents = body.putArray("documents");
            for (int i = 0; i < symbolsAndKinds.length; i += 2) {
                ObjectNode document = documents.addObject();
                document.put("symbol", symbolsAndKinds[i]);
                document.put("kind", symbolsAndKinds[i + 1]);
                document.put("seal", i + 2 == symbolsAndKinds.length ? seal : 1);
                document.putArray("languages").add("en");
            }
        });
        await().until(() -> debate.count("select count(*) from meeting where id = '" + meeting
                        + "' and documents like '%" + symbolsAndKinds[symbolsAndKinds.length - 2] + "'")
                == 1);
    }

    @Test
    void aDelegationWithoutAGrantIsToldThatItIsPublished() {
        submit(meeting, form(delegate("BRA"), national("BRA")))
                .then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-published"))
                .body("found", equalTo("published as S/2021/501"));
    }

    @Test
    void aLateStatementGoesIntoAnAddendumOfAFurtherSeal() {
        as(secretariat())
                .contentType("application/json")
                .body(Map.of(
                        "delegation", "BRA",
                        "reason", "Agreed with the presidency.",
                        "until", Instant.now().plusSeconds(3600).toString()))
                .post("/api/v1/meetings/" + meeting + "/late-grants")
                .then()
                .statusCode(201);
        Response brazil = submit(meeting, form(delegate("BRA"), national("BRA")));
        brazil.then().statusCode(201);
        seal().then().statusCode(409).body("undecided", contains(brazil.<String>path("statement.id")));
        accept(brazil).then().statusCode(200);

        Response sealed = seal();

        sealed.then()
                .statusCode(201)
                .body("number", equalTo(2))
                .body("statements.delegation", contains("KEN", "BRA"))
                .body("statements[0].published.symbol", equalTo("S/2021/501"))
                .body("statements[1].published", equalTo(null));
        published(2, 2, "S/2021/501", "compilation", "S/2021/501/Add.1", "addendum");
        as(secretariat()).get(address(brazil)).then().body("published.symbol", equalTo("S/2021/501/Add.1"));
        as(secretariat()).get(address(kenya)).then().body("published.symbol", equalTo("S/2021/501"));
    }

    @Test
    void aPublishedDocumentGetsNoTranslationAnyMoreAndACorrectedOneDoes() {
        Response refused = translate(as(secretariat()).get(address(kenya)).header("ETag"));
        refused.then()
                .statusCode(409)
                .body("type", equalTo("/api/v1/problems/meeting-published"))
                .body("found", equalTo("version 1 is published"));
        as(secretariat()).get(address(kenya) + "/translations").then().body("translations", empty());

        Response corrected = as(secretariat())
                .contentType(DOCX)
                .header("If-Match", as(secretariat()).get(address(kenya)).header("ETag"))
                .body(sample("bra/statement.docx"))
                .put(address(kenya) + "/document");
        corrected.then().statusCode(200);

        translate(corrected.header("ETag")).then().statusCode(200).body("statement.translations", contains("fr"));
    }

    private Response translate(String tag) {
        return as(secretariat())
                .contentType(DOCX)
                .header("If-Match", tag)
                .body(sample("bra/statement.docx"))
                .put(address(kenya) + "/translations/fr");
    }

    @Test
    void aCorrectionIsANewVersionAndGoesIntoACorrigendum() {
        Response seen = as(secretariat()).get(address(kenya));
        Response changed = as(secretariat())
                .contentType(DOCX)
                .header("If-Match", seen.header("ETag"))
                .body(sample("bra/statement.docx"))
                .put(address(kenya) + "/document");
        changed.then().statusCode(200).body("statement.version", equalTo(2));
        accept(changed).then().statusCode(200);
        seal().then()
                .statusCode(201)
                .body("statements[0].version", equalTo(2))
                .body("statements[0].published.version", equalTo(1));

        published(2, 2, "S/2021/501", "compilation", "S/2021/501/Corr.1", "corrigendum");

        as(secretariat())
                .get(address(kenya))
                .then()
                .body("published.symbol", equalTo("S/2021/501/Corr.1"))
                .body("published.version", equalTo(2));
    }

    @Test
    void aFurtherSealCanBeRevokedAndThePublishedOneStands() {
        Response sealed = seal();

        as(secretariat())
                .header("If-Match", sealed.header("ETag"))
                .delete("/api/v1/meetings/" + meeting + "/statements/seal")
                .then()
                .statusCode(200)
                .body("number", equalTo(2))
                .body("state", equalTo("revoked"));
        as(secretariat())
                .get("/api/v1/meetings/" + meeting + "/statements/seal")
                .then()
                .body("number", equalTo(1))
                .body("state", equalTo("sealed"));
        seal().then().statusCode(201).body("number", equalTo(3));
    }
}
