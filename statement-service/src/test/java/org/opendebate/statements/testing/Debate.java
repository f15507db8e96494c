package org.opendebate.statements.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.opendebate.contracts.EventType;
import org.opendebate.contracts.SandboxMeetings;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.testing.TestEvents;
import org.opendebate.kit.testing.TestTokens;
import org.opendebate.statements.register.Register;

/** Announces meetings of its own to the service under test, and hands statements in. */
@ApplicationScoped
public class Debate {
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Path SAMPLES = Path.of("../deploy/local/samples");
    private static final Duration UPLOAD_TIMEOUT = Duration.ofMinutes(10);
    private static final List<String> DELEGATIONS = List.of("KEN", "CHN", "FRA", "BRA", "VAT", "EU");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    DataSource database;

    @Inject
    Register register;

    /** A meeting that closes in an hour; its id when this service knows it. */
    public UUID open() {
        return announced(Instant.now().plus(Duration.ofHours(1)), note -> {});
    }

    /** A meeting of which even the last upload has ended. */
    public UUID closed() {
        return announced(past(), note -> {});
    }

    public UUID announced(Instant close, Consumer<ObjectNode> guidanceNote) {
        return announcedWith(close, meeting -> guidanceNote.accept((ObjectNode) meeting.get("guidanceNote")));
    }

    /** Moves the meeting's close so far back that even the last upload has ended. */
    public void close(UUID meeting) {
        close(meeting, note -> {});
    }

    /** The same of a meeting with a guidance note of its own. */
    public void close(UUID meeting, Consumer<ObjectNode> guidanceNote) {
        tell(EventType.MEETING_CLOSED, meeting, 2, body -> {
            guidanceNote.accept((ObjectNode) body.get("guidanceNote"));
            body.put("state", "closed");
            body.put("close", past().toString());
        });
        await().until(() ->
                count("select count(*) from meeting where seal_allowed_after < now() and id = '" + meeting + "'") == 1);
    }

    /** Announces a meeting that says more than its close. */
    public UUID announcedWith(Instant close, Consumer<ObjectNode> change) {
        return announcedAs(Uuid7.next(Clock.systemUTC()), close, change);
    }

    /** The meeting of the sandbox of a day; it closes in an hour, whichever day it is. */
    public UUID sandbox(LocalDate day) {
        return announcedAs(SandboxMeetings.on(day), Instant.now().plus(Duration.ofHours(1)), meeting -> {});
    }

    private UUID announcedAs(UUID id, Instant close, Consumer<ObjectNode> change) {
        tellRegister();
        tell(EventType.MEETING_ANNOUNCED, id, 1, meeting -> {
            meeting.put("close", close.toString());
            meeting.put("due", close.toString());
            change.accept(meeting);
        });
        await().until(() -> count("select count(*) from meeting where id = '" + id + "'") == 1);
        return id;
    }

    public void tell(EventType type, UUID meeting, long sequence, Consumer<ObjectNode> change) {
        ObjectNode body = example(type);
        body.put("meetingId", meeting.toString());
        // the example's family is of seals and statements that no test has
        body.remove("documents");
        change.accept(body);
        TestEvents.tell(type.topic(), type.wire(), meeting.toString(), sequence, body);
    }

    private void tellRegister() {
        if (count("select count(*) from delegation") == DELEGATIONS.size()
                && count("select count(*) from council_year") == 1) {
            return;
        }
        for (String code : DELEGATIONS) {
            ObjectNode body = example(EventType.REGISTER_DELEGATION);
            body.put("code", code);
            body.putArray("representatives");
            TestEvents.tell(EventType.REGISTER_DELEGATION.topic(), EventType.REGISTER_DELEGATION.wire(), code, 1, body);
        }
        TestEvents.tell(
                EventType.REGISTER_COUNCIL.topic(),
                EventType.REGISTER_COUNCIL.wire(),
                "council-2021",
                1,
                example(EventType.REGISTER_COUNCIL));
        await().until(() -> count("select count(*) from delegation") == DELEGATIONS.size()
                && count("select count(*) from council_year") == 1);
        // until then a delegation that is not on it may still be coming
        await().pollInSameThread().until(register::isSettled);
    }

    private static Instant past() {
        return Instant.now().minus(UPLOAD_TIMEOUT).minus(Duration.ofMinutes(1));
    }

    private static ObjectNode example(EventType type) {
        try (InputStream in = EventType.class.getResourceAsStream(type.exampleResource())) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row count, or any other number. */
    public long count(String query) {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Holds the meeting's row as a seal does, in a transaction of its own, until it is closed. */
    public AutoCloseable holding(UUID meeting) throws SQLException {
        Config config = ConfigProvider.getConfig();
        Connection connection = DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getOptionalValue("quarkus.datasource.password", String.class)
                        .orElse(""));
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select 1 from meeting where id = '" + meeting + "' for no key update");
        }
        return () -> {
            connection.rollback();
            connection.close();
        };
    }

    /** Waits until as many transactions wait for a lock. */
    public void awaitWaiting(int transactions) {
        await().until(() -> count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and datname = current_database()")
                == transactions);
    }

    public static byte[] sample(String path) {
        try {
            return Files.readAllBytes(SAMPLES.resolve(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, Object> national(String delegation) {
        return Map.of(
                "delegation",
                delegation,
                "kind",
                "national",
                "language",
                "en",
                "speaker",
                Map.of("name", "Amina Okello", "level", "permanent-representative"),
                "signatory",
                Map.of("name", "Amina Okello", "role", "permanent-representative"));
    }

    public static Map<String, Object> with(Map<String, Object> metadata, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(metadata);
        changed.put(field, value);
        changed.values().removeIf(Objects::isNull);
        return changed;
    }

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    public static String delegate(String delegation) {
        return TestTokens.delegate(delegation);
    }

    public static String secretariat() {
        return TestTokens.secretariat();
    }

    /** A change of something that exists, as JSON. */
    public static Response post(String token, String address, Response made, Object body) {
        return as(token)
                .contentType("application/json")
                .header("If-Match", made.header("ETag"))
                .body(json(body))
                .post(address);
    }

    public static String address(Response made) {
        return "/api/v1/statements/" + made.path("statement.id");
    }

    /** The same without its cover letter. */
    public static RequestSpecification formWithoutLetter(String token, Map<String, Object> metadata) {
        return as(token)
                .multiPart("metadata", json(metadata), "application/json")
                .multiPart("statement", "statement.docx", sample("arg/statement.docx"), DOCX);
    }

    /** A request with the usual files: an English statement and a cover letter in PDF. */
    public static RequestSpecification form(String token, Map<String, Object> metadata) {
        return as(token)
                .multiPart("metadata", json(metadata), "application/json")
                .multiPart("statement", "statement.docx", sample("arg/statement.docx"), DOCX)
                .multiPart("coverLetter", "letter.pdf", sample("arg/cover-letter.pdf"), "application/pdf");
    }

    public static Response submit(UUID meeting, RequestSpecification form) {
        return form.post("/api/v1/meetings/" + meeting + "/statements");
    }

    /** A national statement of the delegation, handed in by its delegate. */
    public static Response submitted(UUID meeting, String delegation) {
        Response answer = submit(meeting, form(delegate(delegation), national(delegation)));
        answer.then().statusCode(201);
        return answer;
    }

    public static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
