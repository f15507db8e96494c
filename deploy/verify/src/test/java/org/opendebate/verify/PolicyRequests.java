package org.opendebate.verify;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.opendebate.client.model.Kind;
import org.opendebate.verify.Api.Answer;
import org.opendebate.verify.PolicyMeetings.Played;
import org.opendebate.verify.PolicyTable.Row;
import org.opendebate.verify.PolicyTable.Who;

/**
 * A request for each operation. Whoever is to be refused sends one that would be done if the refusal were forgotten: well
 * formed, about what is there, with the newest ETag. Whoever may sends one that changes nothing that matters: with an ETag that
 * is long past, or with something in it that is looked at after who asks.
 */
final class PolicyRequests {
    private static final String JSON = "application/json";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String PAST = "\"v999999\"";
    private static final String NONE = "00000000-0000-7000-8000-000000000000";
    private static final String SAMPLE = "deploy/local/samples/bra/statement.docx";
    private static final String LETTER = "deploy/local/samples/bra/cover-letter.pdf";
    private static final String NAMES = "{\"names\": {\"en\": {\"short\": \"Brasil\", \"running\": \"Brasil\"}}}";

    private final Api api;
    private final Session session;
    private final Map<String, String> tags = new TreeMap<>();

    PolicyRequests(RunningStack running) {
        this.api = running.api();
        this.session = new Session(running);
    }

    /** A request before it has a token. */
    record Call(String method, String path, BodyPublisher body, List<String> headers) {
        Answer send(Api api, String token) {
            return api.send(method, path, token, body, headers.toArray(String[]::new));
        }
    }

    /** @param meeting null where the operation is of none */
    private record Ask(Row row, Who who, Played meeting, boolean refused) {
        String path() {
            String path = row.path();
            if (meeting != null && path.startsWith("/api/v1/meetings/")) {
                path = path.replace("{meetingId}", meeting.id()).replace("{id}", meeting.id());
            }
            if (meeting != null && path.startsWith("/api/v1/statements/")) {
                path = path.replace("{id}", path.endsWith("/confirmations") ? meeting.joint() : meeting.statement());
            }
            return path.replace("{grantId}", meeting == null || meeting.grant() == null ? NONE : meeting.grant())
                    .replace("{batchId}", NONE)
                    .replace("{paper}", "concept-note")
                    .replace("{code}", "BRA")
                    .replace("{month}", "2021-05")
                    .replace("{year}", refused && row.method().equals("PUT") ? "2027" : "2021")
                    .replace("{number}", "1")
                    .replace("{both}", "1...1")
                    .replace("{symbol}", PolicyMeetings.SYMBOL)
                    .replace("{annex}", "1")
                    .replace("{version}", "0")
                    .replace("{language}", row.path().contains("/covering-letter") ? "en" : "fr")
                    .replace("{name}", "none")
                    .replace("{type}", "forbidden")
                    .replace("{id}", NONE);
        }
    }

    /** One request, or one for each service. */
    List<Call> of(Row row, Who who, Played meeting, boolean refused) {
        Ask ask = new Ask(row, who, meeting, refused);
        List<Call> calls = new ArrayList<>();
        for (String service : List.of("meeting-service", "statement-service", "compilation-service")) {
            String path = ask.path().replace("{service}", service);
            calls.add(call(ask, path));
            if (!ask.path().contains("{service}")) {
                break;
            }
        }
        return calls;
    }

    private Call call(Ask ask, String path) {
        return switch (ask.row().operation()) {
            case "GET /api/v1/documents" -> get(path + "?symbol=" + PolicyMeetings.SYMBOL);
            case "POST /api/v1/delegations" ->
                posted(
                        path,
                        "{\"code\": \"" + (ask.refused() ? "ZZBODY" : "EU") + "\", \"kind\": \"body\", "
                                + NAMES.substring(1));
            case "PUT /api/v1/delegations/{code}" -> conditional(ask, path, NAMES);
            case "PUT /api/v1/delegations/{code}/representatives" ->
                conditional(ask, path, "{\"representatives\": []}");
            case "PUT /api/v1/council/{year}" -> {
                String elected = "{\"elected\": [\"AUT\", \"KGZ\", \"PHL\", \"PRT\", \"ZWE\"]}";
                yield ask.refused() ? sent("PUT", path, JSON, elected) : conditional(ask, path, elected);
            }
            case "POST /api/v1/meetings" -> posted(path, Repository.text("deploy/local/samples/meeting.json"));
            case "PATCH /api/v1/meetings/{id}", "PATCH /api/v1/statements/{id}" -> patched(ask, path);
            case "PUT /api/v1/meetings/{id}/guidance-note" ->
                conditional(ask, path, Repository.text("deploy/local/samples/guidance-note.json"));
            case "PUT /api/v1/meetings/{id}/{paper}" -> paper(ask, path);
            case "POST /api/v1/meetings/{id}/postponement" ->
                conditional(ask, path, "{\"date\": \"2021-05-26\", \"reason\": \"for the test\"}");
            case "POST /api/v1/meetings/{id}/cancellation" -> conditional(ask, path, "{\"reason\": \"for the test\"}");
            case "POST /api/v1/meetings/{id}/announcement", "POST /api/v1/meetings/{id}/closing" ->
                conditional(ask, path, "{}");
            case "POST /api/v1/meetings/{meetingId}/statements" -> form(path, ask.refused());
            case "POST /api/v1/meetings/{meetingId}/statement-checks" -> form(path, true);
            case "POST /api/v1/meetings/{meetingId}/statements/batches" -> batch(path, ask.refused());
            case "POST /api/v1/meetings/{meetingId}/statements/acceptances" ->
                posted(path, "{\"statements\": [{\"id\": \"" + accepted(ask) + "\", \"version\": 1}]}");
            case "POST /api/v1/meetings/{meetingId}/statements/seal" -> posted(path, "{}");
            case "POST /api/v1/meetings/{meetingId}/late-grants" ->
                posted(
                        path,
                        "{\"delegation\": \"NOR\", \"reason\": \"for the test\", \"until\": \"2021-06-30T00:00:00Z\"}");
            case "PUT /api/v1/statements/{id}/document", "PUT /api/v1/statements/{id}/translations/{language}" ->
                file(ask, path, DOCX, SAMPLE);
            case "PUT /api/v1/statements/{id}/cover-letter" -> file(ask, path, "application/pdf", LETTER);
            case "POST /api/v1/statements/{id}/confirmations" ->
                conditional(
                        ask,
                        path,
                        ask.who() == Who.SECRETARIAT
                                ? "{\"confirmed\": true, \"delegation\": \"KEN\"}"
                                : "{\"confirmed\": true}");
            case "POST /api/v1/statements/{id}/withdrawal" ->
                conditional(ask, path, "{\"reason\": \"for the test\", \"requestedBy\": \"the mission\"}");
            case "POST /api/v1/statements/{id}/return" -> conditional(ask, path, "{\"reason\": \"for the test\"}");
            case "POST /api/v1/statements/{id}/acceptance" -> conditional(ask, path, "{}");
            case "POST /api/v1/statements/{id}/waivers" ->
                conditional(ask, path, "{\"rule\": \"signatory\", \"because\": \"for the test\"}");
            case "PUT /api/v1/statements/{id}/assignee" -> sent("PUT", path, JSON, "{\"assignee\": \"me\"}");
            case "POST /api/v1/statements/{id}/comments" -> posted(path, "{\"text\": \"for the test\"}");
            case "POST /api/v1/meetings/{id}/compilation/publication" ->
                posted(
                        path,
                        "{\"seal\": 1, \"symbol\": \"" + (ask.refused() ? "S/2021/599" : "X")
                                + "\", \"letterDate\": \"2021-05-07\", \"documentDate\": \"2021-05-07\", \"languages\": [\"en\"]}");
            case "POST /api/v1/meetings/{id}/letter/publication" ->
                posted(
                        path,
                        "{\"symbol\": \"" + (ask.refused() ? "S/2021/598" : "X")
                                + "\", \"documentDate\": \"2021-05-07\", \"languages\": [\"en\"]}");
            case "POST /api/v1/meetings/{id}/compilation/signature" ->
                posted(
                        path,
                        "{\"seal\": 1, \"letterSha256\": \"" + "0".repeat(64) + "\", \"signedBy\": \"A. Sample\"}");
            case "PUT /api/v1/covering-letter-templates/{language}" ->
                conditional(ask, path, "{\"text\": \"I have the honour to transmit the annexes.\"}");
            default -> {
                if (ask.row().method().equals("GET")) {
                    yield get(path);
                }
                if (ask.row().method().equals("DELETE")) {
                    yield deleted(ask, path);
                }
                yield posted(path, "{}");
            }
        };
    }

    private static String accepted(Ask ask) {
        return ask.refused() && ask.meeting().statement() != null
                ? ask.meeting().statement()
                : NONE;
    }

    private static Call get(String path) {
        return new Call("GET", path, BodyPublishers.noBody(), List.of());
    }

    private static Call sent(String method, String path, String type, String body) {
        return new Call(method, path, BodyPublishers.ofString(body), List.of("Content-Type", type));
    }

    private static Call posted(String path, String body) {
        return new Call(
                "POST",
                path,
                BodyPublishers.ofString(body),
                List.of(
                        "Content-Type",
                        JSON,
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
    }

    private Call conditional(Ask ask, String path, String body) {
        return with(ask, path, JSON, BodyPublishers.ofString(body));
    }

    private Call patched(Ask ask, String path) {
        String body = path.startsWith("/api/v1/statements/")
                ? "{\"speaker\": {\"name\": \"B. Sample\", \"level\": \"permanent-representative\"}}"
                : "{\"theme\": \"Another theme\"}";
        return with(ask, path, "application/merge-patch+json", BodyPublishers.ofString(body));
    }

    private Call deleted(Ask ask, String path) {
        return with(ask, path, null, BodyPublishers.noBody());
    }

    private Call file(Ask ask, String path, String type, String file) {
        return with(ask, path, type, BodyPublishers.ofByteArray(Repository.bytes(file)));
    }

    private Call with(Ask ask, String path, String type, BodyPublisher body) {
        List<String> headers = new ArrayList<>(List.of("If-Match", ask.refused() ? tag(ask, path) : PAST));
        if (type != null) {
            headers.addAll(List.of("Content-Type", type));
        }
        if (ask.row().method().equals("POST")) {
            headers.addAll(List.of("Idempotency-Key", UUID.randomUUID().toString()));
        }
        return new Call(ask.row().method(), path, body, headers);
    }

    /** The newest one of what the path changes. */
    private String tag(Ask ask, String path) {
        Played meeting = ask.meeting();
        String resource;
        if (meeting == null) {
            resource = path;
        } else if (path.startsWith("/api/v1/statements/")) {
            resource = path.endsWith("/assignee")
                    ? path
                    : String.join("/", List.of(path.split("/")).subList(0, 5));
        } else {
            resource = path.endsWith("/statements/seal") ? path : meeting.path();
        }
        return tags.computeIfAbsent(resource, asked -> {
            String newest = api.get(asked, session.secretariatToken()).header("ETag");
            return newest == null ? PAST : newest;
        });
    }

    private Call paper(Ask ask, String path) {
        Api.Multipart form = new Api.Multipart();
        form.add("metadata", new Api.Part(null, JSON, "{\"language\": \"en\"}".getBytes()));
        form.add(
                "file", new Api.Part("note.docx", DOCX, Repository.bytes("deploy/local/samples/concept-note-en.docx")));
        return with(ask, path, form.contentType(), BodyPublishers.ofByteArray(form.end()));
    }

    /** A batch of one submission for Brazil. */
    private Call batch(String path, boolean whole) {
        Api.Multipart form = new Api.Multipart();
        if (whole) {
            String index = "{\"items\": [{\"idempotencyKey\": \"" + UUID.randomUUID() + "\", \"statement\": \"one\","
                    + " \"metadata\": " + brazil() + "}]}";
            form.add("index", new Api.Part(null, JSON, index.getBytes(StandardCharsets.UTF_8)));
        }
        form.add("one", new Api.Part("statement.docx", DOCX, Repository.bytes(SAMPLE)));
        return posted(path, form);
    }

    private String brazil() {
        return org.opendebate.client.JSON.serialize(session.metadata("BRA", Kind.NATIONAL));
    }

    /** A submission for Brazil. */
    private Call form(String path, boolean whole) {
        Api.Multipart form = new Api.Multipart();
        form.add("metadata", new Api.Part(null, JSON, brazil().getBytes(StandardCharsets.UTF_8)));
        if (whole) {
            form.add("statement", new Api.Part("statement.docx", DOCX, Repository.bytes(SAMPLE)));
            form.add("coverLetter", new Api.Part("letter.pdf", "application/pdf", Repository.bytes(LETTER)));
        }
        return posted(path, form);
    }

    private static Call posted(String path, Api.Multipart form) {
        return new Call(
                "POST",
                path,
                BodyPublishers.ofByteArray(form.end()),
                List.of(
                        "Content-Type",
                        form.contentType(),
                        "Idempotency-Key",
                        UUID.randomUUID().toString()));
    }
}
