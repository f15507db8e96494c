package org.opendebate.verify;

import static org.opendebate.verify.CheckedObjects.isFalse;
import static org.opendebate.verify.CheckedObjects.nameOf;
import static org.opendebate.verify.CheckedObjects.selects;
import static org.opendebate.verify.CheckedObjects.stream;
import static org.opendebate.verify.CheckedObjects.variable;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opendebate.verify.ManifestRules.Rule;

/** The rules of what runs in a pod of a Deployment, and of what stands around it. */
final class PodRules {
    private static final Pattern PINNED =
            Pattern.compile(".+(:(?!latest$)[A-Za-z0-9_][A-Za-z0-9_.-]*|@sha256:[0-9a-f]{64})");
    private static final Pattern HEAP = Pattern.compile("-Xmx(\\d+)m");
    private static final Pattern CONFIDENTIAL = Pattern.compile(".*_(USER|PASSWORD|ACCESS_KEY|SECRET_KEY|JAAS_CONFIG)");
    private static final Pattern TIMEOUT =
            Pattern.compile("@WithDefault\\(\"(PT\\w+)\"\\)\\s+Duration (upload|answer)Timeout\\(\\)");

    private static final Pattern KEPT = Pattern.compile("@WithDefault\\(\"(PT\\w+)\"\\)\\s+Duration keepAlive\\(\\)");

    private static final Map<String, String> PROBES = Map.of(
            "startupProbe",
            "/q/health/started",
            "livenessProbe",
            "/q/health/live",
            "readinessProbe",
            "/q/health/ready");

    /** As long as docs/day-two.md waits for it. */
    private static final Duration FIRST_START = Duration.ofMinutes(30);

    private final CheckedObjects checked;

    PodRules(CheckedObjects checked) {
        this.checked = checked;
    }

    void check() {
        checked.of("Deployment").forEach(this::deployment);
        checked.of("ServiceAccount")
                .forEach(account -> checked.expect(
                        Rule.NO_TOKEN,
                        account,
                        isFalse(account.path("automountServiceAccountToken")),
                        "gives a token to every pod"));
        checked.of("Namespace")
                .forEach(namespace -> checked.expect(
                        Rule.NAMESPACE_IS_RESTRICTED,
                        namespace,
                        namespace
                                .at("/metadata/labels")
                                .path("pod-security.kubernetes.io/enforce")
                                .asText()
                                .equals("restricted"),
                        "takes pods that are not restricted"));
        checked.of("Secret")
                .forEach(secret -> checked.expect(Rule.NO_SECRET_IN_A_FILE, secret, false, "stands in a file"));
    }

    private void deployment(JsonNode deployment) {
        JsonNode pod = deployment.at("/spec/template/spec");
        restricted(deployment, pod);
        checked.expect(
                Rule.NO_TOKEN, deployment, isFalse(pod.path("automountServiceAccountToken")), "the pod mounts a token");
        String account = pod.path("serviceAccountName").asText();
        checked.expect(
                Rule.NO_TOKEN,
                deployment,
                account.equals(nameOf(deployment)) && checked.named("ServiceAccount", account),
                "has no account of its own, but '" + account + "'");
        checked.expect(
                Rule.NO_SERVICE_LINKS,
                deployment,
                isFalse(pod.path("enableServiceLinks")),
                "links of services become settings");
        around(deployment);
        stream(pod.path("initContainers")).forEach(container -> container(deployment, pod, container));
        stream(pod.path("containers")).forEach(container -> {
            container(deployment, pod, container);
            probes(deployment, container);
            shutdown(deployment, pod, container);
        });
        migration(deployment, pod);
    }

    private boolean isOurs(JsonNode deployment) {
        return ManifestRules.SERVICES.contains(nameOf(deployment));
    }

    private void around(JsonNode deployment) {
        // the first start of all waits for a database and a broker that are being made, or for signatures
        checked.expect(
                Rule.START_HAS_TIME,
                deployment,
                deployment.at("/spec/progressDeadlineSeconds").asInt() >= FIRST_START.toSeconds(),
                "is given up while what it waits for is still being made");
        JsonNode labels = deployment.at("/spec/template/metadata/labels");
        checked.expect(
                Rule.DISRUPTION_IS_LIMITED,
                deployment,
                checked.of("PodDisruptionBudget")
                        .anyMatch(budget -> selects(budget.at("/spec/selector"), labels)
                                && budget.at("/spec/maxUnavailable").asInt() > 0),
                "no budget that lets one pod go at a time");
        if (isOurs(deployment)) {
            checked.expect(
                    Rule.SCALES_BY_LOAD,
                    deployment,
                    deployment.at("/spec/replicas").isMissingNode()
                            && checked.of("HorizontalPodAutoscaler").anyMatch(each -> scales(each, deployment)),
                    "nothing scales it, or its own number fights with what does");
        }
        JsonNode constraints = deployment.at("/spec/template/spec/topologySpreadConstraints");
        Map.of("topology.kubernetes.io/zone", "ScheduleAnyway", "kubernetes.io/hostname", "DoNotSchedule")
                .forEach((key, otherwise) -> checked.expect(
                        Rule.SPREAD_OVER_MACHINES,
                        deployment,
                        stream(constraints)
                                .anyMatch(each ->
                                        each.path("topologyKey").asText().equals(key)
                                                && each.path("whenUnsatisfiable")
                                                        .asText()
                                                        .equals(otherwise)
                                                && each.path("maxSkew").asInt() == 1
                                                && selects(each.path("labelSelector"), labels)),
                        "its pods are not spread over " + key));
    }

    private static boolean scales(JsonNode scaler, JsonNode deployment) {
        int least = scaler.at("/spec/minReplicas").asInt();
        return scaler.at("/spec/scaleTargetRef/kind").asText().equals("Deployment")
                && scaler.at("/spec/scaleTargetRef/name").asText().equals(nameOf(deployment))
                && least > 0
                && least <= scaler.at("/spec/maxReplicas").asInt()
                && !scaler.at("/spec/metrics").isEmpty();
    }

    private void container(JsonNode deployment, JsonNode pod, JsonNode container) {
        String image = container.path("image").asText();
        checked.expect(Rule.IMAGE_IS_PINNED, deployment, PINNED.matcher(image).matches(), image);

        memory(deployment, container);
        checked.expect(
                Rule.PROCESSOR_IS_ASKED_FOR,
                deployment,
                container.at("/resources/requests/cpu").isTextual()
                        && container.at("/resources/limits/cpu").isMissingNode(),
                "asks for no share of a processor, or is slowed down at a limit of it");

        JsonNode security = container.path("securityContext");
        checked.expect(
                Rule.POD_IS_RESTRICTED,
                deployment,
                isFalse(security.path("allowPrivilegeEscalation"))
                        && !security.path("privileged").asBoolean(),
                "may gain privileges");
        checked.expect(
                Rule.POD_IS_RESTRICTED,
                deployment,
                stream(security.at("/capabilities/drop"))
                                .anyMatch(dropped -> dropped.asText().equals("ALL"))
                        && security.at("/capabilities/add").isEmpty(),
                "has capabilities");
        checked.expect(
                Rule.ROOT_IS_READ_ONLY,
                deployment,
                security.path("readOnlyRootFilesystem").asBoolean() && hasEmptyTmp(pod, container),
                "writes into its image, or has no folder /tmp of its own");

        stream(container.path("env"))
                .filter(variable ->
                        CONFIDENTIAL.matcher(variable.path("name").asText()).matches())
                .forEach(variable -> checked.expect(
                        Rule.SECRETS_ARE_REFERENCES,
                        deployment,
                        variable.at("/valueFrom/secretKeyRef/name").isTextual(),
                        variable.path("name").asText()));
    }

    private void probes(JsonNode deployment, JsonNode container) {
        PROBES.forEach((probe, path) -> {
            JsonNode get = container.path(probe).path("httpGet");
            boolean asks = get.path("path").asText().equals(path) && portOf(container, get.path("port")) == 9000;
            checked.expect(
                    Rule.PROBES_ASK_THE_MANAGEMENT_PORT,
                    deployment,
                    isOurs(deployment) ? asks : !container.path(probe).isEmpty(),
                    probe + " does not ask " + path + " on the management port");
        });
        if (!isOurs(deployment)) {
            checked.expect(
                    Rule.PROBES_ASK_THE_MANAGEMENT_PORT,
                    deployment,
                    !handler(container.path("livenessProbe")).equals(handler(container.path("readinessProbe"))),
                    "one question decides whether it lives and whether it is ready");
        }
    }

    private static JsonNode handler(JsonNode probe) {
        return Stream.of("exec", "tcpSocket", "httpGet", "grpc")
                .map(probe::path)
                .filter(each -> !each.isMissingNode())
                .findFirst()
                .orElse(probe);
    }

    /** Ours drain by themselves, once they are told to stop; others are told when everybody knows. */
    private void shutdown(JsonNode deployment, JsonNode pod, JsonNode container) {
        Duration grace =
                Duration.ofSeconds(pod.path("terminationGracePeriodSeconds").asInt());
        Duration pause = Duration.ofSeconds(
                container.at("/lifecycle/preStop/sleep/seconds").asInt());
        Duration work = Duration.ZERO;
        if (isOurs(deployment)) {
            String drain = variable(container, "OPENDEBATE_DRAIN").path("value").asText();
            pause = drain.matches("PT\\d+S") ? pause.plus(Duration.parse(drain)) : Duration.ZERO;
            String told = variable(container, "QUARKUS_SHUTDOWN_TIMEOUT")
                    .path("value")
                    .asText();
            work = told.matches("\\d+[SMH]") ? Duration.parse("PT" + told) : Duration.ZERO;
            checked.expect(
                    Rule.SHUTDOWN_HAS_TIME,
                    deployment,
                    work.compareTo(longestRequest()) >= 0,
                    "cuts requests off after " + work + ", of which the longest takes " + longestRequest());
            checked.expect(
                    Rule.SHUTDOWN_HAS_TIME,
                    deployment,
                    pause.compareTo(keptConnection()) > 0,
                    "drains for " + pause + ", while the gateway keeps an unused connection for " + keptConnection());
        }
        checked.expect(
                Rule.SHUTDOWN_HAS_TIME,
                deployment,
                pause.isPositive() && grace.compareTo(pause.plus(work)) > 0,
                "is killed after " + grace + ", of which " + pause + " are the pause before");
    }

    private static Duration keptConnection() {
        Matcher kept =
                KEPT.matcher(Repository.text("gateway/src/main/java/org/opendebate/gateway/GatewaySettings.java"));
        if (!kept.find()) {
            throw new IllegalStateException("how long the gateway keeps a connection is not where it was");
        }
        return Duration.parse(kept.group(1));
    }

    /** What the gateway gives an upload, and then its answer. */
    private static Duration longestRequest() {
        Duration upload = Duration.ZERO;
        Duration answer = Duration.ZERO;
        Matcher timeout =
                TIMEOUT.matcher(Repository.text("gateway/src/main/java/org/opendebate/gateway/GatewaySettings.java"));
        while (timeout.find()) {
            Duration found = Duration.parse(timeout.group(1));
            upload = timeout.group(2).equals("upload") ? found : upload;
            answer = timeout.group(2).equals("answer") ? found : answer;
        }
        Matcher longer = Pattern.compile("(?m)^opendebate\\.gateway\\.\\w+\\.answer-timeout=(PT\\w+)$")
                .matcher(Repository.text("gateway/src/main/resources/application.properties"));
        while (longer.find()) {
            Duration found = Duration.parse(longer.group(1));
            answer = found.compareTo(answer) > 0 ? found : answer;
        }
        if (upload.isZero() || answer.isZero()) {
            throw new IllegalStateException("the gateway's timeouts are not where they were");
        }
        return upload.plus(answer);
    }

    /** Whoever has a database has an init container, the same program, that migrates it; and does not do it again. */
    private void migration(JsonNode deployment, JsonNode pod) {
        JsonNode program = pod.path("containers").path(0);
        if (variable(program, "OPENDEBATE_DB_URL").isMissingNode()) {
            return;
        }
        boolean before = stream(pod.path("initContainers"))
                .anyMatch(each -> each.path("image").equals(program.path("image"))
                        && variable(each, "QUARKUS_INIT_AND_EXIT")
                                .path("value")
                                .asText()
                                .equals("true")
                        && Stream.of("OPENDEBATE_DB_URL", "OPENDEBATE_DB_USER", "OPENDEBATE_DB_PASSWORD")
                                .allMatch(name -> variable(each, name).equals(variable(program, name))));
        checked.expect(Rule.MIGRATED_BEFORE_THE_START, deployment, before, "nothing migrates its database before");
        checked.expect(
                Rule.MIGRATED_BEFORE_THE_START,
                deployment,
                variable(program, "QUARKUS_FLYWAY_MIGRATE_AT_START")
                        .path("value")
                        .asText()
                        .equals("false"),
                "migrates its database at its start too, where the startup probe would end it");
    }

    private void memory(JsonNode deployment, JsonNode container) {
        JsonNode request = container.at("/resources/requests/memory");
        JsonNode limit = container.at("/resources/limits/memory");
        if (!request.isTextual() || !limit.isTextual() || bytes(request) > bytes(limit)) {
            checked.expect(Rule.MEMORY_IS_LIMITED, deployment, false, "no request, no limit, or one above the other");
            return;
        }
        if (isOurs(deployment)) {
            Matcher heap = HEAP.matcher(
                    variable(container, "JDK_JAVA_OPTIONS").path("value").asText());
            checked.expect(
                    Rule.MEMORY_IS_LIMITED,
                    deployment,
                    heap.find() && Long.parseLong(heap.group(1)) << 20 <= bytes(limit) / 2,
                    "the heap has no size, or leaves less than half of the limit to everything else");
        }
    }

    private static long bytes(JsonNode quantity) {
        return Quantity.getAmountInBytes(Quantity.parse(quantity.asText())).longValueExact();
    }

    private void restricted(JsonNode deployment, JsonNode pod) {
        JsonNode security = pod.path("securityContext");
        checked.expect(
                Rule.POD_IS_RESTRICTED,
                deployment,
                security.path("runAsNonRoot").asBoolean()
                        && security.path("runAsUser").asInt() > 0,
                "runs as root");
        checked.expect(
                Rule.POD_IS_RESTRICTED,
                deployment,
                security.at("/seccompProfile/type").asText().equals("RuntimeDefault"),
                "has no profile of system calls");
        Set<String> kinds = Set.of("emptyDir", "secret", "configMap", "projected");
        checked.expect(
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
}
