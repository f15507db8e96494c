package org.opendebate.compilations;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opendebate.contracts.EventType;
import org.opendebate.documents.akn.AknWriter;
import org.opendebate.documents.akn.StatementIdentity;
import org.opendebate.documents.model.Language;
import org.opendebate.documents.model.Paragraph;
import org.opendebate.documents.model.StatementText;
import org.opendebate.documents.model.Text;
import org.opendebate.kit.id.Uuid7;
import org.opendebate.kit.storage.Sha256;
import org.opendebate.kit.testing.TestTokens;

/**
 * A debate as the other services tell it: every event passes its contract's schema ({@link Told}), every
 * model is real Akoma Ntoso in the statement bucket.
 */
public final class Debate {
    /** What the event of a statement and its entry in a seal both say. */
    private static final List<String> COMMON =
            List.of("statementId", "version", "kind", "delegation", "language", "speaker", "original", "model");

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public final UUID meetingId = Uuid7.next(Clock.systemUTC());
    private final List<ObjectNode> sealed = new ArrayList<>();

    private Debate() {}

    /** A closed videoconference of 24 May 2021 with one briefer, its delegations and its Council. */
    public static Debate held() {
        Debate debate = new Debate();
        debate.tellMeeting();
        Register.tellOnce();
        return debate;
    }

    /** The same debate of another organ. */
    public static Debate heldBy(String organ) {
        Debate debate = new Debate();
        debate.tellMeeting(organ);
        Register.tellOnce();
        return debate;
    }

    public String path() {
        return "/api/v1/meetings/" + meetingId + "/compilation";
    }

    public void tellMeeting() {
        tellMeeting("SC");
    }

    private void tellMeeting(String organ) {
        ObjectNode meeting = Told.example(EventType.MEETING_CLOSED);
        meeting.put("meetingId", meetingId.toString()).put("organ", organ);
        // of those that no test puts into the bucket, copying would be tried for ever
        meeting.putArray("papers");
        Told.tell(EventType.MEETING_CLOSED, meetingId.toString(), meeting);
    }

    /** An announced debate without papers; {@link #tellAnnounced} brings them. */
    public static Debate announced() {
        Debate debate = new Debate();
        debate.tellAnnounced(EventType.MEETING_ANNOUNCED, List.of());
        Register.tellOnce();
        return debate;
    }

    /** The meeting with its papers, whose files are put into the meetings' bucket. */
    public void tellAnnounced(EventType type, List<FiledPaper> papers) {
        ObjectNode meeting = Told.example(type);
        meeting.put("meetingId", meetingId.toString());
        var told = meeting.putArray("papers");
        papers.forEach(paper -> told.add(paper.told(meetingId)));
        Told.tell(type, meetingId.toString(), meeting);
    }

    /** @param words null for a file that no reader has read */
    public record FiledPaper(String part, Language language, String date, String words) {
        private ObjectNode told(UUID meetingId) {
            ObjectNode paper = JsonNodeFactory.instance.objectNode();
            paper.put("part", part).put("language", language.code()).put("date", date);
            String key = "papers/" + meetingId + "/" + part;
            byte[] original = ("the original of " + key).getBytes(StandardCharsets.UTF_8);
            stored(paper.putObject("original"), key, original);
            ((ObjectNode) paper.get("original")).put("mediaType", words == null ? "application/pdf" : WORD);
            Buckets.put("meetings", key, original);
            if (words == null) {
                paper.putNull("model");
                return paper;
            }
            byte[] model = model(meetingId, "CHN", language, words);
            stored(paper.putObject("model"), key + "-model", model);
            ((ObjectNode) paper.get("model")).put("reader", "word-1");
            Buckets.put("meetings", key + "-model", model);
            return paper;
        }
    }

    public UUID accepted(String delegation, String speaker) {
        return accepted("national", delegation, speaker, Language.EN, "Statement of " + delegation + ".");
    }

    public UUID accepted(String kind, String delegation, String speaker, Language language, String words) {
        UUID id = Uuid7.next(Clock.systemUTC());
        byte[] model = model(id, delegation, language, words);
        ObjectNode statement = statement(id, kind, delegation, speaker, language, model);
        Buckets.put("statements", key(id, "model"), model);
        Buckets.put("statements", key(id, "original"), original(id));
        tellStatement(EventType.STATEMENT_ACCEPTED, statement);
        return id;
    }

    /** Sealed as accepted, while its model is not in the statement bucket yet: {@link #upload} brings it. */
    public UUID acceptedWithoutModel(String delegation) {
        UUID id = Uuid7.next(Clock.systemUTC());
        byte[] model = model(id, delegation, Language.EN, "Statement of " + delegation + ".");
        statement(id, "national", delegation, "Late Upload", Language.EN, model);
        Buckets.put("statements", key(id, "original"), original(id));
        return id;
    }

    /** Accepted, as statement-service tells it, while its model is not in the statement bucket yet. */
    public UUID acceptedBeforeItsFile(String delegation) {
        UUID id = acceptedWithoutModel(delegation);
        tellStatement(EventType.STATEMENT_ACCEPTED, sealed.getLast());
        return id;
    }

    /** Sent in, and nobody has decided on it. */
    public UUID undecided(String delegation, String words) {
        UUID id = Uuid7.next(Clock.systemUTC());
        byte[] model = model(id, delegation, Language.EN, words);
        ObjectNode statement = statement(id, "national", delegation, "Some Body", Language.EN, model);
        sealed.remove(statement);
        Buckets.put("statements", key(id, "model"), model);
        Buckets.put("statements", key(id, "original"), original(id));
        tellStatement(EventType.STATEMENT_SUBMITTED, statement);
        return id;
    }

    /** A translation beside the statement that was added last. */
    public void translated(UUID id, Language language, String words) {
        ObjectNode statement = sealed.getLast();
        byte[] model = model(id, statement.get("delegation").asText(), language, words);
        ObjectNode translation = statement.withArray("translations").addObject();
        translation.put("language", language.code());
        stored(translation.putObject("original"), key(id, "translation-" + language.code()), original(id));
        String key = key(id, "translation-model-" + language.code());
        stored(translation.putObject("model"), key, model);
        ((ObjectNode) translation.get("model")).put("reader", "word-1");
        Buckets.put("statements", key, model);
    }

    public void upload(UUID id, String delegation) {
        Buckets.put(
                "statements", key(id, "model"), model(id, delegation, Language.EN, "Statement of " + delegation + "."));
    }

    /** On behalf of a group, or together with others. */
    public UUID voiced(String kind, String delegation, String speaker, String group, List<String> joined) {
        UUID id = accepted("national", delegation, speaker, Language.EN, "Statement of " + delegation + ".");
        ObjectNode statement = sealed.getLast();
        statement.put("kind", kind);
        if (group != null) {
            statement.putObject("group").put("name", group).putArray("members");
        }
        if (!joined.isEmpty()) {
            var others = statement.putArray("joint");
            joined.forEach(code -> others.addObject().put("delegation", code).put("confirmed", true));
        }
        return id;
    }

    /** A newer version of an accepted statement, in the next seal. */
    public void corrected(UUID id, String words) {
        ObjectNode statement = sealed.stream()
                .filter(one -> one.get("statementId").asText().equals(id.toString()))
                .findFirst()
                .orElseThrow();
        byte[] model = model(id, statement.get("delegation").asText(), Language.EN, words);
        statement.put("version", statement.get("version").asInt() + 1);
        String key = key(id, "model-" + statement.get("version").asInt());
        stored((ObjectNode) statement.get("model"), key, model);
        Buckets.put("statements", key, model);
    }

    /** Waits until a seal that came after the publication is known. */
    public void furtherSeal(int number) {
        seal(number);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Integer.valueOf(number).equals(state().get("furtherSeal")));
    }

    /** In the seal's list with a reason instead of an annex. */
    public UUID returned(String delegation) {
        return undone(delegation, "returned", "returned-by-secretariat");
    }

    /** The same, of a statement whose file could never be read. */
    public UUID returnedUnread(String delegation) {
        UUID id = returned(delegation);
        ObjectNode unread = sealed.getLast();
        unread.putNull("model");
        ObjectNode told = Told.example(EventType.STATEMENT_RETURNED);
        COMMON.forEach(field -> told.set(field, unread.get(field)));
        told.put("meetingId", meetingId.toString());
        Told.tell(EventType.STATEMENT_RETURNED, id.toString(), told);
        return id;
    }

    public UUID withdrawn(String delegation) {
        return undone(delegation, "withdrawn", "withdrawn-by-delegation");
    }

    private UUID undone(String delegation, String decision, String reason) {
        UUID id = Uuid7.next(Clock.systemUTC());
        ObjectNode statement = statement(
                id, "national", delegation, "Somebody Else", Language.EN, model(id, delegation, Language.EN, "No."));
        statement.put("decision", decision).put("reason", reason);
        return id;
    }

    public UUID briefing(String briefer, String speaker) {
        UUID id = Uuid7.next(Clock.systemUTC());
        byte[] model = model(id, briefer, Language.EN, "Briefing of " + speaker + ".");
        ObjectNode statement = statement(id, "briefing", null, speaker, Language.EN, model);
        statement.put("briefer", briefer);
        ((ObjectNode) statement.get("speaker")).put("level", "secretariat");
        Buckets.put("statements", key(id, "model"), model);
        Buckets.put("statements", key(id, "original"), original(id));
        return id;
    }

    public void seal(int number) {
        tellSeal(EventType.SEAL_SEALED, number, "sealed");
    }

    public void revoke(int number) {
        tellSeal(EventType.SEAL_REVOKED, number, "revoked");
    }

    /** Waits until the compilation of the seal is drafted. */
    public JsonPath drafted(int seal) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> "drafted".equals(state().getString("state")) && state().getInt("seal") == seal);
        return state();
    }

    public JsonPath state() {
        return given().auth()
                .oauth2(TestTokens.secretariat())
                .get(path())
                .then()
                .extract()
                .jsonPath();
    }

    /** What is missing of each statement; empty while the meeting is not known here yet. */
    public List<Object> missing() {
        List<Object> missing = state().getList("missing.what");
        return missing == null ? List.of() : missing;
    }

    public Response publish(int seal, String symbol) {
        return publish(seal, symbol, UUID.randomUUID().toString());
    }

    public Response publish(int seal, String symbol, String idempotencyKey) {
        return publish(seal, symbol, LocalDate.of(2021, 5, 26), LocalDate.of(2021, 5, 28), idempotencyKey);
    }

    public Response publish(
            int seal, String symbol, LocalDate letterDate, LocalDate documentDate, String idempotencyKey) {
        return publish(
                Map.of(
                        "seal",
                        seal,
                        "symbol",
                        symbol,
                        "letterDate",
                        letterDate.toString(),
                        "documentDate",
                        documentDate.toString()),
                idempotencyKey);
    }

    /** With more than the symbol and the usual dates. */
    public Response publish(int seal, String symbol, Map<String, Object> more) {
        Map<String, Object> order = new HashMap<>(
                Map.of("seal", seal, "symbol", symbol, "letterDate", "2021-05-26", "documentDate", "2021-05-28"));
        order.putAll(more);
        return publish(order, UUID.randomUUID().toString());
    }

    private Response publish(Map<String, Object> order, String idempotencyKey) {
        return given().auth()
                .oauth2(TestTokens.secretariat())
                .header("Idempotency-Key", idempotencyKey)
                .contentType("application/json")
                .body(order)
                .post(path() + "/publication");
    }

    /** Publishes the announcing letter. */
    public Response publishLetter(String token, String symbol, Map<String, Object> more) {
        Map<String, Object> order = new HashMap<>(Map.of("symbol", symbol, "documentDate", "2021-05-06"));
        order.putAll(more);
        return given().auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(order)
                .post("/api/v1/meetings/" + meetingId + "/letter/publication");
    }

    private void tellSeal(EventType type, int number, String state) {
        ObjectNode seal = Told.example(type);
        seal.put("meetingId", meetingId.toString()).put("number", number).put("state", state);
        seal.putArray("statements").addAll(sealed);
        Told.tell(type, meetingId.toString(), seal);
    }

    private ObjectNode statement(
            UUID id, String kind, String delegation, String speaker, Language language, byte[] model) {
        ObjectNode statement = (ObjectNode)
                Told.example(EventType.SEAL_SEALED).at("/statements/0").deepCopy();
        statement
                .put("statementId", id.toString())
                .put("kind", kind)
                .put("delegation", delegation)
                .put("language", language.code());
        ((ObjectNode) statement.get("speaker")).put("name", speaker);
        stored((ObjectNode) statement.get("model"), key(id, "model"), model);
        stored((ObjectNode) statement.get("original"), key(id, "original"), original(id));
        statement.putArray("translations");
        sealed.add(statement);
        return statement;
    }

    private void tellStatement(EventType type, ObjectNode sealedStatement) {
        ObjectNode statement = Told.example(type);
        COMMON.forEach(field -> statement.set(field, sealedStatement.get(field)));
        statement.put("meetingId", meetingId.toString());
        Told.tell(type, sealedStatement.get("statementId").asText(), statement);
    }

    private static void stored(ObjectNode object, String key, byte[] bytes) {
        object.put("key", key).put("sha256", Sha256.of(bytes)).put("size", bytes.length);
    }

    private static String key(UUID id, String what) {
        return "statements/" + id + "/1/" + what;
    }

    private static byte[] original(UUID id) {
        return ("the original of " + id).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] model(UUID id, String author, Language language, String words) {
        StatementText text = new StatementText(language, List.of(Paragraph.of(language.direction(), Text.of(words))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            AknWriter.write(
                    text,
                    new StatementIdentity(id.toString(), 1, LocalDate.of(2021, 5, 24), "un-sc", author, author),
                    out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
