package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opendebate.verify.KubernetesTest.Change;

class UpstreamTypesTest {
    private static List<JsonNode> typed(String manifests) throws IOException {
        return Manifests.documents(manifests).stream()
                .filter(each -> UpstreamTypes.KINDS.contains(UpstreamTypes.kind(each)))
                .toList();
    }

    private static String everything() {
        return Manifests.files().stream().map(Repository::read).collect(Collectors.joining("\n---\n"));
    }

    @Test
    void everyCustomResourceIsWhatItsAuthorsSay() throws IOException {
        List<JsonNode> objects = new ArrayList<>(typed(everything()));
        for (String overlay : List.of("local", "staging", "production")) {
            objects.addAll(
                    typed(Kubectl.build(Manifests.FOLDER.resolve("overlays").resolve(overlay))));
        }
        Set<String> kinds = objects.stream().map(UpstreamTypes::kind).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(UpstreamTypes.KINDS), kinds);

        assertEquals(Map.of(), UpstreamTypes.faultsOf(objects));
    }

    private static final List<Change> MISSPELT = List.of(
            new Change("instances: 3", "instance: 3"),
            new Change("instances: 3", "instances: three"),
            new Change("isWALArchiver", "isWalArchiver"),
            new Change("dataDurability: required", "dataDurability: demanded"),
            new Change("passwordSecret:\n          name: m", "passwdSecret:\n          name: m"),
            new Change("pg_hba:", "pgHba:"),
            new Change("schedule: 0 0 2", "cron: 0 0 2"),
            new Change("target: prefer-standby", "target: standby"),
            new Change("dnsNames", "dnsName"),
            new Change("rotationPolicy: Always", "rotationPolicy: Sometimes"),
            new Change("property: username", "propert: username"),
            new Change("secretStoreRef:", "storeRef:"),
            new Change("mountPath: kubernetes", "mount: kubernetes"));

    /** All in one run, since the compiler takes its time to begin. */
    @Test
    void whatATypeDoesNotKnowIsFound() throws IOException {
        String everything = everything();
        List<JsonNode> objects = new ArrayList<>();
        List<Set<Integer>> places = new ArrayList<>();
        for (Change change : MISSPELT) {
            List<JsonNode> planted = typed(change.plantedIn(everything));
            places.add(IntStream.range(objects.size(), objects.size() + planted.size())
                    .boxed()
                    .collect(Collectors.toSet()));
            objects.addAll(planted);
        }
        Set<Integer> found = UpstreamTypes.faultsOf(objects).keySet();

        for (int i = 0; i < MISSPELT.size(); i++) {
            Change change = MISSPELT.get(i);
            assertTrue(places.get(i).stream().anyMatch(found::contains), () -> "not found: " + change);
        }
    }
}
