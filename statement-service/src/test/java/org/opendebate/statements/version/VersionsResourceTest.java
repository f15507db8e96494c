package org.opendebate.statements.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.opendebate.statements.testing.Debate.DOCX;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.delegate;
import static org.opendebate.statements.testing.Debate.form;
import static org.opendebate.statements.testing.Debate.national;
import static org.opendebate.statements.testing.Debate.sample;
import static org.opendebate.statements.testing.Debate.secretariat;
import static org.opendebate.statements.testing.Debate.submit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.caller.Role;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.statements.reading.WordFiles;
import org.opendebate.statements.testing.Debate;

@QuarkusTest
@WithTestResource(RealStackResource.class)
class VersionsResourceTest {
    private static final byte[] FIRST = words("Kenya thanks the three briefers.");
    private static final byte[] SECOND = words("Kenya thanks the briefers.");

    @Inject
    Debate debate;

    private static byte[] words(String words) {
        try {
            return WordFiles.saying(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A statement with two versions, whose one paragraph was reworded. */
    private String changedOnce() {
        Response made = submit(
                debate.open(),
                as(delegate("KEN"))
                        .multiPart("metadata", Debate.json(national("KEN")), "application/json")
                        .multiPart("statement", "statement.docx", FIRST, DOCX)
                        .multiPart("coverLetter", "letter.pdf", sample("arg/cover-letter.pdf"), "application/pdf"));
        made.then().statusCode(201);
        String address = "/api/v1/statements/" + made.path("statement.id");
        as(delegate("KEN"))
                .contentType(DOCX)
                .header("If-Match", made.header("ETag"))
                .body(SECOND)
                .put(address + "/document")
                .then()
                .statusCode(200);
        return address;
    }

    @Test
    void everyVersionStaysWithItsFilesAndReceipt() {
        String address = changedOnce();

        as(delegate("KEN"))
                .get(address + "/versions")
                .then()
                .statusCode(200)
                .body("versions.version", contains(1, 2))
                .body("versions.current", contains(false, true));
        as(secretariat())
                .get(address + "/versions/1")
                .then()
                .statusCode(200)
                .body("receipt.version", equalTo(1))
                .body("rules.find { it.rule == 'length' }.outcome", equalTo("pass"));
        assertThat(as(delegate("KEN")).get(address + "/versions/1/document").asByteArray())
                .isEqualTo(FIRST);
        assertThat(as(delegate("KEN")).get(address + "/versions/1/cover-letter").asByteArray())
                .isEqualTo(sample("arg/cover-letter.pdf"));
    }

    @Test
    void versionsAreReadPageByPage() {
        Response first = as(delegate("KEN")).get(changedOnce() + "/versions?limit=1");
        first.then().body("versions.version", contains(1));
        String link = first.header("Link");

        as(delegate("KEN"))
                .urlEncodingEnabled(false)
                .get(link.substring(1, link.indexOf('>')))
                .then()
                .body("versions.version", contains(2));
    }

    @Test
    void whatIsDifferentIsMarkedWordByWordInJson() {
        String address = changedOnce();

        as(delegate("KEN"))
                .get(address + "/versions/1...2")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("counts.changed", equalTo(1))
                .body("fields.field", contains("document"))
                .body("paragraphs[0].pieces.change", contains("same", "removed", "same"))
                .body("paragraphs[0].pieces.text", contains("Kenya thanks the ", "three ", "briefers."));
    }

    @Test
    void whatIsDifferentIsReadAsText() {
        String address = changedOnce();

        Response plain = as(secretariat()).accept("text/plain").get(address + "/versions/2...1");

        plain.then().statusCode(200).contentType("text/plain;charset=UTF-8");
        assertThat(plain.asString())
                .contains("version 2 to version 1\n")
                .contains("~ Kenya thanks the {+three +}briefers.\n");
    }

    @Test
    void changedMetadataIsADifferenceToo() {
        Response made = submit(debate.open(), form(delegate("KEN"), national("KEN")));
        String address = "/api/v1/statements/" + made.path("statement.id");
        as(delegate("KEN"))
                .contentType("application/merge-patch+json")
                .header("If-Match", made.header("ETag"))
                .body("{\"speaker\": {\"title\": \"Minister\", \"level\": \"minister\"}}")
                .patch(address)
                .then()
                .statusCode(200);

        as(delegate("KEN"))
                .get(address + "/versions/1...2")
                .then()
                .body("fields.field", contains("speaker.title", "speaker.level"))
                .body("fields.to", contains("Minister", "minister"))
                .body("counts.changed", equalTo(0));
    }

    @Test
    void aVersionThatThereIsNotIsSaidToBeMissing() {
        String address = changedOnce();

        for (String missing : List.of("/versions/3", "/versions/1...3", "/versions/0", "/versions/3/document")) {
            as(delegate("KEN"))
                    .get(address + missing)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("/api/v1/problems/version-not-found"))
                    .body("expected", equalTo("1 to 2"));
        }
        as(delegate("KEN")).get(address + "/versions/99999999999").then().statusCode(400);
    }

    @Test
    void whoeverDoesNotSeeInsideTheStatementSeesNoVersion() {
        String address = changedOnce();

        for (String token : List.of(delegate("BRA"), TestTokens.of(Role.READER, null))) {
            for (String part : List.of("", "/1", "/1/document", "/1/cover-letter", "/1...2")) {
                as(token).get(address + "/versions" + part).then().statusCode(404);
            }
        }
    }

    @Test
    void aStatementThatThereIsNotHasNoVersions() {
        as(secretariat())
                .get("/api/v1/statements/" + UUID.randomUUID() + "/versions")
                .then()
                .statusCode(404)
                .body("type", equalTo("/api/v1/problems/statement-not-found"));
    }
}
