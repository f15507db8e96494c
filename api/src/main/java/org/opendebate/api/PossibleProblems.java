package org.opendebate.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.opendebate.api.Operations.Operation;
import org.opendebate.api.ProblemCatalogue.Entry;

/** Which problems an operation may answer with: those of any service, the gateway's, and those of the service behind it. */
final class PossibleProblems {
    private static final Set<String> ANYWHERE = Set.of("Any service", "The gateway");

    private final ProblemCatalogue problems;
    private final JsonNode told;
    private final Map<String, String> services;

    /**
     * @param told by the service's name: its {@code area}, and which it has {@code also}
     * @param services by the operation's id; none for what the gateway answers itself, and what each service does
     */
    PossibleProblems(ProblemCatalogue problems, JsonNode told, Map<String, String> services) {
        this.problems = problems;
        this.told = told;
        this.services = services;
        told.forEach(this::known);
    }

    private void known(JsonNode service) {
        if (problems.entries().stream()
                .noneMatch(entry -> entry.area().equals(service.path("area").asText()))) {
            throw new IllegalStateException("docs/problems.md has no heading " + service.path("area"));
        }
        service.path("also")
                .forEach(slug -> problems.find(slug.asText())
                        .orElseThrow(() -> new IllegalStateException("docs/problems.md lists no problem " + slug)));
    }

    List<Entry> of(Operation operation, int status) {
        JsonNode service = told.path(services.getOrDefault(operation.id(), ""));
        return problems.of(status).stream()
                .filter(entry -> ANYWHERE.contains(entry.area())
                        || entry.area().equals(service.path("area").asText())
                        || also(service).anyMatch(entry.slug()::equals))
                .toList();
    }

    /** Of the response that these problems are described by; operations with the same problems share it. */
    String name(Operation operation, int status) {
        boolean anywhere = of(operation, status).stream().allMatch(entry -> ANYWHERE.contains(entry.area()));
        return "Problem" + status + (anywhere ? "" : "-" + services.get(operation.id()));
    }

    private static Stream<String> also(JsonNode service) {
        return service.path("also").valueStream().map(JsonNode::asText);
    }
}
