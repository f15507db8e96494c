package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Components that no overlay of ours lists, and what docs/kubernetes.md has an overlay say more. */
class ComponentsTest {
    private static final Set<String> WITH_A_STORE =
            Set.of("compilation-service", "meeting-service", "statement-service");

    @Test
    void theServicesAndTheCopiesTrustTheAuthorityOfTheStore() throws IOException {
        List<JsonNode> objects = built("store-authority", """
                resources:
                  - ../../../kubernetes/base
                components:
                  - ../../../kubernetes/components/postgresql
                  - ../../../kubernetes/components/external-store
                  - ../../../kubernetes/components/store-authority
                """);

        assertEquals(List.of(), ManifestRules.check(objects));
        Set<String> trusting = of(objects, "Deployment")
                .filter(each -> CheckedObjects.variable(each.at("/spec/template/spec/containers/0"), "JDK_JAVA_OPTIONS")
                        .path("value")
                        .asText()
                        .contains(" -Djavax.net.ssl.trustStore=/etc/opendebate/store/truststore.p12 "))
                .filter(each -> each.at("/spec/template/spec/containers/0/volumeMounts")
                        .findValuesAsText("mountPath")
                        .contains("/etc/opendebate/store"))
                .map(CheckedObjects::nameOf)
                .collect(Collectors.toSet());
        assertEquals(WITH_A_STORE, trusting);
        assertEquals(
                List.of("store-authority ca.crt"),
                of(objects, "ObjectStore")
                        .map(each -> each.at("/spec/configuration/endpointCA"))
                        .map(each -> each.path("name").asText() + " "
                                + each.path("key").asText())
                        .toList());
    }

    /** Without the component their heap is that of the base. */
    @Test
    void theAuthorityOfTheStoreLeavesTheHeapAsItIs() throws IOException {
        for (String service : WITH_A_STORE) {
            assertEquals(
                    List.of("-Xmx320m"),
                    heaps("deploy/kubernetes/components/store-authority/" + service + ".yaml"),
                    service);
            assertEquals(Set.of("-Xmx320m"), Set.copyOf(heaps("deploy/kubernetes/base/" + service + ".yaml")), service);
        }
    }

    private static List<String> heaps(String file) {
        return Arrays.stream(Repository.text(file).split("\\s"))
                .filter(word -> word.startsWith("-Xmx"))
                .toList();
    }

    /** The step that points the overlay to the restored database, as the manual has it. */
    @Test
    void nothingAsksTheFormerDatabaseWhenTheOverlaySaysWhatTheManualSays() throws IOException {
        List<JsonNode> objects = built(
                "restored",
                production("restored").replace("postgresql-rw", "postgresql-restored-rw")
                        + patches("postgresql-restored-ca"));

        assertEquals(List.of(), ManifestRules.checkSurviving(objects));
        Set<String> asking = new TreeSet<>();
        Stream.of("Deployment", "Keycloak", "ConfigMap")
                .flatMap(kind -> of(objects, kind))
                .forEach(each -> {
                    String text = each.toString();
                    assertFalse(text.contains("postgresql-ca") || text.contains("postgresql-rw"), text);
                    if (text.contains("postgresql-restored-ca")) {
                        asking.add(CheckedObjects.nameOf(each));
                    }
                });
        assertEquals(
                Set.of("compilation-service", "gateway", "keycloak", "meeting-service", "statement-service"), asking);
    }

    /** An empty one would archive into the folder that is to be restored from; the restored one stays in the overlay. */
    @Test
    void elsewhereThereIsTheRestoredDatabaseAndNoOther() throws IOException {
        String overlay =
                production("elsewhere").replace("  - secret-store.yaml\n", "  - secret-store.yaml\n  - restored.yaml\n")
                        + patches("Cluster|Database|ScheduledBackup|ObjectStore");
        List<JsonNode> whole = built("whole", production("whole"));
        Files.writeString(Repository.file("deploy/verify/target/elsewhere/restored.yaml"), restored(whole));

        List<JsonNode> objects = built("elsewhere", overlay);

        Set<String> database = objects.stream()
                .filter(each -> each.path("apiVersion").asText().contains("cnpg"))
                .map(each -> each.path("kind").asText() + " " + CheckedObjects.nameOf(each))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                Set.of(
                        "Cluster postgresql-restored",
                        "Database meeting-restored",
                        "Database statement-restored",
                        "Database compilation-restored",
                        "Database keycloak-restored",
                        "Database limits-restored",
                        "ScheduledBackup postgresql-restored"),
                database);
        assertTrue(of(objects, "Kafka").findAny().isPresent(), "the rest is there");
    }

    /** The drill's services must not get accounts that may write what is production's. */
    @Test
    void inADrillNoAccountOfTheStoreComesOutOfTheVault() throws IOException {
        List<JsonNode> objects =
                built("drill", production("drill") + patches("docs/drill.md", "database-backup)-store"));

        Set<String> accounts = of(objects, "ExternalSecret")
                .map(CheckedObjects::nameOf)
                .filter(name -> name.endsWith("-store"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), accounts);
    }

    /** What the manual has copied out of the overlay: each named anew, and of the restored cluster. */
    private static String restored(List<JsonNode> whole) {
        return Stream.of("Cluster", "Database", "ScheduledBackup")
                .flatMap(kind -> of(whole, kind))
                .map(each -> {
                    ObjectNode copy = each.deepCopy();
                    copy.withObject("/metadata").put("name", CheckedObjects.nameOf(each) + "-restored");
                    if (copy.at("/spec/cluster").isObject()) {
                        copy.withObject("/spec/cluster").put("name", "postgresql-restored");
                    }
                    return copy.toString();
                })
                .collect(Collectors.joining("\n---\n"));
    }

    /** The overlay's text, for a folder of that name in which what it names beside itself is put. */
    private static String production(String name) throws IOException {
        String overlay = "deploy/kubernetes/overlays/production/";
        Path folder = Files.createDirectories(Repository.file("deploy/verify/target/" + name));
        for (String file : List.of("namespace.yaml", "secret-store.yaml")) {
            Files.writeString(folder.resolve(file), Repository.text(overlay + file));
        }
        return Repository.text(overlay + "kustomization.yaml").replace("- ../../", "- ../../../kubernetes/");
    }

    private static String patches(String what) {
        return patches("docs/kubernetes.md", what);
    }

    /** What a page has below a line {@code patches:}, in the block that names {@code what}. */
    private static String patches(String page, String what) {
        List<String> blocks = Stream.of(Repository.text(page).split("\n(?=( *)patches:\n)"))
                .filter(each -> each.strip().startsWith("patches:") && each.contains(what))
                .toList();
        assertEquals(1, blocks.size(), "blocks that name " + what);
        String block = blocks.getFirst();
        int indent = block.indexOf("patches:");
        return block.lines()
                .skip(1)
                .takeWhile(line -> line.startsWith(" ".repeat(indent + 2)))
                .map(line -> line.substring(indent) + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void theManualsPatchesForWhatIsOutsideOfTheClusterFit() throws IOException {
        List<JsonNode> objects = built("outside", """
                resources:
                  - ../../../kubernetes/base
                components:
                  - ../../../kubernetes/components/external-postgresql
                patches:
                """ + patches("name: to-external-postgresql"));

        JsonNode rule = of(objects, "NetworkPolicy")
                .filter(each -> CheckedObjects.nameOf(each).equals("to-external-postgresql"))
                .findFirst()
                .orElseThrow()
                .at("/spec/egress/0");
        assertEquals(List.of("192.0.2.20/32"), rule.findValuesAsText("cidr"));
        assertEquals(List.of("6432"), rule.findValuesAsText("port"));
        assertFalse(rule.toString().contains("namespaceSelector"));
    }

    private static List<JsonNode> built(String name, String kustomization) throws IOException {
        Path folder = Repository.file("deploy/verify/target/" + name);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("kustomization.yaml"), kustomization);
        String built = Kubectl.build(folder);
        Manifests.parse(built);
        List<JsonNode> objects = Manifests.documents(built);
        assertTrue(objects.size() > 10, built);
        return objects;
    }

    private static Stream<JsonNode> of(List<JsonNode> objects, String kind) {
        return objects.stream().filter(each -> each.path("kind").asText().equals(kind));
    }
}
