package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.opendebate.verify.Api.Answer;
import org.opendebate.verify.PolicyMeetings.Played;
import org.opendebate.verify.PolicyTable.Who;

/** Draws requests of an operation: a third as the description has them, the others with something wrong in them. */
final class FuzzRequests {
    private static final List<String> TAGS = List.of(
            "*",
            "\"v0\"",
            "v1",
            "W/\"v1\"",
            "\"\"",
            "\"",
            "\"v999999999999999999999\"",
            "\"v1\", \"v2\"",
            "\"v-1\"",
            "\"\u00e9\"");
    private static final List<String> FORMS = List.of(
            "*/*",
            "application/json",
            "text/html;q=0.5",
            ";;;",
            "application/",
            "application/json;q=abc",
            "a",
            "image/png",
            "application/pdf, */*;q=0.1",
            "text/*",
            "*/json");
    private static final List<String> LANGUAGES =
            List.of("fr", "xx-YY-zz;q=2", "*", "en;q=0,fr;q=1", "-", "a".repeat(500), "ar, zh;q=0.9");
    private static final List<String> TOKENS = List.of("a.b.c", "x", "\u00e9", "..", "0".repeat(3000));
    private static final Map<String, List<String>> BY_NAME = Map.ofEntries(
            Map.entry("code", List.of("BRA", "KEN", "EU", "bra")),
            Map.entry("month", List.of("2021-05", "2021-13", "21-5")),
            Map.entry("year", List.of("2021", "2027", "0", "-1")),
            Map.entry("paper", List.of("letter", "concept-note", "guidance-note-file", "cover")),
            Map.entry("number", List.of("1", "2", "0")),
            Map.entry("symbol", List.of(PolicyMeetings.SYMBOL, "S/2021/1", "S%2F2021%2F501")),
            Map.entry("annex", List.of("1", "0", "x")),
            Map.entry("version", List.of("0", "1", "-1")),
            Map.entry("service", List.of("meeting-service", "statement-service", "compilation-service", "gateway")),
            Map.entry("name", List.of("none", "meetings")));

    private final FuzzValues values;
    private final FuzzBodies bodies;
    private final List<Played> meetings;

    FuzzRequests(JsonNode document, List<Played> meetings) {
        this.values = new FuzzValues(document);
        this.bodies = new FuzzBodies(values, document);
        this.meetings = meetings;
    }

    /** A request; {@code headers} pairs of name and value. */
    record Call(Who who, String method, String path, List<String> headers, byte[] body) {
        Answer send(Api api, String token) {
            return api.send(
                    method,
                    path,
                    token,
                    body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body),
                    headers.toArray(String[]::new));
        }

        @Override
        public String toString() {
            String text = new String(body, StandardCharsets.UTF_8);
            return who + " " + method + " " + cut(path) + " " + cut(headers.toString()) + " " + cut(text);
        }

        private static String cut(String text) {
            return text.length() < 400 ? text : text.substring(0, 400) + " (" + text.length() + " in all)";
        }
    }

    /** @param tags the newest tag of a resource */
    Call draw(FuzzedOperation operation, java.util.function.Function<String, String> tags, RandomGenerator random) {
        boolean wrong = random.nextInt(3) > 0;
        // where only one thing is wrong, what comes after it in a service is reached
        int where = wrong ? random.nextInt(4) : -1;
        String path = path(operation, where == 0, random);
        List<String> headers = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("header")) {
            switch (parameter.path("name").asText()) {
                case "If-Match" -> ifMatch(path, where == 2, tags, headers, random);
                case "Idempotency-Key" -> key(where == 2, headers, random);
                default -> {}
            }
        }
        if (where == 2) {
            headers.addAll(List.of("Accept", FuzzValues.one(random, FORMS)));
            headers.addAll(List.of("Accept-Language", FuzzValues.one(random, LANGUAGES)));
        }
        Map<String, JsonNode> forms = operation.bodies();
        FuzzBodies.Body body = forms.isEmpty() ? bodies.none(random) : bodies.of(forms, where == 3, random);
        if (body.type() != null) {
            headers.addAll(List.of("Content-Type", body.type()));
        }
        Who who = who(random);
        if (who == Who.ANONYMOUS && random.nextInt(4) == 0) {
            headers.addAll(List.of("Authorization", "Bearer " + FuzzValues.one(random, TOKENS)));
        }
        String query = query(operation, where == 1, random);
        return new Call(who, operation.method(), path + query, headers, body.bytes());
    }

    /** Mostly one who may do much, seldom nobody: that is limited to what one address may ask. */
    private static Who who(RandomGenerator random) {
        if (random.nextBoolean()) {
            return Who.SECRETARIAT;
        }
        Who any = FuzzValues.one(random, List.of(Who.values()));
        return any == Who.ANONYMOUS && random.nextBoolean() ? Who.DELEGATE : any;
    }

    private String path(FuzzedOperation operation, boolean wrong, RandomGenerator random) {
        Played meeting = FuzzValues.one(random, meetings);
        String path = operation.path();
        List<JsonNode> parameters = operation.parameters("path");
        int spoiled = wrong && !parameters.isEmpty() ? random.nextInt(parameters.size()) : -1;
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).path("name").asText();
            String value = i == spoiled
                    ? escaped(unless(values.nasty(random), "none"))
                    : known(operation, name, meeting, parameters.get(i).path("schema"), random);
            path = path.replace("{" + name + "}", value);
        }
        return path;
    }

    /** What is empty would be the path of another operation. */
    private static String unless(String value, String otherwise) {
        return value.isBlank() || value.equals(".") || value.equals("..") ? otherwise : value;
    }

    private String known(
            FuzzedOperation operation, String name, Played meeting, JsonNode schema, RandomGenerator random) {
        boolean ofAMeeting = operation.path().startsWith("/api/v1/meetings/");
        if (random.nextInt(10) > 0) {
            if (name.equals("meetingId") || name.equals("id") && ofAMeeting) {
                return meeting.id();
            }
            if (name.equals("id")
                    && operation.path().startsWith("/api/v1/statements/")
                    && meeting.statement() != null) {
                return random.nextInt(4) > 0 ? meeting.statement() : meeting.joint();
            }
            if (name.equals("grantId") && meeting.grant() != null) {
                return meeting.grant();
            }
        }
        // a symbol stays a path of three segments
        return BY_NAME.containsKey(name)
                ? FuzzValues.one(random, BY_NAME.get(name))
                : escaped(values.allowed(schema, random).asText());
    }

    private String query(FuzzedOperation operation, boolean wrong, RandomGenerator random) {
        List<String> pairs = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            if (random.nextInt(3) == 0) {
                boolean spoil = wrong && random.nextBoolean();
                String value = spoil
                        ? values.nasty(random)
                        : values.allowed(parameter.path("schema"), random).asText();
                pairs.add(parameter.path("name").asText() + "="
                        + escaped(value.substring(0, Math.min(4000, value.length()))));
            }
        }
        if (wrong && random.nextInt(4) == 0) {
            pairs.add(FuzzValues.one(
                    random,
                    List.of(
                            "unknown=1",
                            "=",
                            "%00=%00",
                            "limit=1&limit=2",
                            "a[b]=c".replace("[", "%5B").replace("]", "%5D"))));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private void ifMatch(
            String path,
            boolean wrong,
            java.util.function.Function<String, String> tags,
            List<String> headers,
            RandomGenerator random) {
        if (wrong && random.nextInt(3) == 0) {
            return;
        }
        String tag = wrong ? FuzzValues.one(random, TAGS) : tags.apply(path);
        headers.addAll(List.of("If-Match", tag == null ? "\"v1\"" : tag));
    }

    private static void key(boolean wrong, List<String> headers, RandomGenerator random) {
        String fresh = new UUID(random.nextLong(), random.nextLong()).toString();
        List<String> strange = List.of("k", "x".repeat(300), "\u00e9", "' or 1=1", " ", "");
        headers.addAll(List.of("Idempotency-Key", wrong ? FuzzValues.one(random, strange) : fresh));
    }

    /** A path is at most as long as the gateway's header limit allows to try. */
    private static String escaped(String value) {
        String cut = value.substring(0, Math.min(4000, value.length()));
        return URLEncoder.encode(cut, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
