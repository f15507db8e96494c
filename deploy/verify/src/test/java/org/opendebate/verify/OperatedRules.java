package org.opendebate.verify;

import static org.opendebate.verify.CheckedObjects.isFalse;
import static org.opendebate.verify.CheckedObjects.stream;
import static org.opendebate.verify.CheckedObjects.texts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendebate.verify.ManifestRules.Rule;

/** The rules of what the operators make of their resources: pods that a namespace takes, passwords, and who asks a database. */
final class OperatedRules {
    private static final String PROVIDES = "opendebate.org/provides";
    private static final Set<String> NAMES = Set.of("app.kubernetes.io/name", "app");

    /** Let in whether they are there or in another's place. */
    private static final Set<String> FOR_LOGGING_IN = Set.of("keycloak", "keycloak-realm-import");

    private final CheckedObjects checked;

    OperatedRules(CheckedObjects checked) {
        this.checked = checked;
    }

    void check() {
        checked.of("Keycloak").forEach(this::restricted);
        Set<String> passwords = checked.of("Cluster")
                .flatMap(cluster -> stream(cluster.at("/spec/managed/roles")))
                .map(role -> role.at("/passwordSecret/name").asText())
                .collect(Collectors.toSet());
        checked.of("ExternalSecret")
                .filter(secret ->
                        passwords.contains(secret.at("/spec/target/name").asText()))
                .forEach(secret -> checked.expect(
                        Rule.PASSWORDS_ARE_RELOADED,
                        secret,
                        secret.at("/spec/target/template/metadata/labels").has("cnpg.io/reload"),
                        "another password is taken when the operator happens to look"));
        checked.of("Cluster").forEach(this::asked);
        checked.of("NetworkPolicy")
                .forEach(policy -> checked.expect(
                        Rule.REACHES_WHAT_IT_USES,
                        policy,
                        !policy.toString().contains("\"cnpg.io/cluster\""),
                        "holds for a database of one name, and not for one that was restored"));
    }

    /** The operator sets nothing of it by itself. */
    private void restricted(JsonNode keycloak) {
        JsonNode pod = keycloak.at("/spec/unsupported/podTemplate/spec");
        checked.expect(
                Rule.POD_IS_RESTRICTED,
                keycloak,
                pod.at("/securityContext/runAsNonRoot").asBoolean()
                        && pod.at("/securityContext/seccompProfile/type")
                                .asText()
                                .equals("RuntimeDefault"),
                "its pods run as root, or have no profile of system calls");
        checked.expect(
                Rule.POD_IS_RESTRICTED,
                keycloak,
                pod.path("containers").size() == 1
                        && stream(pod.path("containers"))
                                .map(each -> each.path("securityContext"))
                                .allMatch(each -> isFalse(each.path("allowPrivilegeEscalation"))
                                        && texts(each.at("/capabilities/drop")).anyMatch("ALL"::equals)
                                        && each.at("/capabilities/add").isEmpty()),
                "its container may gain privileges, or has capabilities");
    }

    /** Who may ask it is let in there, and nobody else; its operator is, at both of its ports. */
    private void asked(JsonNode cluster) {
        Set<String> asking = checked.of("NetworkPolicy")
                .filter(policy -> stream(policy.at("/spec/egress"))
                        .anyMatch(rule -> onPort(rule, 5432)
                                && stream(rule.path("to")).anyMatch(peer -> isDatabase(peer.path("podSelector")))))
                .flatMap(policy -> names(policy.at("/spec/podSelector")))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> letIn = rulesOfTheDatabase()
                .filter(rule -> onPort(rule, 5432))
                .flatMap(rule -> stream(rule.path("from")))
                .flatMap(peer -> names(peer.path("podSelector")))
                .collect(Collectors.toCollection(TreeSet::new));
        checked.expect(
                Rule.REACHES_WHAT_IT_USES,
                cluster,
                letIn.containsAll(asking),
                "is asked by " + asking + ", and lets in " + letIn);
        letIn.removeAll(asking);
        checked.expect(
                Rule.NETWORK_IS_CLOSED,
                cluster,
                FOR_LOGGING_IN.containsAll(letIn),
                "lets in " + letIn + " for nothing");
        checked.expect(
                Rule.REACHES_WHAT_IT_USES,
                cluster,
                rulesOfTheDatabase()
                        .anyMatch(rule -> onPort(rule, 8000)
                                && onPort(rule, 5432)
                                && stream(rule.path("from"))
                                        .anyMatch(peer -> peer.at("/namespaceSelector/matchLabels")
                                                .path("opendebate.org/operates")
                                                .asText()
                                                .equals("database"))),
                "its operator cannot reach it");
        checked.expect(
                Rule.REACHES_WHAT_IT_USES,
                cluster,
                cluster.at("/spec/inheritedMetadata/labels")
                        .path(PROVIDES)
                        .asText()
                        .equals("database"),
                "its pods have not the label that lets others reach them");
    }

    private Stream<JsonNode> rulesOfTheDatabase() {
        return checked.of("NetworkPolicy")
                .filter(policy -> isDatabase(policy.at("/spec/podSelector")))
                .flatMap(policy -> stream(policy.at("/spec/ingress")));
    }

    private static boolean isDatabase(JsonNode selector) {
        return selector.path("matchLabels").path(PROVIDES).asText().equals("database");
    }

    private static boolean onPort(JsonNode rule, int port) {
        return stream(rule.path("ports")).anyMatch(each -> each.path("port").asInt() == port);
    }

    /** By which a selector knows pods that a program of ours or an operator's runs in. */
    private static Stream<String> names(JsonNode selector) {
        return Stream.concat(
                NAMES.stream()
                        .map(key -> selector.path("matchLabels").path(key))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText),
                stream(selector.path("matchExpressions"))
                        .filter(each -> NAMES.contains(each.path("key").asText()))
                        .flatMap(each -> texts(each.path("values"))));
    }
}
