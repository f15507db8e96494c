package org.opendebate.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the description of the API; the build runs it with the checkout and the folder to write to. */
public final class DescribeApi {
    static final ObjectMapper JSON = new ObjectMapper();
    static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build());

    /** In the order in which their paths are listed. */
    private static final List<String> SERVICES = List.of("meeting-service", "statement-service", "compilation-service");

    private DescribeApi() {}

    public static void main(String[] arguments) throws IOException {
        Path checkout = Path.of(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        ProblemCatalogue problems = ProblemCatalogue.read(checkout, "en");
        ObjectNode api = describe(checkout, problems);
        Files.write(folder.resolve("openapi.json"), JSON.writeValueAsBytes(api));
        Files.write(folder.resolve("openapi.yaml"), YAML.writeValueAsBytes(api));
        for (String language : ProblemCatalogue.LANGUAGES) {
            ProblemCatalogue page = ProblemCatalogue.read(checkout, language);
            Files.write(folder.resolve("problems_" + language + ".json"), JSON.writeValueAsBytes(page.json()));
        }
    }

    /** The description of the whole API, as OpenAPI 3.1. */
    static ObjectNode describe(Path checkout, ProblemCatalogue problems) throws IOException {
        ObjectNode api = (ObjectNode)
                YAML.readTree(checkout.resolve("api/description.yaml").toFile());
        ObjectNode parameters = (ObjectNode) api.remove("x-parameters");
        JsonNode told = api.remove("x-problems");
        ObjectNode files = (ObjectNode) api.remove("x-files");
        Merge merge = new Merge(api);
        for (String service : SERVICES) {
            JsonNode own = YAML.readTree(
                    checkout.resolve(service + "/openapi/openapi.yaml").toFile());
            merge.add(service, (ObjectNode) own);
        }
        merge.end();
        Patterns.translate(api);
        new Patches(api).describe();
        new Parameters(api, parameters).describe();
        new Answers(api, problems, new PossibleProblems(problems, told, merge.services())).describe();
        new Examples(api, checkout.resolve("api/src/main/examples"), files).describe();
        return api;
    }
}
