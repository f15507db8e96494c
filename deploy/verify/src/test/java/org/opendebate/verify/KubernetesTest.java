package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendebate.verify.ManifestFaults.Fault;
import org.opendebate.verify.ManifestRules.Finding;
import org.opendebate.verify.ManifestRules.Rule;

class KubernetesTest {
    private static final List<String> SERVICES =
            List.of("compilation-service", "gateway", "meeting-service", "statement-service");

    /** Every object of the repository, in one text. */
    private static String everything() {
        return Manifests.files().stream().map(Repository::read).collect(Collectors.joining("\n---\n"));
    }

    static Stream<Path> files() {
        return Manifests.files().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyObjectIsWhatItsTypeKnows(Path file) throws IOException {
        assertTrue(!Manifests.documents(Repository.read(file)).isEmpty(), () -> file + " holds no object");
        Manifests.parse(Repository.read(file));
    }

    static Stream<Path> patches() {
        return Manifests.patches().stream();
    }

    @ParameterizedTest
    @MethodSource("patches")
    void everyPatchIsOfWhatItsTypeKnows(Path file) throws IOException {
        String text = Repository.read(file);
        // what kustomize reads itself
        Manifests.parse(text.replaceAll("(?m)^ +\\$patch: (delete|replace)$", ""));
        for (JsonNode patch : Manifests.documents(text)) {
            assertTrue(
                    Manifests.documents(everything()).stream()
                            .anyMatch(each -> each.path("kind").equals(patch.path("kind"))
                                    && each.at("/metadata/name").equals(patch.at("/metadata/name"))),
                    () -> file + " changes nothing that there is");
        }
    }

    /** A change of the first place where {@code text} stands. */
    record Change(String text, String by) {
        String plantedIn(String manifests) {
            int at = manifests.indexOf(text);
            assertTrue(at >= 0, () -> "not in the manifests: " + text);
            return manifests.substring(0, at) + by + manifests.substring(at + text.length());
        }

        @Override
        public String toString() {
            return (text + " -> " + by).replaceAll("\\s+", " ");
        }
    }

    static Stream<Change> misspelt() {
        return Stream.of(
                new Change("replicas: 2", "replica: 2"),
                new Change("replicas: 2", "replicas: two"),
                new Change("replicas: 2", "replicas: \"2\""),
                new Change("replicas: 2", "replicas: 2\n  replicas: 3"),
                new Change("readOnlyRootFilesystem", "readOnlyRootFileSystem"),
                new Change("httpGet:\n              port", "httpGet:\n              scheam: HTTP\n              port"),
                new Change("value: statements", "value: 8080"),
                new Change("value: statements", "value: true"),
                new Change("secretKeyRef:\n                  name", "secretKeyRef:\n                  nmae"),
                new Change("policyTypes", "policyType"),
                new Change("maxUnavailable: 1", "maxUnavalable: 1"),
                new Change("targetPort: http", "targetport: http"),
                new Change("kind: ServiceAccount", "kind: Secret"),
                new Change("averageUtilization: 70", "averageUtilisation: 70"),
                new Change("requestRedirect:", "redirect:"),
                new Change("patternType: literal", "patternType: exact"),
                new Change("kraftMetadata", "kraftMetaData"),
                new Change("- controller\n", "- zookeeper\n"),
                new Change("scram-sha-512", "scram-sha-1"),
                new Change("usernameSecret", "userSecret"),
                new Change("databaseReclaimPolicy: retain", "databaseReclaimPolicy: keep"),
                new Change("httpEnabled", "httpenabled"),
                new Change("retentionPolicy", "retention"),
                new Change("spec:\n  instances", "status: {}\nspec:\n  instances"));
    }

    @ParameterizedTest
    @MethodSource("misspelt")
    void whatATypeDoesNotKnowIsFound(Change change) {
        assertThrows(IOException.class, () -> Manifests.parse(change.plantedIn(everything())));
    }

    @Test
    void everyRuleIsKept() throws IOException {
        assertEquals(List.of(), ManifestRules.checkSurviving(Manifests.documents(everything())));
    }

    static Stream<Fault> faults() {
        return ManifestFaults.all();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aPlantedFaultIsFound(Fault fault) throws IOException {
        List<Finding> found =
                ManifestRules.checkSurviving(Manifests.documents(fault.change().plantedIn(everything())));
        assertTrue(found.stream().anyMatch(finding -> finding.rule() == fault.rule()), () -> "found: " + found);
    }

    @Test
    void everyRuleHasAFaultThatItFinds() {
        assertEquals(EnumSet.allOf(Rule.class), faults().map(Fault::rule).collect(Collectors.toSet()));
    }

    @Test
    void everyServiceIsDeployedWithTheSettingsThatItReads() throws IOException {
        assertEquals(Set.of(), settingFaults(everything()));
        assertEquals(
                SERVICES,
                deployments(everything()).stream()
                        .map(each -> each.at("/metadata/name").asText())
                        .sorted()
                        .toList());
    }

    static Stream<Change> wrongSettings() {
        return Stream.of(
                new Change("name: OPENDEBATE_KAFKA", "name: OPENDEBATE_KAFKA_BROKERS"),
                new Change("name: OPENDEBATE_ISSUER", "name: OPENDEBATE_CLOCK_FILE"),
                new Change("name: OPENDEBATE_MEETING_URL", "name: OPENDEBATE_DB_PASSWORD"),
                new Change("name: JDK_JAVA_OPTIONS", "name: QUARKUS_PROFILE"));
    }

    @ParameterizedTest
    @MethodSource("wrongSettings")
    void aSettingThatNobodyReadsOrThatIsMissingIsFound(Change change) throws IOException {
        assertTrue(!settingFaults(change.plantedIn(everything())).isEmpty());
    }

    private static Set<String> settingFaults(String manifests) throws IOException {
        return deployments(manifests).stream()
                .flatMap(each -> ServiceSettings.faultsOf(each).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<JsonNode> deployments(String manifests) throws IOException {
        return Manifests.documents(manifests).stream()
                .filter(each -> each.path("kind").asText().equals("Deployment")
                        && SERVICES.contains(each.at("/metadata/name").asText()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "statement-service, OPENDEBATE_STATEMENT_BUCKET, statements",
        "meeting-service, OPENDEBATE_MEETING_BUCKET, meetings"
    })
    void compilationReadsTheBucketsThatStatementsAndPapersAreIn(String service, String setting, String bucket)
            throws IOException {
        Set<String> buckets = new TreeSet<>();
        for (JsonNode deployment : deployments(everything())) {
            boolean owner = deployment.at("/metadata/name").asText().equals(service);
            for (JsonNode variable : deployment.at("/spec/template/spec/containers/0/env")) {
                String name = variable.path("name").asText();
                if (name.equals(owner ? "OPENDEBATE_S3_BUCKET" : setting)) {
                    buckets.add(variable.path("value").asText());
                }
            }
        }
        assertEquals(Set.of(bucket), buckets);
    }

    @Test
    void everyFileIsListed() {
        for (Path file : Manifests.kustomizations()) {
            JsonNode kustomization = Manifests.kustomization(file);
            Set<String> listed = new TreeSet<>();
            kustomization.path("resources").forEach(each -> listed.add(each.asText()));
            kustomization.path("components").forEach(each -> listed.add(each.asText()));
            listed.addAll(kustomization.path("patches").findValuesAsText("path"));
            kustomization.findValues("files").forEach(files -> files.forEach(each -> listed.add(each.asText())));
            listed.forEach(each -> assertTrue(Files.exists(file.resolveSibling(each)), file + " lists " + each));
            for (Path neighbour : Manifests.filesBeside(file)) {
                assertTrue(listed.contains(neighbour.getFileName().toString()), neighbour + " is not listed");
            }
        }
    }

    @Test
    void noSecretIsMadeByAKustomization() {
        for (Path file : Manifests.kustomizations()) {
            assertTrue(!Manifests.kustomization(file).has("secretGenerator"), () -> file + " makes a Secret");
        }
    }

    @Test
    void theRecipesNameNoRegistryAndNoRoot() throws IOException {
        try (Stream<Path> recipes = Files.list(Repository.file("deploy/containers"))) {
            for (Path recipe : recipes.filter(file -> file.toString().endsWith(".Containerfile"))
                    .toList()) {
                String text = Repository.read(recipe);
                Matcher from = Pattern.compile("(?m)^FROM (\\S+)").matcher(text);
                int stages = 0;
                while (from.find()) {
                    stages++;
                    assertTrue(from.group(1).matches("\\$\\{[A-Z]+}"), recipe + " starts from " + from.group(1));
                }
                assertTrue(stages > 0 && text.contains("\nUSER 1001:1001\n"), recipe + " does not leave root");
                assertTrue(!text.matches("(?s).*\nARG (BASE|NODE)=.*"), recipe + " chooses an image for others");
            }
        }
    }

    @Test
    void everySettingIsExplainedAndNoneThatDoesNotExist() {
        Set<String> explained = new TreeSet<>();
        Matcher row = Pattern.compile("(?m)^\\| `(OPENDEBATE_[A-Z0-9_]+)` \\|")
                .matcher(Repository.text("docs/operations.md"));
        while (row.find()) {
            explained.add(row.group(1));
        }
        Set<String> read = new TreeSet<>();
        SERVICES.forEach(service -> read.addAll(ServiceSettings.readBy(service).keySet()));
        Matcher local = Pattern.compile("\"(OPENDEBATE_(?:PORT|DATA|CACHE|STORE))\"")
                .matcher(Repository.mainSources("deploy/local").stream()
                        .map(Repository::read)
                        .collect(Collectors.joining("\n")));
        while (local.find()) {
            read.add(local.group(1));
        }
        assertEquals(read, explained);
    }
}
