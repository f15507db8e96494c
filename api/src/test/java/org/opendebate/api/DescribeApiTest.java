package org.opendebate.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.api.Operations.Operation;

/** The description of the whole API, as it is made of what is committed. */
class DescribeApiTest {
    private static final Path CHECKOUT = Path.of("..");

    private static ProblemCatalogue problems;
    private static ObjectNode api;

    @BeforeAll
    static void describe() throws IOException {
        problems = ProblemCatalogue.read(CHECKOUT, "en");
        api = DescribeApi.describe(CHECKOUT, problems);
    }

    @Test
    void everyOperationHasASummaryOfOneLine() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.of(api)) {
            String summary = operation.node().path("summary").asText();
            if (summary.isBlank() || summary.length() > 120 || summary.endsWith(".")) {
                wrong.add(operation.label() + ": " + summary);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ru", "zh", "ar"})
    void everyProblemIsExplainedInEveryOfficialLanguage(String language) throws IOException {
        ProblemCatalogue other = ProblemCatalogue.read(CHECKOUT, language);

        assertEquals(
                problems.entries().stream().map(DescribeApiTest::unworded).toList(),
                other.entries().stream().map(DescribeApiTest::unworded).toList());
        for (int i = 0; i < problems.entries().size(); i++) {
            ProblemCatalogue.Entry english = problems.entries().get(i);
            ProblemCatalogue.Entry translated = other.entries().get(i);
            assertNotEquals(english.area(), translated.area());
            assertNotEquals(english.when(), translated.when());
            assertNotEquals(english.remedy(), translated.remedy());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "zh", "ar"})
    void noProblemIsExplainedWithALinkToAFileThatIsNotServed(String language) throws IOException {
        List<String> linked = ProblemCatalogue.read(CHECKOUT, language).entries().stream()
                .flatMap(entry -> Stream.of(entry.when(), entry.remedy()))
                .filter(text -> text.contains("]("))
                .toList();

        assertEquals(List.of(), linked);
    }

    /** What is the same in all languages: the name, the status, and all that is code. */
    private static List<Object> unworded(ProblemCatalogue.Entry entry) {
        return List.of(entry.slug(), entry.status(), code(entry.when()), code(entry.remedy()));
    }

    private static Set<String> code(String text) {
        return Pattern.compile("`[^`]+`")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<String> dangling = new TreeSet<>();
        for (JsonNode reference : api.findValues("$ref")) {
            if (api.at(reference.asText().substring(1)).isMissingNode()) {
                dangling.add(reference.asText());
            }
        }
        assertEquals(Set.of(), dangling);
    }

    @Test
    void everyOperationTellsItsProblemsInOneForm() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : Operations.of(api)) {
            operation.node().path("responses").properties().forEach(answer -> {
                JsonNode resolved = answer.getValue().has("$ref")
                        ? api.at(answer.getValue().path("$ref").asText().substring(1))
                        : answer.getValue();
                boolean problem = resolved.path("content").has("application/problem+json");
                if (problem != (answer.getKey().compareTo("400") >= 0)) {
                    wrong.add(operation.label() + " " + answer.getKey());
                }
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void onlyWhatAnybodyMayReadNeedsNoToken() {
        Set<String> open = new TreeSet<>();
        Operations.of(api).stream()
                .filter(operation -> !operation.needsToken())
                .forEach(operation -> open.add(operation.id()));
        assertEquals(
                Set.of(
                        "getAnnexTranslation",
                        "getDescription",
                        "getEntrances",
                        "getKeys",
                        "getProblem",
                        "getCompilation",
                        "getManifest",
                        "getPublishedDocument",
                        "listDocuments",
                        "listProblems"),
                open);
    }

    @Test
    void everyProblemTypeHasAnExampleThatFitsItsSchema() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(api.at("/components/schemas/Problem").toString());
        assertEquals(
                problems.entries().size(),
                api.path("components").path("examples").size());
        api.path("components").path("examples").properties().forEach(example -> {
            var errors =
                    schema.validate(example.getValue().path("value").toString(), com.networknt.schema.InputFormat.JSON);
            assertTrue(errors.isEmpty(), example.getKey() + ": " + errors);
        });
    }

    @Test
    void everyFormOfASuccessTellsWhatItIs() {
        List<String> untold = new ArrayList<>();
        for (Operation operation : Operations.of(api)) {
            operation
                    .node()
                    .path("responses")
                    .properties()
                    .forEach(answer -> answer.getValue()
                            .path("content")
                            .properties()
                            .forEach(form -> {
                                if (form.getValue().path("schema").isMissingNode()) {
                                    untold.add(operation.label() + " " + answer.getKey() + " " + form.getKey());
                                }
                            }));
        }

        assertEquals(List.of(), untold);
    }

    @Test
    void anOperationTellsTheProblemsOfItsServiceAndNoOthers() {
        assertEquals("#/components/responses/Problem409-meeting-service", told("/api/v1/meetings/{id}", "patch", 409));
        assertEquals(
                "#/components/responses/Problem409-statement-service", told("/api/v1/statements/{id}", "patch", 409));
        assertEquals("#/components/responses/Problem404", told("/api/v1/audit/{service}", "get", 404));
        JsonNode meetings = api.at("/components/responses/Problem409-meeting-service/content")
                .path("application/problem+json")
                .path("examples");
        assertTrue(meetings.has("has-opened"), meetings.toString());
        assertTrue(meetings.has("request-in-progress"), meetings.toString());
        assertFalse(meetings.has("seal-blocked"), meetings.toString());
        assertTrue(
                api.at("/components/responses/Problem404-compilation-service/content")
                        .path("application/problem+json")
                        .path("examples")
                        .has("meeting-not-found"),
                "which stands under another heading");
    }

    private static String told(String path, String method, int status) {
        return api.path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(Integer.toString(status))
                .path("$ref")
                .asText();
    }

    @Test
    void aServiceWithProblemsThatAreNotListedIsRefused() throws IOException {
        JsonNode told = description("{one: {area: Statements and the seal, also: [never-heard-of]}}");

        var refused = assertThrows(IllegalStateException.class, () -> new PossibleProblems(problems, told, Map.of()));

        assertEquals("docs/problems.md lists no problem \"never-heard-of\"", refused.getMessage());
    }

    @Test
    void aPatchNeedsNoMemberAndMayRemoveAny() {
        JsonNode patch = api.at("/components/schemas/MetadataPatch");

        assertFalse(patch.has("required"));
        assertEquals("null", patch.at("/properties/speaker/anyOf/1/type").asText());
        assertEquals(
                "#/components/schemas/SpeakerPatch",
                patch.at("/properties/speaker/anyOf/0/$ref").asText());
    }

    /** Java's names of classes of characters are none in the patterns of JSON Schema. */
    @Test
    void aTextWithoutControlCharactersIsToldAsAnyReaderOfPatternsReadsIt() {
        String pattern = api.at("/components/schemas/MeetingRequest/properties/theme/pattern")
                .asText();

        assertTrue("Peace, “sécurité”".matches(pattern), pattern);
        assertFalse("Peace\n".matches(pattern), pattern);
        assertFalse(pattern.contains("{"), pattern);
    }

    @Test
    void aPatternThatOnlyJavaReadsIsRefused() throws IOException {
        ObjectNode unknown = description("{type: string, pattern: '\\p{IsGreek}+'}");

        var refused = assertThrows(IllegalStateException.class, () -> Patterns.translate(unknown));

        assertTrue(refused.getMessage().startsWith("the pattern \\p{IsGreek}+ is Java's"), refused.getMessage());
    }

    @Test
    void itIsTheSameEachTime() throws IOException {
        assertEquals(
                DescribeApi.JSON.writeValueAsString(api),
                DescribeApi.JSON.writeValueAsString(DescribeApi.describe(CHECKOUT, problems)));
    }

    @Test
    void twoSchemasOfOneNameAreRefused() throws IOException {
        Merge merge = new Merge(description("""
                components: {schemas: {Page: {type: string}}}"""));

        var refused = assertThrows(IllegalStateException.class, () -> merge.add("one", description("""
                components: {schemas: {Page: {type: object}}}""")));

        assertTrue(refused.getMessage().startsWith("one has another schema Page"), refused.getMessage());
    }

    @Test
    void twoServicesWithOneOperationAreRefused() throws IOException {
        String description = "paths: {/api/v1/letters: {get: {operationId: readLetters, tags: [Letters]}}}";
        Merge merge = new Merge(description("openapi: 3.1.0"));
        merge.add("one", description(description));

        var refused = assertThrows(IllegalStateException.class, () -> merge.add("two", description(description)));

        assertEquals("two has GET /api/v1/letters too, as a service before it", refused.getMessage());
    }

    @Test
    void whatEachServiceAnswersForItselfStandsOnce() throws IOException {
        String description = "paths: {'/api/v1/audit/{service}': {get: {operationId: readAudit, tags: [Audit]}}}";
        ObjectNode both = description("{components: {}, tags: [{name: Audit}]}");
        Merge merge = new Merge(both);
        merge.add("one", description(description));
        merge.add("two", description(description));

        merge.end();

        assertEquals(1, Operations.of(both).size());
    }

    private static ObjectNode description(String yaml) throws IOException {
        return (ObjectNode) DescribeApi.YAML.readTree(yaml);
    }
}
