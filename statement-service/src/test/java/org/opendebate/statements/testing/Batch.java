package org.opendebate.statements.testing;

import static org.awaitility.Awaitility.await;
import static org.opendebate.statements.testing.Debate.DOCX;
import static org.opendebate.statements.testing.Debate.as;
import static org.opendebate.statements.testing.Debate.json;
import static org.opendebate.statements.testing.Debate.sample;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts a batch together, sends it, and waits for its results. */
public final class Batch {
    private final List<Map<String, Object>> items = new ArrayList<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** A submission with the usual statement and cover letter. */
    public Batch with(String key, Map<String, Object> metadata) {
        String letter = "letter-" + items.size();
        files.put(letter, sample("arg/cover-letter.pdf"));
        return withoutLetter(key, metadata).naming("coverLetter", letter);
    }

    public Batch withoutLetter(String key, Map<String, Object> metadata) {
        String statement = "statement-" + items.size();
        files.put(statement, sample("arg/statement.docx"));
        items.add(new HashMap<>(Map.of("idempotencyKey", key, "metadata", metadata, "statement", statement)));
        return this;
    }

    /** Has the last item name a part. */
    public Batch naming(String name, String part) {
        items.getLast().put(name, part);
        return this;
    }

    public Batch alsoSending(String part) {
        files.put(part, sample("arg/statement.docx"));
        return this;
    }

    public String index() {
        return json(Map.of("items", items));
    }

    public RequestSpecification form(String token) {
        RequestSpecification form = as(token).multiPart("index", index(), "application/json");
        files.forEach((part, bytes) -> form.multiPart(part, part, bytes, DOCX));
        return form;
    }

    public static Response send(UUID meeting, RequestSpecification form) {
        return form.post("/api/v1/meetings/" + meeting + "/statements/batches");
    }

    /** Sends it, and is back when all of it is done. */
    public Response done(UUID meeting, String token) {
        Response taken = send(meeting, form(token));
        taken.then().statusCode(202);
        return done(taken, token);
    }

    public static Response done(Response taken, String token) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> as(token).get(taken.header("Location")), seen -> "done".equals(seen.path("state")));
    }
}
