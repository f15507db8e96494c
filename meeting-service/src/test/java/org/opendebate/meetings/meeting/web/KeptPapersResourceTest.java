package org.opendebate.meetings.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opendebate.meetings.meeting.web.Office.secretariat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opendebate.kit.clock.BusinessClock;
import org.opendebate.kit.storage.ObjectStore;
import org.opendebate.kit.storage.StoreUnavailable;
import org.opendebate.kit.storage.StoredObject;
import org.opendebate.kit.storage.UploadSweeper;
import org.opendebate.kit.storage.Uploads;
import org.opendebate.kit.testing.RealStackResource;
import org.opendebate.kit.testing.TestClock;
import org.opendebate.meetings.FifthOfMay;

/** What stays of a paper in the store, and who read it. */
@QuarkusTest
@WithTestResource(RealStackResource.class)
class KeptPapersResourceTest {
    private static final String WORDS = "\u5b89\u5168\u7406\u4e8b\u4f1a";
    private static final byte[] DOCX = PaperFiles.word("<w:p><w:r><w:t>" + WORDS + "</w:t></w:r></w:p>");

    @Inject
    ObjectStore store;

    @Inject
    Uploads uploads;

    @Inject
    UploadSweeper sweeper;

    @Inject
    AgroalDataSource database;

    @Inject
    BusinessClock clock;

    @BeforeEach
    void fifthOfMay() {
        FifthOfMay.begin(clock);
    }

    @AfterEach
    void today() {
        TestClock.reset();
    }

    @Test
    void theFilesOfAPaperStayAndWhatWasNeverCommittedIsSwept() throws SQLException {
        String meeting = Office.draft();
        file(meeting);
        StoredObject lost = uploads.put(target(meeting) + "/", DOCX, "application/octet-stream");
        change("update upload set changed_at = changed_at - interval '3 hours'");

        sweeper.sweep();

        assertThat(secretariat().get(meeting + "/concept-note").asByteArray()).isEqualTo(DOCX);
        assertThat(secretariat()
                        .get(meeting + "/concept-note/text?format=plain")
                        .asString())
                .contains(WORDS);
        assertThatThrownBy(() -> store.bytes(lost.key(), lost.sha256())).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void aPaperThatIsRefusedWhenItsFilesArePutLeavesThemToTheSweeper() throws SQLException {
        String meeting = Office.draft();
        change("create function refuse_planted() returns trigger language plpgsql as"
                + " $$ begin raise exception 'planted'; end $$");
        change("create trigger planted before update on meeting for each row execute function refuse_planted()");
        try {
            put(meeting).then().statusCode(500);
        } finally {
            change("drop trigger planted on meeting");
            change("drop function refuse_planted");
        }

        assertThat(number(
                        "select count(*) from upload where state = 'uploading' and key like ?", target(meeting) + "/%"))
                .isEqualTo(2);
    }

    @Test
    void readingAPaperIsRecordedUntilTheMeetingIsAnnounced() throws SQLException {
        String draft = Office.draft();
        file(draft);
        String announced = Office.announced();
        file(announced);

        secretariat().get(draft + "/concept-note").then().statusCode(200);
        secretariat().get(draft + "/concept-note/text?format=plain").then().statusCode(200);
        secretariat().get(announced + "/concept-note").then().statusCode(200);

        assertThat(reads(target(draft))).isEqualTo(1);
        assertThat(reads(target(draft) + "/text")).isEqualTo(1);
        assertThat(reads(target(announced))).isZero();
    }

    private static void file(String meeting) {
        put(meeting).then().statusCode(200);
    }

    private static Response put(String meeting) {
        return secretariat()
                .header("If-Match", secretariat().get(meeting).getHeader("ETag"))
                .multiPart("metadata", "{\"language\":\"zh\"}", "application/json")
                .multiPart("file", "paper", DOCX, "application/octet-stream")
                .put(meeting + "/concept-note");
    }

    private static String target(String meeting) {
        return meeting.replaceFirst("^/api/v1/", "") + "/concept-note";
    }

    private int reads(String target) throws SQLException {
        return number("select count(*) from audit where action = 'paper.read' and target = ?", target);
    }

    private int number(String query, String value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(query)) {
            count.setString(1, value);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            change.execute();
        }
    }
}
