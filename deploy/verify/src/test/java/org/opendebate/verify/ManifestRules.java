package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What we ask of our own Kubernetes objects, beyond what their types ask. */
final class ManifestRules {
    private static final Pattern PINNED =
            Pattern.compile(".+(:(?!latest$)[A-Za-z0-9_][A-Za-z0-9_.-]*|@sha256:[0-9a-f]{64})");
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");
    private static final Pattern CONFIDENTIAL = Pattern.compile(".*_(USER|PASSWORD|ACCESS_KEY|SECRET_KEY)");
    /** {@code quarkus.shutdown.timeout} of the service kit. */
    private static final int SHUTDOWN_SECONDS = 20;

    private static final Map<String, String> PROBES = Map.of(
            "startupProbe",
            "/q/health/started",
            "livenessProbe",
            "/q/health/live",
            "readinessProbe",
            "/q/health/ready");

    enum Rule {
        IMAGE_IS_PINNED,
        MEMORY_IS_LIMITED,
        POD_IS_RESTRICTED,
        ROOT_IS_READ_ONLY,
        PROBES_ASK_THE_MANAGEMENT_PORT,
        NO_TOKEN,
        NO_SERVICE_LINKS,
        SECRETS_ARE_REFERENCES,
        SHUTDOWN_HAS_TIME,
        SERVICE_HIDES_MANAGEMENT,
        DISRUPTION_IS_LIMITED,
        NETWORK_IS_CLOSED
    }

    record Finding(Rule rule, String object, String what) {}

    private final List<JsonNode> objects;
    private final List<Finding> findings = new ArrayList<>();

    private ManifestRules(List<JsonNode> objects) {
        this.objects = objects;
    }

    static List<Finding> check(List<JsonNode> objects) {
        ManifestRules rules = new ManifestRules(objects);
        rules.of("Deployment").forEach(rules::deployment);
        rules.of("ServiceAccount").forEach(rules::serviceAccount);
        rules.of("Service").forEach(rules::service);
        rules.network();
        return rules.findings;
    }

    private void deployment(JsonNode deployment) {
        JsonNode pod = deployment.at("/spec/template/spec");
        restricted(deployment, pod);
        expect(Rule.NO_TOKEN, deployment, isFalse(pod.path("automountServiceAccountToken")), "the pod mounts a token");
        String account = pod.path("serviceAccountName").asText();
        expect(
                Rule.NO_TOKEN,
                deployment,
                named("ServiceAccount", account),
                "has no account of its own, but '" + account + "'");
        expect(
                Rule.NO_SERVICE_LINKS,
                deployment,
                isFalse(pod.path("enableServiceLinks")),
                "links of services become settings");
        JsonNode labels = deployment.at("/spec/template/metadata/labels");
        expect(
                Rule.DISRUPTION_IS_LIMITED,
                deployment,
                of("PodDisruptionBudget")
                        .anyMatch(budget -> selects(budget.at("/spec/selector"), labels)
                                && budget.at("/spec/maxUnavailable").asInt() > 0),
                "no budget that lets one pod go at a time");
        Stream.concat(stream(pod.path("containers")), stream(pod.path("initContainers")))
                .forEach(container -> container(deployment, pod, container));
    }

    private void container(JsonNode deployment, JsonNode pod, JsonNode container) {
        String image = container.path("image").asText();
        expect(Rule.IMAGE_IS_PINNED, deployment, PINNED.matcher(image).matches(), image);

        memory(deployment, container);

        JsonNode security = container.path("securityContext");
        expect(
                Rule.POD_IS_RESTRICTED,
                deployment,
                isFalse(security.path("allowPrivilegeEscalation"))
                        && !security.path("privileged").asBoolean(),
                "may gain privileges");
        expect(
                Rule.POD_IS_RESTRICTED,
                deployment,
                stream(security.at("/capabilities/drop"))
                                .anyMatch(dropped -> dropped.asText().equals("ALL"))
                        && security.at("/capabilities/add").isEmpty(),
                "has capabilities");

        expect(
                Rule.ROOT_IS_READ_ONLY,
                deployment,
                security.path("readOnlyRootFilesystem").asBoolean() && hasEmptyTmp(pod, container),
                "writes into its image, or has no folder /tmp of its own");

        PROBES.forEach((probe, path) -> {
            JsonNode get = container.path(probe).path("httpGet");
            expect(
                    Rule.PROBES_ASK_THE_MANAGEMENT_PORT,
                    deployment,
                    get.path("path").asText().equals(path) && portOf(container, get.path("port")) == 9000,
                    probe + " does not ask " + path + " on the management port");
        });

        int grace = pod.path("terminationGracePeriodSeconds").asInt();
        int pause = container.at("/lifecycle/preStop/sleep/seconds").asInt();
        expect(
                Rule.SHUTDOWN_HAS_TIME,
                deployment,
                pause > 0 && grace > pause + SHUTDOWN_SECONDS,
                "is killed after " + grace + " s, of which " + pause + " s are the pause before");

        stream(container.path("env"))
                .filter(variable ->
                        CONFIDENTIAL.matcher(variable.path("name").asText()).matches())
                .forEach(variable -> expect(
                        Rule.SECRETS_ARE_REFERENCES,
                        deployment,
                        variable.at("/valueFrom/secretKeyRef/name").isTextual(),
                        variable.path("name").asText()));
    }

    private void memory(JsonNode deployment, JsonNode container) {
        JsonNode request = container.at("/resources/requests/memory");
        JsonNode limit = container.at("/resources/limits/memory");
        String options = stream(container.path("env"))
                .filter(variable -> variable.path("name").asText().equals("JDK_JAVA_OPTIONS"))
                .map(variable -> variable.path("value").asText())
                .findFirst()
                .orElse("");
        Matcher heap = HEAP.matcher(options);
        if (!request.isTextual() || !limit.isTextual() || !heap.find()) {
            report(Rule.MEMORY_IS_LIMITED, deployment, "no request, no limit, or no size of the heap");
            return;
        }
        long heapBytes = Long.parseLong(heap.group(1)) << 20;
        expect(
                Rule.MEMORY_IS_LIMITED,
                deployment,
                bytes(request) <= bytes(limit) && heapBytes <= bytes(limit) / 2,
                "the heap leaves less than half of the limit to everything else");
    }

    private static long bytes(JsonNode quantity) {
        return Quantity.getAmountInBytes(Quantity.parse(quantity.asText())).longValueExact();
    }

    private void restricted(JsonNode deployment, JsonNode pod) {
        JsonNode security = pod.path("securityContext");
        expect(
                Rule.POD_IS_RESTRICTED,
                deployment,
                security.path("runAsNonRoot").asBoolean()
                        && security.path("runAsUser").asInt() > 0,
                "runs as root");
        expect(
                Rule.POD_IS_RESTRICTED,
                deployment,
                security.at("/seccompProfile/type").asText().equals("RuntimeDefault"),
                "has no profile of system calls");
        Set<String> kinds = Set.of("emptyDir", "secret", "configMap", "projected");
        expect(
                Rule.POD_IS_RESTRICTED,
                deployment,
                !pod.has("hostNetwork")
                        && !pod.has("hostPID")
                        && !pod.has("hostIPC")
                        && stream(pod.path("volumes"))
                                .allMatch(volume -> kinds.stream().anyMatch(volume::has)),
                "reaches into its machine");
    }

    private static boolean hasEmptyTmp(JsonNode pod, JsonNode container) {
        return stream(container.path("volumeMounts"))
                .filter(mount -> mount.path("mountPath").asText().equals("/tmp"))
                .anyMatch(mount -> stream(pod.path("volumes"))
                        .anyMatch(volume -> volume.path("name").equals(mount.path("name"))
                                && volume.at("/emptyDir/sizeLimit").isTextual()));
    }

    private static int portOf(JsonNode container, JsonNode port) {
        return port.isInt()
                ? port.asInt()
                : stream(container.path("ports"))
                        .filter(each -> each.path("name").equals(port))
                        .mapToInt(each -> each.path("containerPort").asInt())
                        .findFirst()
                        .orElse(-1);
    }

    private void serviceAccount(JsonNode account) {
        expect(
                Rule.NO_TOKEN,
                account,
                isFalse(account.path("automountServiceAccountToken")),
                "gives a token to every pod");
    }

    private void service(JsonNode service) {
        boolean inside = service.at("/spec/type").isMissingNode()
                || service.at("/spec/type").asText().equals("ClusterIP");
        expect(Rule.SERVICE_HIDES_MANAGEMENT, service, inside, "is open to the outside by itself");
        expect(
                Rule.SERVICE_HIDES_MANAGEMENT,
                service,
                stream(service.at("/spec/ports"))
                        .allMatch(port -> port.path("targetPort").asText().equals("http")
                                && port.path("port").asInt() == 8080),
                "shows another port than 8080");
        expect(
                Rule.SERVICE_HIDES_MANAGEMENT,
                service,
                of("Deployment")
                        .anyMatch(each ->
                                containsAll(each.at("/spec/template/metadata/labels"), service.at("/spec/selector"))),
                "selects nothing");
    }

    private void network() {
        boolean denied = of("NetworkPolicy")
                .anyMatch(policy -> policy.at("/spec/podSelector").isEmpty()
                        && bothDirections(policy)
                        && policy.at("/spec/ingress").isEmpty()
                        && policy.at("/spec/egress").isEmpty());
        if (!denied) {
            findings.add(new Finding(Rule.NETWORK_IS_CLOSED, "all", "nothing denies what no policy allows"));
        }
        of("Deployment")
                .forEach(deployment -> expect(
                        Rule.NETWORK_IS_CLOSED,
                        deployment,
                        of("NetworkPolicy")
                                .anyMatch(policy -> policy.at("/spec/podSelector/matchLabels")
                                                .path("app.kubernetes.io/name")
                                                .equals(deployment.at("/metadata/name"))
                                        && bothDirections(policy)),
                        "has no policy of its own"));
        of("NetworkPolicy").forEach(policy -> {
            stream(policy.at("/spec/ingress")).forEach(rule -> narrow(policy, rule, "from"));
            stream(policy.at("/spec/egress")).forEach(rule -> narrow(policy, rule, "to"));
        });
    }

    private void narrow(JsonNode policy, JsonNode rule, String side) {
        expect(
                Rule.NETWORK_IS_CLOSED,
                policy,
                !rule.path(side).isEmpty() && stream(rule.path(side)).allMatch(ManifestRules::isNarrow),
                "a rule is open to every peer");
        expect(
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

    private static boolean selects(JsonNode selector, JsonNode labels) {
        return containsAll(labels, selector.path("matchLabels"));
    }

    /** Whether {@code labels} has all of {@code wanted}, which is not empty. */
    private static boolean containsAll(JsonNode labels, JsonNode wanted) {
        return !wanted.isEmpty()
                && wanted.properties().stream()
                        .allMatch(label -> labels.path(label.getKey()).equals(label.getValue()));
    }

    private static boolean isFalse(JsonNode value) {
        return value.isBoolean() && !value.asBoolean();
    }

    private boolean named(String kind, String name) {
        return of(kind).anyMatch(each -> each.at("/metadata/name").asText().equals(name));
    }

    private Stream<JsonNode> of(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements.stream();
    }

    private void expect(Rule rule, JsonNode object, boolean kept, String otherwise) {
        if (!kept) {
            report(rule, object, otherwise);
        }
    }

    private void report(Rule rule, JsonNode object, String what) {
        String name =
                object.path("kind").asText() + " " + object.at("/metadata/name").asText();
        findings.add(new Finding(rule, name, what));
    }
}
