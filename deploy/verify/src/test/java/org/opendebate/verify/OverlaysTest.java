package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each overlay as kustomize builds it: what an installation applies, not what stands in the files. */
class OverlaysTest {
    private static final Path OVERLAYS = Manifests.FOLDER.resolve("overlays");
    private static final Pattern DATABASE =
            Pattern.compile("jdbc:postgresql://([\\w-]+):5432/(\\w+)\\?sslmode=verify-full&sslrootcert=([\\w./]+)");
    /** What the operators of the database and of the broker make by themselves. */
    private static final Set<String> MADE_BY_OPERATORS = Set.of("postgresql-ca", "kafka-cluster-ca-cert");

    private static final Map<String, String> BUILT = new ConcurrentHashMap<>();

    private static String text(String overlay) {
        return BUILT.computeIfAbsent(overlay, name -> Kubectl.build(OVERLAYS.resolve(name)));
    }

    private static List<JsonNode> objects(String overlay) throws IOException {
        return Manifests.documents(text(overlay));
    }

    private static Stream<JsonNode> of(String overlay, String kind) throws IOException {
        return objects(overlay).stream()
                .filter(each -> each.path("kind").asText().equals(kind));
    }

    @Test
    void allOfThemAreTested() throws IOException {
        try (Stream<Path> folders = Files.list(OVERLAYS)) {
            assertEquals(
                    Set.of("local", "staging", "production"),
                    folders.map(each -> each.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "staging", "production"})
    void everyObjectIsWhatItsTypeKnows(String overlay) throws IOException {
        Manifests.parse(text(overlay));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "staging", "production"})
    void everyRuleIsKept(String overlay) throws IOException {
        // one machine survives no loss of a machine
        assertEquals(
                List.of(),
                overlay.equals("local")
                        ? ManifestRules.check(objects(overlay))
                        : ManifestRules.checkSurviving(objects(overlay)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "staging", "production"})
    void everyServiceHasTheSettingsThatItReads(String overlay) throws IOException {
        Set<String> faults = of(overlay, "Deployment")
                .filter(each -> ManifestRules.SERVICES.contains(CheckedObjects.nameOf(each)))
                .flatMap(each -> ServiceSettings.faultsOf(each).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "staging", "production"})
    void everyAddressThatIsAskedForIsGivenAndNoOther(String overlay) throws IOException {
        Set<String> asked = new TreeSet<>();
        of(overlay, "Deployment")
                .forEach(deployment -> deployment
                        .findValues("configMapKeyRef")
                        .forEach(each -> asked.add(each.path("name").asText() + " "
                                + each.path("key").asText())));
        Set<String> given = new TreeSet<>();
        of(overlay, "ConfigMap")
                .filter(each -> CheckedObjects.nameOf(each).startsWith("addresses-"))
                .forEach(each -> each.path("data")
                        .fieldNames()
                        .forEachRemaining(key -> given.add(CheckedObjects.nameOf(each) + " " + key)));
        assertEquals(asked, given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "staging", "production"})
    void everyAddressLeadsToWhatTheOverlayRuns(String overlay) throws IOException {
        Map<String, String> addresses = addresses(overlay);
        JsonNode kafka = of(overlay, "Kafka").findFirst().orElseThrow();
        assertEquals(
                CheckedObjects.nameOf(kafka) + "-kafka-bootstrap:"
                        + kafka.at("/spec/kafka/listeners/0/port").asInt(),
                addresses.get("kafka"));
        String cluster =
                CheckedObjects.nameOf(of(overlay, "Cluster").findFirst().orElseThrow());
        Set<String> databases = of(overlay, "Database")
                .map(each -> each.at("/spec/name").asText())
                .collect(Collectors.toSet());
        for (String service : List.of("meeting", "statement", "compilation")) {
            Matcher address = DATABASE.matcher(addresses.get(service + "-database"));
            assertTrue(address.matches(), () -> "not over TLS, or not verified: " + address);
            assertEquals(cluster + "-rw", address.group(1));
            assertTrue(databases.contains(address.group(2)), () -> "no database " + address.group(2));
            assertAuthorityIsThere(overlay, service + "-service", Path.of(address.group(3)));
        }
        if (addresses.containsKey("limits-database")) {
            Matcher address = DATABASE.matcher(addresses.get("limits-database"));
            assertTrue(address.matches(), () -> "not over TLS, or not verified: " + address);
            assertEquals(cluster + "-rw", address.group(1));
            assertEquals("limits", address.group(2), "a service's database is no place for limits");
            assertAuthorityIsThere(overlay, "gateway", Path.of(address.group(3)));
        }
        if (addresses.containsKey("clamd")) {
            assertTrue(of(overlay, "Service")
                    .anyMatch(each -> addresses
                            .get("clamd")
                            .equals(CheckedObjects.nameOf(each) + ":"
                                    + each.at("/spec/ports/0/port").asInt())));
        }
    }

    private static void assertAuthorityIsThere(String overlay, String service, Path file) throws IOException {
        JsonNode pod = of(overlay, "Deployment")
                .filter(each -> CheckedObjects.nameOf(each).equals(service))
                .findFirst()
                .orElseThrow()
                .at("/spec/template/spec");
        Stream.concat(CheckedObjects.stream(pod.path("initContainers")), CheckedObjects.stream(pod.path("containers")))
                .forEach(container -> assertTrue(
                        CheckedObjects.stream(container.path("volumeMounts"))
                                .anyMatch(
                                        mount -> Path.of(mount.path("mountPath").asText())
                                                .equals(file.getParent())),
                        () -> service + " has nothing at " + file));
    }

    private static Map<String, String> addresses(String overlay) throws IOException {
        Map<String, String> addresses = new TreeMap<>();
        of(overlay, "ConfigMap")
                .filter(each -> CheckedObjects.nameOf(each).startsWith("addresses-"))
                .forEach(each -> each.path("data")
                        .properties()
                        .forEach(entry ->
                                addresses.put(entry.getKey(), entry.getValue().asText())));
        return addresses;
    }

    /** Roles, databases and those who are let in are of the same names. */
    @ParameterizedTest
    @ValueSource(strings = {"local", "staging", "production"})
    void everyDatabaseHasItsRoleAndIsLetIn(String overlay) throws IOException {
        JsonNode cluster = of(overlay, "Cluster").findFirst().orElseThrow();
        Set<String> databases = of(overlay, "Database")
                .map(each -> each.at("/spec/name").asText())
                .collect(Collectors.toSet());
        Set<String> roles = CheckedObjects.stream(cluster.at("/spec/managed/roles"))
                .map(each -> each.path("name").asText())
                .collect(Collectors.toSet());
        assertEquals(databases, roles);
        Set<String> letIn = CheckedObjects.texts(cluster.at("/spec/postgresql/pg_hba"))
                .filter(line -> line.startsWith("hostssl"))
                .map(line -> line.split(" ")[1])
                .collect(Collectors.toSet());
        assertEquals(databases, letIn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "staging", "production"})
    void everyWayToTheApiServerLeadsToTheAddressesOfTheOverlay(String overlay) throws IOException {
        Set<String> addresses = new TreeSet<>();
        of(overlay, "NetworkPolicy")
                .filter(each -> CheckedObjects.nameOf(each).endsWith("-to-api-server"))
                .forEach(each -> addresses.add(
                        String.join(" ", each.at("/spec/egress/0/to").findValuesAsText("cidr"))));
        String expected = overlay.equals("local") ? "192.0.2.10/32" : "192.0.2.10/32 192.0.2.11/32 192.0.2.12/32";
        assertEquals(Set.of(expected), addresses);
    }

    /** The store may be the same one. */
    @Test
    void stagingNamesNoBucketThatProductionNames() throws IOException {
        Set<String> both = buckets("staging");
        both.retainAll(buckets("production"));
        assertEquals(Set.of(), both);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "staging", "production"})
    void compilationReadsTheBucketsOfTheTwoOthers(String overlay) throws IOException {
        assertEquals(
                bucket(overlay, "statement-service", "OPENDEBATE_S3_BUCKET"),
                bucket(overlay, "compilation-service", "OPENDEBATE_STATEMENT_BUCKET"));
        assertEquals(
                bucket(overlay, "meeting-service", "OPENDEBATE_S3_BUCKET"),
                bucket(overlay, "compilation-service", "OPENDEBATE_MEETING_BUCKET"));
    }

    private static Set<String> buckets(String overlay) throws IOException {
        Set<String> buckets = new TreeSet<>();
        for (String service : List.of("meeting-service", "statement-service", "compilation-service")) {
            buckets.add(bucket(overlay, service, "OPENDEBATE_S3_BUCKET"));
        }
        of(overlay, "ObjectStore")
                .map(each -> each.at("/spec/configuration/destinationPath").asText())
                .forEach(path -> buckets.add(path.substring("s3://".length()).replaceFirst("/.*", "")));
        assertEquals(4, buckets.size(), () -> "each has its own: " + buckets);
        return buckets;
    }

    private static String bucket(String overlay, String service, String setting) throws IOException {
        return of(overlay, "Deployment")
                .filter(each -> CheckedObjects.nameOf(each).equals(service))
                .map(each -> CheckedObjects.variable(each.at("/spec/template/spec/containers/0"), setting)
                        .path("value")
                        .asText())
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "production"})
    void everyHostHasARouteACertificateAndNoOtherName(String overlay) throws IOException {
        Set<String> routed = hosts(of(overlay, "HTTPRoute"), "/spec/hostnames");
        Set<String> certified = hosts(of(overlay, "Certificate"), "/spec/dnsNames");
        String logIn = URI.create(of(overlay, "Keycloak")
                        .findFirst()
                        .orElseThrow()
                        .at("/spec/hostname/hostname")
                        .asText())
                .getHost();

        assertEquals(routed, certified);
        assertTrue(routed.contains(logIn), () -> logIn + " is not among " + routed);
        assertEquals(
                "https://" + logIn + "/realms/opendebate", addresses(overlay).get("issuer"));
    }

    private static Set<String> hosts(Stream<JsonNode> objects, String place) {
        return objects.flatMap(each -> CheckedObjects.texts(each.at(place)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "production"})
    void everySecretComesFromSomewhere(String overlay) throws IOException {
        Set<String> named = new TreeSet<>();
        for (JsonNode object : objects(overlay)) {
            for (String reference : List.of(
                    "secretKeyRef",
                    "passwordSecret",
                    "usernameSecret",
                    "accessKeyId",
                    "secretAccessKey",
                    "certificateRefs")) {
                object.findValues(reference).forEach(each -> named.addAll(each.findValuesAsText("name")));
            }
            named.addAll(object.findValuesAsText("secretName"));
        }
        Set<String> made = new TreeSet<>(MADE_BY_OPERATORS);
        for (String kind : List.of("KafkaUser", "ExternalSecret")) {
            of(overlay, kind).map(CheckedObjects::nameOf).forEach(made::add);
        }
        of(overlay, "Certificate")
                .map(each -> each.at("/spec/secretName").asText())
                .forEach(made::add);

        assertEquals(made, named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staging", "production"})
    void everyImageIsOneThatTheOverlayNames(String overlay) throws IOException {
        of(overlay, "Deployment")
                .flatMap(each -> each.at("/spec/template/spec").findValuesAsText("image").stream())
                .forEach(image -> assertTrue(image.startsWith("images.example/"), image));
    }

    @Test
    void theComponentTracingGivesEachServiceTheCollectorAndTheWayToIt() throws IOException {
        Path folder = Repository.file("deploy/verify/target/tracing");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("kustomization.yaml"), """
                resources:
                  - ../../../kubernetes/base
                components:
                  - ../../../kubernetes/components/tracing
                """);

        String built = Kubectl.build(folder);
        Manifests.parse(built);
        List<JsonNode> objects = Manifests.documents(built);
        assertEquals(List.of(), ManifestRules.check(objects));
        Set<String> told = new TreeSet<>();
        objects.stream()
                .filter(each -> each.path("kind").asText().equals("Deployment"))
                .filter(each -> CheckedObjects.variable(each.at("/spec/template/spec/containers/0"), "OPENDEBATE_OTLP")
                        .at("/valueFrom/configMapKeyRef/key")
                        .asText()
                        .equals("collector"))
                .forEach(each -> told.add(CheckedObjects.nameOf(each)));
        Set<String> reached = objects.stream()
                .filter(each -> CheckedObjects.nameOf(each).equals("to-collector"))
                .flatMap(each -> CheckedObjects.texts(each.at("/spec/podSelector/matchExpressions/0/values")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(ManifestRules.SERVICES), told);
        assertEquals(told, reached);
    }

    /** What is there already, in the place of each part with a memory. */
    @Test
    void componentsForWhatTheClusterHasFitTogether() throws IOException {
        Path folder = Repository.file("deploy/verify/target/external");
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>(List.of("resources:", "  - ../../../kubernetes/base", "components:"));
        List<String> parts = List.of("postgresql", "kafka", "identity", "store", "scanner");
        parts.forEach(part -> lines.add("  - ../../../kubernetes/components/external-" + part));
        Files.write(folder.resolve("kustomization.yaml"), lines);

        String built = Kubectl.build(folder);
        Manifests.parse(built);
        List<JsonNode> objects = Manifests.documents(built);
        assertEquals(List.of(), ManifestRules.check(objects));
        for (String part : parts) {
            assertTrue(objects.stream()
                    .anyMatch(each -> CheckedObjects.nameOf(each).equals("to-external-" + part)));
        }
        assertFalse(built.contains("strimzi.io") || built.contains("cnpg.io"), "asks for an operator");
    }
}
