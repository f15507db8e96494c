package org.opendebate.compilations.publication;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.compilations.Debate;
import org.opendebate.compilations.RealStack;
import org.opendebate.compilations.Rows;

/** Whoever has the database in hand cannot change what is published either. */
@QuarkusTest
@RealStack
class PublishedStandsResourceTest {
    private static final String SYMBOL = "S/2021/911";
    private static boolean published;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void publishOnce() {
        if (published) {
            return;
        }
        Debate debate = Debate.held();
        debate.accepted("CUB", "Ana Ruiz");
        debate.seal(1);
        debate.drafted(1);
        debate.publish(1, SYMBOL).then().statusCode(201);
        published = true;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update document set document_date = '2021-06-01' where symbol = ?",
                "update document set manifest = '{}' where symbol = ?",
                "delete from document where symbol = ?",
                "update document_edition set language = 'fr' where symbol = ?",
                "delete from document_edition where symbol = ?",
                "update edition set title = 'Another' where id in (select edition_id from document_edition where symbol = ?)",
                "delete from edition where id in (select edition_id from document_edition where symbol = ?)",
                "update edition_annex set title = 'Another' where edition_id in"
                        + " (select edition_id from document_edition where symbol = ?)",
                "delete from edition_annex where edition_id in (select edition_id from document_edition where symbol = ?)",
                "insert into edition_annex (edition_id, number, e_id, label, title, statement_id, version, placed_as, sha256)"
                        + " select edition_id, 2, 'annex_2', 'Annex II', 'More', gen_random_uuid(), 1, 'national', 'x'"
                        + " from document_edition where symbol = ?",
                "update edition_form set sha256 = 'x' where edition_id in"
                        + " (select edition_id from document_edition where symbol = ?)",
                "delete from edition_form where edition_id in (select edition_id from document_edition where symbol = ?)"
            })
    void theDatabaseRefusesToChangeIt(String change) {
        byte[] before =
                given().get("/api/v1/documents/" + SYMBOL + "?format=html").asByteArray();

        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> Rows.change(database, change, SYMBOL));

        assertTrue(
                refused.getCause().getMessage().contains("never changed"),
                refused.getCause().getMessage());
        assertArrayEquals(
                before,
                given().get("/api/v1/documents/" + SYMBOL + "?format=html").asByteArray());
    }

    @Test
    void anEditionThatIsNoDocumentYetIsNotHeldFast() {
        UUID draft = UUID.randomUUID();
        Rows.change(
                database,
                "insert into edition (id, meeting_id, seal, language, title, engine, rendered_at)"
                        + " values (?, gen_random_uuid(), 1, 'en', 'A draft', 'none', now())",
                draft);

        Rows.change(database, "delete from edition where id = ?", draft);

        assertTrue(Rows.number(database, "select count(*) from edition where id = ?", draft) == 0);
    }
}
