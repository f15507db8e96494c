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
        assertTrue(!Manifests.parse(Repository.read(file)).isEmpty(), () -> file + " holds no object");
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
                new Change("kind: ServiceAccount", "kind: Secret"));
    }

    @ParameterizedTest
    @MethodSource("misspelt")
    void whatATypeDoesNotKnowIsFound(Change change) {
        assertThrows(IOException.class, () -> Manifests.parse(change.plantedIn(everything())));
    }

    @Test
    void everyRuleIsKept() throws IOException {
        assertEquals(List.of(), ManifestRules.check(Manifests.documents(everything())));
    }

    record Fault(Rule rule, Change change) {
        @Override
        public String toString() {
            return rule + ": " + change;
        }
    }

    private static Fault fault(Rule rule, String text, String by) {
        return new Fault(rule, new Change(text, by));
    }

    static Stream<Fault> faults() {
        return Stream.of(
                fault(Rule.IMAGE_IS_PINNED, "-service:0.1.0", "-service:latest"),
                fault(Rule.IMAGE_IS_PINNED, "-service:0.1.0", "-service"),
                fault(
                        Rule.IMAGE_IS_PINNED,
                        "image: opendebate/compilation-service:0.1.0",
                        "image: host:5000/opendebate"),
                fault(Rule.MEMORY_IS_LIMITED, "limits:\n              memory: 1088Mi", "limits: {}"),
                fault(Rule.MEMORY_IS_LIMITED, "memory: 768Mi", "cpu: 100m"),
                fault(Rule.MEMORY_IS_LIMITED, "memory: 768Mi", "memory: 2Gi"),
                fault(Rule.MEMORY_IS_LIMITED, "-Xmx320m", "-Xmx900m"),
                fault(Rule.MEMORY_IS_LIMITED, "-Xmx320m", "-Xms320m"),
                fault(Rule.POD_IS_RESTRICTED, "runAsNonRoot: true", "runAsNonRoot: false"),
                fault(Rule.POD_IS_RESTRICTED, "runAsUser: 1001", "runAsUser: 0"),
                fault(Rule.POD_IS_RESTRICTED, "type: RuntimeDefault", "type: Unconfined"),
                fault(Rule.POD_IS_RESTRICTED, "allowPrivilegeEscalation: false", "allowPrivilegeEscalation: true"),
                fault(Rule.POD_IS_RESTRICTED, "drop:\n                - ALL", "drop:\n                - NET_RAW"),
                fault(Rule.POD_IS_RESTRICTED, "capabilities:", "capabilities:\n              add: [NET_ADMIN]"),
                fault(
                        Rule.POD_IS_RESTRICTED,
                        "enableServiceLinks: false",
                        "enableServiceLinks: false\n      hostNetwork: true"),
                fault(
                        Rule.POD_IS_RESTRICTED,
                        "emptyDir:\n            sizeLimit: 1Gi",
                        "hostPath:\n            path: /tmp"),
                fault(Rule.ROOT_IS_READ_ONLY, "readOnlyRootFilesystem: true", "readOnlyRootFilesystem: false"),
                fault(Rule.ROOT_IS_READ_ONLY, "mountPath: /tmp", "mountPath: /temporary"),
                fault(Rule.ROOT_IS_READ_ONLY, "emptyDir:\n            sizeLimit: 1Gi", "emptyDir: {}"),
                fault(Rule.PROBES_ASK_THE_MANAGEMENT_PORT, "port: management\n", "port: http\n"),
                fault(Rule.PROBES_ASK_THE_MANAGEMENT_PORT, "path: /q/health/ready", "path: /q/health"),
                fault(Rule.PROBES_ASK_THE_MANAGEMENT_PORT, "path: /q/health/live", "path: /q/health/ready"),
                fault(
                        Rule.PROBES_ASK_THE_MANAGEMENT_PORT,
                        "startupProbe:\n            httpGet:",
                        "startupProbe:\n            tcpSocket:"),
                fault(
                        Rule.NO_TOKEN,
                        "automountServiceAccountToken: false\n      #",
                        "automountServiceAccountToken: true\n      #"),
                fault(Rule.NO_TOKEN, "\nautomountServiceAccountToken: false", "\nautomountServiceAccountToken: true"),
                fault(Rule.NO_TOKEN, "serviceAccountName: compilation-service", "serviceAccountName: default"),
                fault(Rule.NO_SERVICE_LINKS, "enableServiceLinks: false", "enableServiceLinks: true"),
                fault(
                        Rule.SECRETS_ARE_REFERENCES,
                        "name: OPENDEBATE_DB_PASSWORD\n              valueFrom:\n                secretKeyRef:",
                        "name: OPENDEBATE_DB_PASSWORD\n              valueFrom:\n                configMapKeyRef:"),
                fault(Rule.SHUTDOWN_HAS_TIME, "terminationGracePeriodSeconds: 40", "terminationGracePeriodSeconds: 25"),
                fault(Rule.SHUTDOWN_HAS_TIME, "seconds: 5", "seconds: 0"),
                fault(Rule.SERVICE_HIDES_MANAGEMENT, "targetPort: http", "targetPort: management"),
                fault(
                        Rule.SERVICE_HIDES_MANAGEMENT,
                        "spec:\n  selector:\n    app",
                        "spec:\n  type: NodePort\n  selector:\n    app"),
                fault(
                        Rule.SERVICE_HIDES_MANAGEMENT,
                        "spec:\n  selector:\n    app.kubernetes.io/name: c",
                        "spec:\n  selector:\n    app.kubernetes.io/name: k"),
                fault(Rule.DISRUPTION_IS_LIMITED, "maxUnavailable: 1", "maxUnavailable: 0"),
                fault(Rule.DISRUPTION_IS_LIMITED, "kind: PodDisruptionBudget", "kind: Nothing"),
                fault(Rule.NETWORK_IS_CLOSED, "podSelector: {}", "podSelector:\n    matchLabels:\n      some: pods"),
                fault(Rule.NETWORK_IS_CLOSED, "podSelector: {}", "podSelector: {}\n  ingress:\n    - {}"),
                fault(
                        Rule.NETWORK_IS_CLOSED,
                        "matchLabels:\n              opendebate.org/provides: database",
                        "matchLabels: {}"),
                fault(
                        Rule.NETWORK_IS_CLOSED,
                        "namespaceSelector:\n            matchLabels:\n              opendebate.org/monitoring: allowed",
                        "ipBlock:\n            cidr: 0.0.0.0/0"),
                fault(Rule.NETWORK_IS_CLOSED, "ports:\n        - protocol: TCP\n          port: 5432", "ports: []"),
                fault(Rule.NETWORK_IS_CLOSED, "port: 5432", "port: 5432\n          endPort: 9999"),
                fault(
                        Rule.NETWORK_IS_CLOSED,
                        "policyTypes:\n    - Ingress\n    - Egress",
                        "policyTypes:\n    - Ingress"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aPlantedFaultIsFound(Fault fault) throws IOException {
        List<Finding> found =
                ManifestRules.check(Manifests.documents(fault.change().plantedIn(everything())));
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
                .filter(each -> each.path("kind").asText().equals("Deployment"))
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
    void everyFileIsListedAndEveryImageAndAddressIsGivenByTheExample() throws IOException {
        for (Path file : Manifests.kustomizations()) {
            Set<String> listed = new TreeSet<>();
            Manifests.kustomization(file).path("resources").forEach(each -> listed.add(each.asText()));
            listed.forEach(each -> assertTrue(Files.exists(file.resolveSibling(each)), file + " lists " + each));
            for (Path neighbour : Manifests.files()) {
                if (neighbour.getParent().equals(file.getParent())) {
                    assertTrue(listed.contains(neighbour.getFileName().toString()), neighbour + " is not listed");
                }
            }
        }
        JsonNode example = Manifests.kustomization(Manifests.FOLDER.resolve("overlays/example/kustomization.yaml"));
        Set<String> images = new TreeSet<>();
        example.path("images").forEach(each -> images.add(each.path("name").asText()));
        assertEquals(SERVICES.stream().map(each -> "opendebate/" + each).collect(Collectors.toSet()), images);
        Set<String> given = new TreeSet<>();
        example.at("/configMapGenerator/0/literals")
                .forEach(each -> given.add(each.asText().split("=", 2)[0]));
        Set<String> asked = new TreeSet<>();
        for (JsonNode deployment : deployments(everything())) {
            deployment
                    .findValues("configMapKeyRef")
                    .forEach(each -> asked.add(each.path("key").asText()));
        }
        assertEquals(asked, given);
    }

    @Test
    void theRecipesNameNoRegistryAndNoRoot() throws IOException {
        try (Stream<Path> recipes = Files.list(Repository.file("deploy/containers"))) {
            for (Path recipe : recipes.toList()) {
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
