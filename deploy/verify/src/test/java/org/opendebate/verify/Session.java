package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.local.identity.LocalRole;
import org.opendebate.verify.Api.Answer;
import org.opendebate.verify.Api.Part;

/** What officers and delegates do through the gateway, step by step, with the samples of the demo. */
final class Session {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Path SAMPLES = Repository.file("deploy/local/samples");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RunningStack running;
    private final Api api;

    Session(RunningStack running) {
        this.running = running;
        this.api = running.api();
    }

    String secretariat() {
        return running.stack().identity().tokenOfPerson(LocalRole.SECRETARIAT, Optional.empty());
    }

    String delegate(String code) {
        return running.stack().identity().tokenOfPerson(LocalRole.DELEGATE, Optional.of(code));
    }

    /** A meeting on that day; answers with its id once statement-service takes statements for it. */
    String announced(String date) {
        String meeting = Meetings.announce(api, secretariat(), date);
        await("statement-service knows the meeting and that it is open")
                .atMost(SOON)
                .until(() -> {
                    Answer checked = check(meeting, "BRA", metadata("BRA", "national"));
                    return checked.status() == 200
                            && !checked.json().path("verdict").asText().equals("fail");
                });
        return meeting;
    }

    /** Of a statement in the sample's language, signed by its speaker. */
    ObjectNode metadata(String delegation, String kind) {
        ObjectNode metadata = JSON.createObjectNode();
        metadata.put("delegation", delegation).put("kind", kind).put("language", language(delegation));
        metadata.putObject("speaker").put("name", "A. Sample").put("level", "permanent-representative");
        metadata.putObject("signatory").put("name", "A. Sample").put("role", "permanent-representative");
        return metadata;
    }

    private static String language(String delegation) {
        try {
            for (JsonNode sample : JSON.readTree(SAMPLES.resolve("samples.json").toFile())) {
                if (sample.path("code").asText().equals(delegation)) {
                    return sample.path("language").asText();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("no sample is from " + delegation);
    }

    Answer submit(String meeting, String code, ObjectNode metadata) {
        return submit(meeting, code, metadata, bytes(folder(code).resolve("statement.docx")));
    }

    /** By a delegate, with the cover letter of the samples. */
    Answer submit(String meeting, String code, ObjectNode metadata, byte[] statement) {
        return api.submit(
                meeting,
                delegate(code),
                metadata.toString(),
                new Part("statement.docx", DOCX, statement),
                letter(code),
                UUID.randomUUID().toString());
    }

    /** The same judged, and not stored. */
    Answer check(String meeting, String code, ObjectNode metadata) {
        return api.check(
                meeting,
                delegate(code),
                metadata.toString(),
                new Part("statement.docx", DOCX, bytes(folder(code).resolve("statement.docx"))),
                letter(code));
    }

    /** As the Secretariat. */
    JsonNode get(String path) {
        Answer answer = api.get(path, secretariat());
        assertEquals(200, answer.status(), answer::toString);
        return answer.json();
    }

    String text(String path) {
        Answer answer = api.get(path, secretariat());
        assertEquals(200, answer.status(), answer::toString);
        return new String(answer.response().body(), StandardCharsets.UTF_8);
    }

    /** A POST under the tag that a resource has now. */
    Answer change(String path, String resource, String token, String body) {
        return api.json(
                "POST",
                path,
                token,
                body,
                "If-Match",
                api.get(resource, secretariat()).header("ETag"),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    /** A PUT of a resource under the tag that it has now. */
    Answer put(String path, String body) {
        return api.json(
                "PUT",
                path,
                secretariat(),
                body,
                "If-Match",
                api.get(path, secretariat()).header("ETag"));
    }

    /** By the Secretariat, once the publication that opens the statements again is known. */
    void replaceDocument(JsonNode statement, byte[] file) {
        String path = path(statement);
        Answer replaced = await("the publication is known to statement-service")
                .atMost(SOON)
                .until(() -> putDocument(path, file), answer -> answer.status() != 409 && answer.status() != 412);
        assertEquals(200, replaced.status(), replaced::toString);
    }

    private Answer putDocument(String path, byte[] file) {
        return api.send(
                "PUT",
                path + "/document",
                secretariat(),
                java.net.http.HttpRequest.BodyPublishers.ofByteArray(file),
                "Content-Type",
                DOCX,
                "If-Match",
                api.get(path, secretariat()).header("ETag"));
    }

    /** Accepts what is undecided of these, seals what is closed, and publishes it. */
    void publish(String meeting, List<JsonNode> statements, String symbol, List<String> languages) {
        for (JsonNode statement : statements) {
            String path = path(statement);
            if (get(path).path("state").asText().equals("submitted")) {
                Answer accepted = change(path + "/acceptance", path, secretariat(), "{}");
                assertEquals(200, accepted.status(), accepted::toString);
            }
        }
        int seal = await("a seal of " + symbol)
                .atMost(SOON)
                .until(() -> seal(meeting), answer -> answer.status() == 201)
                .json()
                .path("number")
                .asInt();
        ObjectNode order = JSON.createObjectNode();
        String today = LocalDate.ofInstant(running.stack().businessNow(), ZoneId.of("America/New_York"))
                .toString();
        order.put("seal", seal).put("symbol", symbol).put("letterDate", today).put("documentDate", today);
        ArrayNode wanted = order.putArray("languages");
        languages.forEach(wanted::add);
        Answer published = await("what is sealed has come to compilation-service")
                .atMost(SOON)
                .until(
                        () -> publish(meeting, order),
                        answer -> !answer.problem().equals("compilation-not-ready"));
        assertEquals(201, published.status(), published::toString);
    }

    private Answer publish(String meeting, ObjectNode order) {
        return api.json(
                "POST",
                "/api/v1/meetings/" + meeting + "/compilation/publication",
                secretariat(),
                order.toString(),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    Answer seal(String meeting) {
        return api.json(
                "POST",
                "/api/v1/meetings/" + meeting + "/statements/seal",
                secretariat(),
                "{}",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private static String path(JsonNode statement) {
        return "/api/v1/statements/" + statement.path("id").asText();
    }

    private static Path folder(String code) {
        return SAMPLES.resolve(code.toLowerCase(java.util.Locale.ROOT));
    }

    /** Delegations whose sample has no letter borrow Brazil's. */
    private static Part letter(String code) {
        for (String name : List.of("cover-letter.pdf", "cover-letter.docx")) {
            Path file = folder(code).resolve(name);
            if (Files.exists(file)) {
                return new Part(name, name.endsWith("pdf") ? "application/pdf" : DOCX, bytes(file));
            }
        }
        return letter("BRA");
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
