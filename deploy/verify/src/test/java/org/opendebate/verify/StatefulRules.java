package org.opendebate.verify;

import static org.opendebate.verify.CheckedObjects.nameOf;
import static org.opendebate.verify.CheckedObjects.stream;
import static org.opendebate.verify.CheckedObjects.texts;
import static org.opendebate.verify.CheckedObjects.variable;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendebate.verify.ManifestRules.Rule;

/** The rules of the parts with a memory, where the loss of a machine must lose nothing. */
final class StatefulRules {
    private static final List<String> WITH_TOPICS =
            List.of("compilation-service", "meeting-service", "statement-service");
    private static final Pattern POOL = Pattern.compile("(?m)^quarkus\\.datasource\\.jdbc\\.max-size=(\\d+)$");
    private static final Pattern POOL_OF_THE_LIMITS =
            Pattern.compile("@WithDefault\\(\"(\\d+)\"\\)\\s+int connections\\(\\)");
    /** What the operators of the database keep open for themselves; an allowance. */
    private static final int OTHER_CONNECTIONS = 20;

    private final CheckedObjects checked;

    StatefulRules(CheckedObjects checked) {
        this.checked = checked;
    }

    void check() {
        checked.of("Cluster").forEach(this::database);
        checked.of("Database")
                .forEach(database -> checked.expect(
                        Rule.DATABASE_SURVIVES,
                        database,
                        database.at("/spec/databaseReclaimPolicy").asText().equals("retain")
                                && checked.named(
                                        "Cluster",
                                        database.at("/spec/cluster/name").asText()),
                        "goes with its object, or is in no cluster"));
        checked.of("Keycloak").forEach(this::logIn);
        checked.of("KafkaNodePool")
                .forEach(pool -> checked.expect(
                        Rule.BROKER_SURVIVES,
                        pool,
                        pool.at("/spec/replicas").asInt() >= 3
                                && pool.at("/spec/roles").size() == 2
                                && stream(pool.at("/spec/storage/volumes"))
                                        .allMatch(volume ->
                                                volume.path("type").asText().equals("persistent-claim")
                                                        && CheckedObjects.isFalse(volume.path("deleteClaim"))),
                        "fewer than three brokers and controllers, or a volume that goes with them"));
        checked.of("Kafka").forEach(this::broker);
        checked.of("KafkaTopic").forEach(this::topic);
        if (checked.of("KafkaUser").findAny().isPresent()) {
            rights();
        }
        checked.all()
                .filter(object -> !object.path("kind").asText().equals("Deployment"))
                .flatMap(object -> object.findValues("resources").stream()
                        .filter(JsonNode::isObject)
                        .filter(resources -> !resources.at("/limits/memory").isTextual())
                        .map(_ -> object))
                .forEach(object -> checked.expect(Rule.MEMORY_IS_LIMITED, object, false, "has no limit"));
        checked.all()
                .filter(object -> Set.of("Cluster", "KafkaNodePool", "Keycloak")
                        .contains(object.path("kind").asText()))
                .forEach(object -> checked.expect(
                        Rule.MEMORY_IS_LIMITED, object, object.at("/spec").has("resources"), "has no limit"));
    }

    private void database(JsonNode cluster) {
        checked.expect(
                Rule.DATABASE_SURVIVES,
                cluster,
                cluster.at("/spec/instances").asInt() >= 3
                        && cluster.at("/spec/affinity/podAntiAffinityType")
                                .asText()
                                .equals("required"),
                "fewer than three instances, or two on one machine");
        checked.expect(
                Rule.DATABASE_SURVIVES,
                cluster,
                cluster.at("/spec/postgresql/synchronous/number").asInt() >= 1
                        && cluster.at("/spec/postgresql/synchronous/dataDurability")
                                .asText()
                                .equals("required"),
                "acknowledges what one machine alone has");
        checked.expect(
                Rule.DATABASE_SURVIVES,
                cluster,
                stream(cluster.at("/spec/plugins"))
                        .anyMatch(plugin -> plugin.path("isWALArchiver").asBoolean()
                                && checked.of("ObjectStore")
                                        .anyMatch(store -> nameOf(store)
                                                        .equals(plugin.at("/parameters/barmanObjectName")
                                                                .asText())
                                                && store.at("/spec/retentionPolicy")
                                                        .isTextual())),
                "its log goes nowhere: no moment can be restored");
        checked.expect(
                Rule.DATABASE_SURVIVES,
                cluster,
                checked.of("ScheduledBackup")
                        .anyMatch(backup ->
                                backup.at("/spec/cluster/name").asText().equals(nameOf(cluster))
                                        && backup.at("/spec/method").asText().equals("plugin")),
                "is never copied");
        checked.of("ObjectStore")
                .forEach(store -> checked.expect(
                        Rule.DATABASE_SURVIVES,
                        store,
                        Stream.of("AWS_REQUEST_CHECKSUM_CALCULATION", "AWS_RESPONSE_CHECKSUM_VALIDATION")
                                .allMatch(setting -> variable(store.at("/spec/instanceSidecarConfiguration"), setting)
                                        .path("value")
                                        .asText()
                                        .equals("when_required")),
                        "sends checksums that many stores refuse, and nothing is copied"));
        List<String> lines = texts(cluster.at("/spec/postgresql/pg_hba")).toList();
        checked.expect(
                Rule.DATABASE_SURVIVES,
                cluster,
                !lines.isEmpty()
                        && lines.getLast().equals("host all all all reject")
                        && lines.subList(0, lines.size() - 1).stream()
                                .allMatch(line -> line.matches("hostssl (\\w+) \\1 all scram-sha-256")),
                "lets somebody into another's database, or in without TLS");

        long most = mostPodsWith("OPENDEBATE_DB_URL")
                        * inSource(POOL, "service-kit/src/main/resources/META-INF/microprofile-config.properties")
                + mostPodsWith("OPENDEBATE_LIMITS_DB_URL")
                        * inSource(
                                POOL_OF_THE_LIMITS,
                                "gateway/src/main/java/org/opendebate/gateway/limits/LimitSettings.java");
        most += checked.of("Keycloak")
                .mapToLong(each -> each.at("/spec/instances").asLong()
                        * each.at("/spec/db/poolMaxSize").asLong())
                .sum();
        most += OTHER_CONNECTIONS;
        checked.expect(
                Rule.CONNECTIONS_SUFFICE,
                cluster,
                cluster.at("/spec/postgresql/parameters/max_connections").asLong() >= most,
                "may be asked for " + most + " connections");
    }

    /** In a roll-out too: as many more, for a pod that ends does not count for the Deployment, and may take 17 minutes to end. */
    private long mostPodsWith(String setting) {
        return checked.of("Deployment")
                .filter(each -> !variable(each.at("/spec/template/spec/containers/0"), setting)
                        .isMissingNode())
                .mapToLong(each -> 2 * mostPods(each))
                .sum();
    }

    private long mostPods(JsonNode deployment) {
        return checked.of("HorizontalPodAutoscaler")
                .filter(each -> each.at("/spec/scaleTargetRef/name").asText().equals(nameOf(deployment)))
                .mapToLong(each -> each.at("/spec/maxReplicas").asLong())
                .sum();
    }

    private static long inSource(Pattern size, String file) {
        Matcher pool = size.matcher(Repository.text(file));
        if (!pool.find()) {
            throw new IllegalStateException("the size of a pool is not where it was: " + file);
        }
        return Long.parseLong(pool.group(1));
    }

    private void logIn(JsonNode keycloak) {
        checked.expect(
                Rule.LOG_IN_SURVIVES,
                keycloak,
                keycloak.at("/spec/instances").asInt() >= 2
                        && stream(keycloak.at("/spec/scheduling/topologySpreadConstraints"))
                                .anyMatch(each ->
                                        each.path("topologyKey").asText().equals("kubernetes.io/hostname")
                                                && each.path("whenUnsatisfiable")
                                                        .asText()
                                                        .equals("DoNotSchedule")),
                "one instance, or all on one machine");
        checked.expect(
                Rule.LOG_IN_SURVIVES,
                keycloak,
                keycloak.at("/spec/hostname/strict").asBoolean()
                        && keycloak.at("/spec/hostname/hostname").asText().startsWith("https://"),
                "takes any name that it is called by");
    }

    private void broker(JsonNode kafka) {
        JsonNode config = kafka.at("/spec/kafka/config");
        checked.expect(
                Rule.BROKER_SURVIVES,
                kafka,
                config.path("min.insync.replicas").asInt() == 2
                        && config.path("default.replication.factor").asInt() == 3
                        && config.path("offsets.topic.replication.factor").asInt() == 3,
                "acknowledges what one broker alone has");
        checked.expect(
                Rule.BROKER_SURVIVES,
                kafka,
                kafka.at("/spec/kafka/rack/topologyKey").asText().equals("topology.kubernetes.io/zone"),
                "puts all copies into one zone");
        checked.expect(
                Rule.TOPICS_ARE_GUARDED,
                kafka,
                kafka.at("/spec/kafka/authorization/type").asText().equals("simple")
                        && CheckedObjects.isFalse(config.path("auto.create.topics.enable"))
                        && stream(kafka.at("/spec/kafka/listeners"))
                                .allMatch(each -> each.path("tls").asBoolean()
                                        && each.at("/authentication/type").isTextual()),
                "lets somebody in who does not log in, or has topics made by being named");
    }

    private void topic(JsonNode topic) {
        int least = topic.at("/spec/config").path("min.insync.replicas").asInt();
        checked.expect(
                Rule.BROKER_SURVIVES,
                topic,
                least >= 2 && topic.at("/spec/replicas").asInt() > least,
                "is lost, or cannot be written, without one broker");
    }

    private void rights() {
        Map<String, Boolean> owned = new TreeMap<>();
        for (String service : WITH_TOPICS) {
            TopicRights settings = TopicRights.of(service);
            owned.putAll(settings.whole());
            Map<String, Set<String>> allowed = checked.of("KafkaUser")
                    .filter(user -> nameOf(user).equals(service))
                    .flatMap(user -> stream(user.at("/spec/authorization/acls")))
                    .collect(Collectors.toMap(
                            acl -> acl.at("/resource/type").asText() + " "
                                    + acl.at("/resource/name").asText()
                                    + (acl.at("/resource/patternType").asText().equals("literal") ? "" : "*"),
                            acl -> texts(acl.path("operations")).collect(Collectors.toCollection(TreeSet::new)),
                            (one, other) -> {
                                one.addAll(other);
                                return one;
                            },
                            TreeMap::new));
            if (!allowed.equals(settings.rights())) {
                checked.report(
                        Rule.TOPICS_ARE_GUARDED,
                        "KafkaUser " + service,
                        "needs " + settings.rights() + ", and has " + allowed);
            }
        }
        Map<String, Boolean> made = checked.of("KafkaTopic")
                .collect(Collectors.toMap(
                        CheckedObjects::nameOf,
                        topic -> topic.at("/spec/config")
                                        .path("cleanup.policy")
                                        .asText()
                                        .equals("delete")
                                && topic.at("/spec/config").path("retention.ms").asInt() == -1
                                && topic.at("/spec/config")
                                                .path("retention.bytes")
                                                .asInt()
                                        == -1,
                        (one, _) -> one,
                        TreeMap::new));
        if (!made.equals(owned)) {
            checked.report(Rule.TOPICS_ARE_GUARDED, "KafkaTopic", "needed " + owned + ", made " + made);
        }
    }
}
