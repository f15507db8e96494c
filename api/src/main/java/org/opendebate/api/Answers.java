package org.opendebate.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opendebate.api.Operations.Operation;
import org.opendebate.api.ProblemCatalogue.Entry;

/** Says of each operation which problems it may answer with, and which headers come with its answers. */
final class Answers {
    private static final Set<Integer> OF_THE_GATEWAY = Set.of(429, 500, 502, 503, 504);
    private static final Set<String> COUNTED = Set.of("RateLimit", "RateLimit-Policy", "X-Request-Id");

    private final ObjectNode api;
    private final ProblemCatalogue problems;
    private final PossibleProblems possible;
    private final Map<String, JsonNode> shared = new TreeMap<>();

    Answers(ObjectNode api, ProblemCatalogue problems, PossibleProblems possible) {
        this.api = api;
        this.problems = problems;
        this.possible = possible;
    }

    void describe() {
        ObjectNode components = (ObjectNode) api.path("components");
        ObjectNode examples = components.putObject("examples");
        problems.entries().forEach(entry -> examples.set(entry.slug(), example(entry)));
        for (Operation operation : Operations.of(api)) {
            describe(operation);
        }
        ObjectNode responses = components.putObject("responses");
        shared.forEach(responses::set);
    }

    private void describe(Operation operation) {
        ObjectNode told = (ObjectNode) operation.node().path("responses");
        Map<String, JsonNode> answers = new TreeMap<>();
        told.properties().forEach(answer -> {
            if (answer.getKey().compareTo("400") < 0) {
                answers.put(answer.getKey(), headed(operation, answer.getKey(), (ObjectNode) answer.getValue()));
            } else {
                named(
                                operation,
                                answer.getKey(),
                                answer.getValue().path("description").asText())
                        .ifPresent(some -> answers.put(answer.getKey(), problem(some)));
            }
        });
        for (int status : expected(operation)) {
            answers.computeIfAbsent(Integer.toString(status), key -> shared(operation, status));
        }
        told.removeAll();
        answers.forEach(told::set);
    }

    private JsonNode shared(Operation operation, int status) {
        String name = possible.name(operation, status);
        shared.computeIfAbsent(name, key -> problem(possible.of(operation, status)));
        return api.objectNode().put("$ref", "#/components/responses/" + name);
    }

    /** What can go wrong with such a request, whoever answers it. */
    private static Set<Integer> expected(Operation operation) {
        Set<Integer> expected = new TreeSet<>(OF_THE_GATEWAY);
        // where none is needed, a token that is sent is verified all the same
        expected.addAll(Set.of(400, 401));
        // whoever may ask without a token is not thereby one of those who may ask with theirs
        if (!operation.node().path("security").isEmpty()) {
            expected.add(403);
        }
        // a symbol in the query names a document as a path does
        if (operation.path().contains("{") || operation.takes("symbol")) {
            expected.add(404);
        }
        expected.add(406);
        if (!operation.isRead()) {
            expected.addAll(Set.of(409, 422));
            // such a path may be another one, of which only reading is offered: council/2021-05 beside council/2021
            if (operation.path().contains("{")) {
                expected.add(405);
            }
        }
        if (operation.takes("If-Match")) {
            expected.addAll(Set.of(412, 428));
        }
        if (operation.node().has("requestBody")) {
            expected.addAll(Set.of(413, 415));
        }
        return expected;
    }

    /** The problems that a service's own description lists, such as "seal-revoked, symbol-taken". */
    private Optional<List<Entry>> named(Operation operation, String status, String description) {
        List<Entry> named = new ArrayList<>();
        for (String word : description.split("[^a-z0-9-]+")) {
            problems.find(word).ifPresent(named::add);
        }
        if (named.stream().anyMatch(entry -> entry.status() != Integer.parseInt(status))) {
            throw new IllegalStateException(operation.label() + " tells problems of another status under " + status);
        }
        return named.isEmpty() ? Optional.empty() : Optional.of(named);
    }

    private ObjectNode problem(List<Entry> entries) {
        ObjectNode answer = api.objectNode();
        String names = String.join(", ", entries.stream().map(Entry::slug).toList());
        answer.put("description", names);
        ObjectNode headers = answer.putObject("headers");
        COUNTED.stream().sorted().forEach(name -> header(headers, name));
        if (entries.stream().anyMatch(entry -> entry.remedy().contains("`Retry-After`"))) {
            header(headers, "Retry-After");
        }
        ObjectNode content = answer.putObject("content").putObject("application/problem+json");
        content.putObject("schema").put("$ref", "#/components/schemas/Problem");
        ObjectNode examples = content.putObject("examples");
        entries.forEach(entry -> examples.putObject(entry.slug()).put("$ref", "#/components/examples/" + entry.slug()));
        return answer;
    }

    private JsonNode example(Entry entry) {
        ObjectNode example = api.objectNode();
        example.put("summary", sentence(entry.when()));
        ObjectNode value = example.putObject("value");
        value.put("type", "/api/v1/problems/" + entry.slug());
        value.put("status", entry.status());
        value.put("detail", sentence(entry.when()) + ".");
        value.put("remedy", sentence(entry.remedy()) + ".");
        return example;
    }

    /** Begun with a capital, without the code marks of Markdown. */
    private static String sentence(String text) {
        String plain = text.replace("`", "");
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    /** A form without a schema is a file; said so, because a generated client takes it for an answer without a body. */
    private static void tellFiles(ObjectNode answer) {
        answer.path("content").properties().forEach(form -> {
            if (!form.getValue().has("schema")) {
                ((ObjectNode) form.getValue())
                        .putObject("schema")
                        .put("type", "string")
                        .put("format", "binary");
            }
        });
    }

    private JsonNode headed(Operation operation, String status, ObjectNode answer) {
        tellFiles(answer);
        ObjectNode headers = answer.putObject("headers");
        COUNTED.stream().sorted().forEach(name -> header(headers, name));
        boolean changes = operation.takes("If-Match");
        boolean isChanged = Operations.of(api).stream()
                .anyMatch(other -> other.path().equals(operation.path()) && other.takes("If-Match"));
        if (changes || isChanged || status.equals("304")) {
            header(headers, "ETag");
        }
        if (operation.takes("after")) {
            header(headers, "Link");
        }
        if (status.equals("201")) {
            header(headers, "Location");
        }
        if (operation.takes("Idempotency-Key")) {
            header(headers, "Idempotent-Replayed");
        }
        return answer;
    }

    private static void header(ObjectNode headers, String name) {
        headers.putObject(name).put("$ref", "#/components/headers/" + name);
    }
}
