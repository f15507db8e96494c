package org.opendebate.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendebate.api.Operations.Operation;

/**
 * Shows of each operation what is sent and what is answered. What is JSON, or a form with JSON in it, has an example in a
 * file, {@code <operationId>.request.json} or {@code .answer.json}; what is a file or a text has a sentence that says what
 * stands there.
 */
final class Examples {
    private static final Set<String> SHOWN =
            Set.of("application/json", "application/merge-patch+json", "multipart/form-data");
    private static final String SUFFIX = ".json";

    private final ObjectNode api;
    private final Path folder;
    private final ObjectNode told;
    private final Set<String> missing = new TreeSet<>();
    private final Set<String> unused = new TreeSet<>();

    /**
     * @param folder of the examples
     * @param told what stands in files and texts, by the names that an example would have
     */
    Examples(ObjectNode api, Path folder, ObjectNode told) {
        this.api = api;
        this.folder = folder;
        this.told = told;
    }

    void describe() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            unused.addAll(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
        told.fieldNames().forEachRemaining(unused::add);
        for (Operation operation : Operations.of(api)) {
            JsonNode body = operation.node().path("requestBody");
            if (body.has("content")) {
                show(operation.id() + ".request", (ObjectNode) body);
            }
            for (var answer : operation.node().path("responses").properties()) {
                if (answer.getKey().startsWith("2") && answer.getValue().has("content")) {
                    show(operation.id() + ".answer", (ObjectNode) answer.getValue());
                }
            }
        }
        if (!missing.isEmpty() || !unused.isEmpty()) {
            throw new IllegalStateException("there is no example and no sentence for " + missing + ", and " + unused
                    + " are of no operation; see api/src/main/examples and x-files in api/description.yaml");
        }
    }

    /** @param place a request body or an answer */
    private void show(String name, ObjectNode place) throws IOException {
        ObjectNode content = (ObjectNode) place.path("content");
        boolean shown = false;
        for (var form : content.properties()) {
            if (SHOWN.contains(form.getKey())) {
                shown = true;
                example(name + SUFFIX, (ObjectNode) form.getValue());
            }
        }
        if (shown) {
            return;
        }
        if (told.has(name)) {
            unused.remove(name);
            place.set("description", told.path(name));
        } else {
            missing.add(name);
        }
    }

    private void example(String name, ObjectNode form) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            unused.remove(name);
            form.set("example", DescribeApi.JSON.readTree(file.toFile()));
        } else {
            missing.add(name);
        }
    }
}
