package org.opendebate.verify;

import java.util.stream.Stream;
import org.opendebate.verify.KubernetesTest.Change;
import org.opendebate.verify.ManifestRules.Rule;

/** One fault after the other, planted into the manifests: each must be found by its rule. */
final class ManifestFaults {
    record Fault(Rule rule, Change change) {
        @Override
        public String toString() {
            return rule + ": " + change;
        }
    }

    private ManifestFaults() {}

    private static Fault fault(Rule rule, String text, String by) {
        return new Fault(rule, new Change(text, by));
    }

    static Stream<Fault> all() {
        return Stream.of(ofPods(), ofTheNetwork(), ofPartsWithAMemory(), ofWhatOperatorsMake())
                .flatMap(each -> each);
    }

    private static Stream<Fault> ofWhatOperatorsMake() {
        return Stream.of(
                fault(Rule.POD_IS_RESTRICTED, "\n          runAsNonRoot: true", "\n          runAsNonRoot: false"),
                fault(Rule.POD_IS_RESTRICTED, "\n          seccompProfile:", "\n          seLinuxOptions:"),
                fault(
                        Rule.POD_IS_RESTRICTED,
                        "\n              allowPrivilegeEscalation: false",
                        "\n              allowPrivilegeEscalation: true"),
                fault(Rule.POD_IS_RESTRICTED, "drop:\n                  - ALL", "drop: []"),
                fault(Rule.POD_IS_RESTRICTED, "unsupported:", "supported:"),
                fault(
                        Rule.NO_KEY_OF_AN_AUTHORITY,
                        "items:\n                - key: ca.crt\n                  path: ca.crt",
                        "optional: false"),
                fault(
                        Rule.NO_KEY_OF_AN_AUTHORITY,
                        "unsupported:",
                        "truststores:\n    database:\n      secret:\n        name: postgresql-ca\n  unsupported:"),
                fault(Rule.PASSWORDS_ARE_RELOADED, "cnpg.io/reload: \"true\"", "cnpg.io/load: \"true\""),
                fault(
                        Rule.REACHES_WHAT_IT_USES,
                        "matchLabels:\n      opendebate.org/provides: database",
                        "matchLabels:\n      cnpg.io/cluster: postgresql"),
                fault(
                        Rule.REACHES_WHAT_IT_USES,
                        "labels:\n      opendebate.org/provides: database",
                        "labels:\n      opendebate.org/offers: database"),
                fault(Rule.REACHES_WHAT_IT_USES, "- keycloak\n                  - keycloak-realm-import", "- keycloak"),
                fault(
                        Rule.REACHES_WHAT_IT_USES,
                        "port: 8000\n        - protocol: TCP\n          port: 5432",
                        "port: 8000"),
                fault(
                        Rule.REACHES_WHAT_IT_USES,
                        "name: gateway-to-database\n  labels:\n    app.kubernetes.io/part-of: opendebate\nspec:\n"
                                + "  podSelector:\n    matchLabels:\n      app.kubernetes.io/name: gateway",
                        "name: gateway-to-database\nspec:\n"
                                + "  podSelector:\n    matchLabels:\n      app.kubernetes.io/name: door"),
                fault(
                        Rule.NETWORK_IS_CLOSED,
                        "- compilation-service\n        - podSelector",
                        "- compilation-service\n                  - clamav\n        - podSelector"),
                fault(
                        Rule.NETWORK_IS_CLOSED,
                        "networkPolicyPeers:\n          - podSelector",
                        "peers:\n          - none"));
    }

    private static Stream<Fault> ofPods() {
        return Stream.of(
                fault(Rule.IMAGE_IS_PINNED, "-service:0.1.0", "-service:latest"),
                fault(Rule.IMAGE_IS_PINNED, "-service:0.1.0", "-service"),
                fault(
                        Rule.IMAGE_IS_PINNED,
                        "image: opendebate/compilation-service:0.1.0",
                        "image: host:5000/opendebate"),
                fault(Rule.MEMORY_IS_LIMITED, "limits:\n              memory: 1152Mi", "limits: {}"),
                fault(Rule.MEMORY_IS_LIMITED, "memory: 832Mi", "ephemeral-storage: 1Gi"),
                fault(Rule.MEMORY_IS_LIMITED, "memory: 832Mi", "memory: 2Gi"),
                fault(Rule.MEMORY_IS_LIMITED, "-Xmx320m", "-Xmx900m"),
                fault(Rule.MEMORY_IS_LIMITED, "-Xmx320m", "-Xms320m"),
                fault(Rule.PROCESSOR_IS_ASKED_FOR, "cpu: 500m", "ephemeral-storage: 1Gi"),
                fault(Rule.PROCESSOR_IS_ASKED_FOR, "memory: 1152Mi", "memory: 1152Mi\n              cpu: 1"),
                fault(
                        Rule.NAMESPACE_IS_RESTRICTED,
                        "pod-security.kubernetes.io/enforce: restricted",
                        "pod-security.kubernetes.io/enforce: baseline"),
                fault(Rule.NO_SECRET_IN_A_FILE, "kind: ServiceAccount", "kind: Secret"),
                fault(Rule.UPLOADS_FIT, "sizeLimit: 8Gi", "sizeLimit: 2Gi"),
                fault(Rule.UPLOADS_FIT, "ephemeral-storage: 2Gi", "hugepages-2Mi: 2Gi"),
                fault(
                        Rule.MIGRATED_BEFORE_THE_START,
                        "INIT_AND_EXIT\n              value: \"true\"",
                        "INIT_AND_EXIT\n              value: \"false\""),
                fault(
                        Rule.MIGRATED_BEFORE_THE_START,
                        "MIGRATE_AT_START\n              value: \"false\"",
                        "MIGRATE_AT_START\n              value: \"true\""),
                fault(Rule.MIGRATED_BEFORE_THE_START, "initContainers:", "ephemeralContainers:"),
                fault(Rule.SCALES_BY_LOAD, "kind: HorizontalPodAutoscaler", "kind: Nothing"),
                fault(Rule.SCALES_BY_LOAD, "minReplicas: 2", "minReplicas: 5"),
                fault(Rule.SCALES_BY_LOAD, "strategy:", "replicas: 2\n  strategy:"),
                fault(Rule.SPREAD_OVER_MACHINES, "Unsatisfiable: DoNotSchedule", "Unsatisfiable: ScheduleAnyway"),
                fault(Rule.SPREAD_OVER_MACHINES, "maxSkew: 1", "maxSkew: 2"),
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
                fault(Rule.START_HAS_TIME, "progressDeadlineSeconds: 1800", "progressDeadlineSeconds: 600"),
                fault(Rule.SHUTDOWN_HAS_TIME, "GracePeriodSeconds: 1045", "GracePeriodSeconds: 1020"),
                fault(Rule.SHUTDOWN_HAS_TIME, "value: 17M", "value: 125S"),
                fault(Rule.SHUTDOWN_HAS_TIME, "value: PT10S", "value: PT5S"),
                fault(Rule.SHUTDOWN_HAS_TIME, "seconds: 5", "seconds: 0"));
    }

    private static Stream<Fault> ofTheNetwork() {
        return Stream.of(
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
                        "policyTypes:\n    - Ingress"),
                fault(Rule.REACHES_WHAT_IT_USES, "provides: store", "provides: scanner"),
                fault(
                        Rule.REACHES_WHAT_IT_USES,
                        "- statement-service\n                  - compilation-service",
                        "- statement-service"),
                fault(Rule.DOOR_HAS_TLS, "port: 8089", "port: 8088"),
                fault(Rule.DOOR_HAS_TLS, "scheme: https", "scheme: http"),
                fault(Rule.DOOR_HAS_TLS, "sectionName: https", "sectionName: http"),
                fault(Rule.DOOR_HAS_TLS, "secretName: opendebate-tls", "secretName: another"));
    }

    private static Stream<Fault> ofPartsWithAMemory() {
        return Stream.of(
                fault(Rule.DATABASE_SURVIVES, "instances: 3", "instances: 1"),
                fault(Rule.DATABASE_SURVIVES, "podAntiAffinityType: required", "podAntiAffinityType: preferred"),
                fault(Rule.DATABASE_SURVIVES, "dataDurability: required", "dataDurability: preferred"),
                fault(Rule.DATABASE_SURVIVES, "isWALArchiver: true", "isWALArchiver: false"),
                fault(Rule.DATABASE_SURVIVES, "barmanObjectName: postgresql", "barmanObjectName: other"),
                fault(Rule.DATABASE_SURVIVES, "name: AWS_REQUEST_CHECKSUM_CALCULATION", "name: AWS_REGION"),
                fault(Rule.DATABASE_SURVIVES, "method: plugin", "method: volumeSnapshot"),
                fault(Rule.DATABASE_SURVIVES, "- host all all all reject", "- host all all all scram-sha-256"),
                fault(Rule.DATABASE_SURVIVES, "hostssl meeting meeting", "hostssl all meeting"),
                fault(Rule.DATABASE_SURVIVES, "databaseReclaimPolicy: retain", "databaseReclaimPolicy: delete"),
                fault(Rule.CONNECTIONS_SUFFICE, "max_connections: \"640\"", "max_connections: \"100\""),
                fault(Rule.CONNECTIONS_SUFFICE, "maxReplicas: 4", "maxReplicas: 6"),
                fault(Rule.CONNECTIONS_SUFFICE, "name: OPENDEBATE_MEETING_URL", "name: OPENDEBATE_LIMITS_DB_URL"),
                fault(Rule.CONNECTIONS_SUFFICE, "poolMaxSize: 15", "poolMaxSize: 100"),
                fault(Rule.LOG_IN_SURVIVES, "instances: 2", "instances: 1"),
                fault(Rule.LOG_IN_SURVIVES, "strict: true", "strict: false"),
                fault(Rule.LOG_IN_SURVIVES, "hostname: https://", "hostname: http://"),
                fault(Rule.MEMORY_IS_LIMITED, "limits:\n      memory: 1Gi", "limits: {}"),
                fault(Rule.BROKER_SURVIVES, "replicas: 3\n  roles", "replicas: 1\n  roles"),
                fault(Rule.BROKER_SURVIVES, "deleteClaim: false", "deleteClaim: true"),
                fault(Rule.BROKER_SURVIVES, "min.insync.replicas: 2", "min.insync.replicas: 1"),
                fault(
                        Rule.BROKER_SURVIVES,
                        "topologyKey: topology.kubernetes.io/zone\n    config",
                        "topologyKey: kubernetes.io/hostname\n    config"),
                fault(Rule.BROKER_SURVIVES, "replicas: 3\n  config", "replicas: 2\n  config"),
                fault(Rule.TOPICS_ARE_GUARDED, "type: simple", "type: none"),
                fault(
                        Rule.TOPICS_ARE_GUARDED,
                        "tls: true\n        authentication",
                        "tls: false\n        authentication"),
                fault(Rule.TOPICS_ARE_GUARDED, "auto.create.topics.enable: false", "auto.create.topics.enable: true"),
                fault(
                        Rule.TOPICS_ARE_GUARDED,
                        "- Describe\n          - Read\n      - resource",
                        "- Describe\n          - Read\n          - Write\n      - resource"),
                fault(Rule.TOPICS_ARE_GUARDED, "patternType: literal", "patternType: prefix"),
                fault(
                        Rule.TOPICS_ARE_GUARDED,
                        "name: debates.register.v1\n          patternType",
                        "name: debates.register.v2\n          patternType"),
                fault(Rule.TOPICS_ARE_GUARDED, "cleanup.policy: delete", "cleanup.policy: compact"),
                fault(Rule.TOPICS_ARE_GUARDED, "retention.ms: -1", "retention.ms: 604800000"));
    }
}
