package org.opendebate.statements.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opendebate.contracts.Topics;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class CommentsResourceTest {
    @Inject
    Debate debate;

    private static Response write(String token, String address, String text) {
        return as(token)
                .contentType("application/json")
                .body(Map.of("text", text))
                .post(address + "/comments");
    }

    private String statement() {
        return "/api/v1/statements/" + submitted(debate.open(), "KEN").path("statement.id");
    }

    @Test
    void reviewersReadEachOthersCommentsInOrderPageByPage() {
        String address = statement();
        as(secretariat())
                .contentType("application/json")
                .body("{\"text\": \"Who signed?\", \"rule\": \"letter-role\", \"place\": \"cover letter, page 1\"}")
                .post(address + "/comments")
                .then()
                .statusCode(201)
                .body("rule", equalTo("letter-role"))
                .body("version", equalTo(1))
                .body("by", notNullValue());
        write(secretariat(), address, "The Chargé; I asked.").then().statusCode(201);

        Response first = as(secretariat()).get(address + "/comments?limit=1");

        first.then().statusCode(200).body("comments.text", contains("Who signed?"));
        String link = first.header("Link");
        as(secretariat())
                .urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .body("comments.text", contains("The Chargé; I asked."));
    }

    @Test
    void nobodyOutsideTheSecretariatReadsOrWritesComments() {
        String address = statement();
        write(secretariat(), address, "Not for the mission.");

        for (String token : List.of(delegate("KEN"), TestTokens.of(Role.PRESIDENCY, "CHN"))) {
            as(token).get(address + "/comments").then().statusCode(403).body("contact.purpose", equalTo("debate"));
            write(token, address, "We would like to know.").then().statusCode(403);
        }
        as(delegate("BRA")).get(address + "/comments").then().statusCode(404);
    }

    @Test
    void aCommentIsNoChangeOfTheStatementAndInNoEvent() {
        String address = statement();
        String id = address.substring(address.lastIndexOf('/') + 1);
        String tag = as(delegate("KEN")).get(address).header("ETag");

        write(secretariat(), address, "Between us.").then().statusCode(201);

        assertThat(as(delegate("KEN")).get(address).header("ETag")).isEqualTo(tag);
        as(secretariat())
                .header("If-Match", tag)
                .post(address + "/acceptance")
                .then()
                .statusCode(200);
        await().until(() -> TestEvents.of(Topics.STATEMENT, id).size() == 2);
        assertThat(TestEvents.of(Topics.STATEMENT, id).toString()).doesNotContain("Between us");
        assertThat(debate.count("select count(*) from audit where action = 'statement.comment' and target = 'statement/"
                        + id + "' and detail not like '%Between us%'"))
                .isEqualTo(1);
    }

    @Test
    void theSameCommentSentTwiceIsWrittenOnce() {
        String address = statement();

        for (int times = 0; times < 2; times++) {
            as(secretariat())
                    .contentType("application/json")
                    .header("Idempotency-Key", "comment-" + address)
                    .body("{\"text\": \"Once.\"}")
                    .post(address + "/comments")
                    .then()
                    .statusCode(201);
        }

        as(secretariat()).get(address + "/comments").then().body("comments.text", contains("Once."));
    }

    @Test
    void aCommentWithoutWordsIsRefused() {
        write(secretariat(), statement(), " ").then().statusCode(400);
    }
}
