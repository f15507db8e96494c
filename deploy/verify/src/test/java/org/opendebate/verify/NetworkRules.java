package org.opendebate.verify;

import static org.opendebate.verify.CheckedObjects.containsAll;
import static org.opendebate.verify.CheckedObjects.nameOf;
import static org.opendebate.verify.CheckedObjects.stream;
import static org.opendebate.verify.CheckedObjects.texts;
import static org.opendebate.verify.CheckedObjects.variable;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendebate.verify.ManifestRules.Rule;

/** The rules of who may reach whom: Services, network policies, and the door to the outside. */
final class NetworkRules {
    private static final String PROVIDES = "opendebate.org/provides";
    /** What a setting has a service talk to, by the label of its pods. */
    private static final Map<String, String> USES = Map.of(
            "OPENDEBATE_DB_URL", "database",
            "OPENDEBATE_KAFKA", "broker",
            "OPENDEBATE_S3_ENDPOINT", "store",
            "OPENDEBATE_CLAMD", "scanner",
            "OPENDEBATE_ISSUER", "identity");

    private final CheckedObjects checked;

    NetworkRules(CheckedObjects checked) {
        this.checked = checked;
    }

    void check() {
        checked.of("Service").forEach(this::service);
        checked.of("Gateway").forEach(this::door);
        checked.of("Certificate").forEach(this::challenge);
        boolean denied = checked.of("NetworkPolicy")
                .anyMatch(policy -> policy.at("/spec/podSelector").isEmpty()
                        && bothDirections(policy)
                        && policy.at("/spec/ingress").isEmpty()
                        && policy.at("/spec/egress").isEmpty());
        if (!denied) {
            checked.report(Rule.NETWORK_IS_CLOSED, "all", "nothing denies what no policy allows");
        }
        checked.of("Deployment").forEach(this::ownPolicy);
        checked.of("Kafka")
                .forEach(kafka -> stream(kafka.at("/spec/kafka/listeners"))
                        .map(listener -> listener.path("networkPolicyPeers"))
                        .forEach(peers -> checked.expect(
                                Rule.NETWORK_IS_CLOSED,
                                kafka,
                                !peers.isEmpty() && stream(peers).allMatch(NetworkRules::isNarrow),
                                "has its operator let everybody in")));
        checked.of("NetworkPolicy").forEach(policy -> {
            stream(policy.at("/spec/ingress")).forEach(rule -> narrow(policy, rule, "from"));
            stream(policy.at("/spec/egress")).forEach(rule -> narrow(policy, rule, "to"));
        });
    }

    private void service(JsonNode service) {
        boolean inside = service.at("/spec/type").isMissingNode()
                || service.at("/spec/type").asText().equals("ClusterIP");
        checked.expect(Rule.SERVICE_HIDES_MANAGEMENT, service, inside, "is open to the outside by itself");
        checked.expect(
                Rule.SERVICE_HIDES_MANAGEMENT,
                service,
                !ManifestRules.SERVICES.contains(nameOf(service))
                        || stream(service.at("/spec/ports"))
                                .allMatch(
                                        port -> port.path("targetPort").asText().equals("http")
                                                && port.path("port").asInt() == 8080),
                "shows another port than 8080");
        checked.expect(
                Rule.SERVICE_HIDES_MANAGEMENT,
                service,
                checked.of("Deployment")
                        .anyMatch(each ->
                                containsAll(each.at("/spec/template/metadata/labels"), service.at("/spec/selector"))),
                "selects nothing");
    }

    /** TLS ends at the door; without it nobody is told anything but to come back with it. */
    private void door(JsonNode gateway) {
        Map<String, JsonNode> listeners = new TreeMap<>();
        stream(gateway.at("/spec/listeners"))
                .forEach(each -> listeners.put(each.path("name").asText(), each));
        listeners.values().stream()
                .filter(each -> !each.path("protocol").asText().equals("HTTPS")
                        || each.at("/tls/certificateRefs").isEmpty())
                .forEach(plain -> checked.of("HTTPRoute")
                        .filter(route -> stream(route.at("/spec/parentRefs"))
                                .anyMatch(parent -> parent.path("sectionName").isMissingNode()
                                        || parent.path("sectionName").equals(plain.path("name"))))
                        .forEach(route -> checked.expect(
                                Rule.DOOR_HAS_TLS,
                                route,
                                stream(route.at("/spec/rules"))
                                        .allMatch(
                                                rule -> rule.path("backendRefs").isEmpty()
                                                        && stream(rule.path("filters"))
                                                                .anyMatch(filter -> filter.at("/requestRedirect/scheme")
                                                                        .asText()
                                                                        .equals("https"))),
                                "answers without TLS")));
        Set<String> kept = checked.of("Certificate")
                .map(each -> each.at("/spec/secretName").asText())
                .collect(Collectors.toSet());
        listeners.values().stream()
                .flatMap(each -> stream(each.at("/tls/certificateRefs")))
                .forEach(certificate -> checked.expect(
                        Rule.DOOR_HAS_TLS,
                        gateway,
                        kept.contains(certificate.path("name").asText()),
                        "nobody renews its certificate"));
    }

    /** Whoever asks by HTTP whether the name is ours is answered by a pod that cert-manager starts, for a minute, in this namespace. */
    private void challenge(JsonNode certificate) {
        checked.expect(
                Rule.DOOR_HAS_TLS,
                certificate,
                checked.of("NetworkPolicy")
                        .anyMatch(policy -> policy.at("/spec/podSelector/matchLabels")
                                        .path("acme.cert-manager.io/http01-solver")
                                        .asText()
                                        .equals("true")
                                && stream(policy.at("/spec/ingress"))
                                        .flatMap(rule -> stream(rule.path("ports")))
                                        .anyMatch(port -> port.path("port").asInt() == 8089)),
                "can never be issued by HTTP-01: nobody reaches the pod that answers");
    }

    private void ownPolicy(JsonNode deployment) {
        checked.of("NetworkPolicy")
                .filter(policy -> policy.at("/spec/podSelector/matchLabels")
                                .path("app.kubernetes.io/name")
                                .equals(deployment.at("/metadata/name"))
                        && bothDirections(policy))
                .findFirst()
                .ifPresentOrElse(
                        policy -> reachesWhatItUses(deployment, policy),
                        () -> checked.expect(Rule.NETWORK_IS_CLOSED, deployment, false, "has no policy of its own"));
    }

    private void reachesWhatItUses(JsonNode deployment, JsonNode policy) {
        if (!ManifestRules.SERVICES.contains(nameOf(deployment))) {
            return;
        }
        Set<String> uses = new TreeSet<>();
        JsonNode program = deployment.at("/spec/template/spec/containers/0");
        USES.forEach((setting, what) -> {
            if (!variable(program, setting).isMissingNode()) {
                uses.add(what);
            }
        });
        Set<String> reaches = stream(policy.at("/spec/egress"))
                .flatMap(rule -> stream(rule.path("to")))
                .map(peer -> peer.at("/podSelector/matchLabels").path(PROVIDES).asText())
                .filter(label -> !label.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (variable(program, "OPENDEBATE_SCAN").path("value").asText().equals("off")) {
            // the base lets it ask the scanner that the overlay does without
            reaches.remove("scanner");
        }
        checked.expect(
                Rule.REACHES_WHAT_IT_USES,
                deployment,
                uses.equals(reaches),
                "talks to " + uses + ", and may talk to " + reaches);
        Set<String> services = Stream.of(program.path("env"))
                .flatMap(CheckedObjects::stream)
                .map(each -> each.path("value").asText())
                .filter(value -> value.matches("http://[a-z-]+-service:8080"))
                .map(value -> value.substring("http://".length(), value.lastIndexOf(':')))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = stream(policy.at("/spec/egress"))
                .flatMap(rule -> stream(rule.path("to")))
                .flatMap(peer -> stream(peer.at("/podSelector/matchExpressions")))
                .flatMap(expression -> texts(expression.path("values")))
                .collect(Collectors.toCollection(TreeSet::new));
        checked.expect(
                Rule.REACHES_WHAT_IT_USES,
                deployment,
                services.equals(named),
                "talks to " + services + ", and may talk to " + named);
    }

    private void narrow(JsonNode policy, JsonNode rule, String side) {
        checked.expect(
                Rule.NETWORK_IS_CLOSED,
                policy,
                !rule.path(side).isEmpty() && stream(rule.path(side)).allMatch(NetworkRules::isNarrow),
                "a rule is open to every peer");
        checked.expect(
                Rule.NETWORK_IS_CLOSED,
                policy,
                !rule.path("ports").isEmpty()
                        && stream(rule.path("ports"))
                                .allMatch(port -> port.path("port").isInt() && !port.has("endPort")),
                "a rule is open on every port");
    }

    private static boolean isNarrow(JsonNode peer) {
        boolean network =
                peer.has("ipBlock") && !peer.at("/ipBlock/cidr").asText().endsWith("/0");
        return network
                || (!peer.isEmpty()
                        && Stream.of("podSelector", "namespaceSelector")
                                .filter(peer::has)
                                .allMatch(selector ->
                                        !peer.path(selector).path("matchLabels").isEmpty()
                                                || !peer.path(selector)
                                                        .path("matchExpressions")
                                                        .isEmpty())
                        && !peer.has("ipBlock"));
    }

    private static boolean bothDirections(JsonNode policy) {
        return policy.at("/spec/policyTypes").size() == 2;
    }
}
