package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.opendebate.local.stack.ServiceName;

/** The variables of a container, as the manifests of the base have them. */
final class PodEnvironment {
    /** Of the init container that migrates. */
    static final String MIGRATE = "migrate";

    private PodEnvironment() {}

    /**
     * @param container its name in the service's Deployment
     * @param known values instead of those of Secrets and of the addresses
     */
    static Map<String, String> of(ServiceName service, String container, Map<String, String> known) throws IOException {
        JsonNode pod = Manifests.documents(Repository.text("deploy/kubernetes/base/" + service.wire() + ".yaml"))
                .getFirst()
                .at("/spec/template/spec");
        Map<String, String> environment = new TreeMap<>();
        for (JsonNode variable : named(pod, container).path("env")) {
            String name = variable.path("name").asText();
            String value = variable.path("value").asText("not asked for");
            environment.put(name, known.getOrDefault(name, value));
        }
        return environment;
    }

    private static JsonNode named(JsonNode pod, String container) {
        for (String list : new String[] {"initContainers", "containers"}) {
            for (JsonNode each : pod.path(list)) {
                if (each.path("name").asText().equals(container)) {
                    return each;
                }
            }
        }
        throw new AssertionError("no container " + container);
    }
}
