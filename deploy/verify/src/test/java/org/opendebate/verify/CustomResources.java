package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.List;
import java.util.Map;

/**
 * What we use of the custom resources that come with no types of their authors (for those that do: {@link UpstreamTypes}),
 * by kind the type of its {@code spec}. Each names the fields of ours, as the operator's reference of the version in
 * docs/kubernetes.md spells them; whatever else stands in a manifest is refused. A field is taken in here when somebody has
 * looked it up there.
 */
final class CustomResources {
    static final Map<String, Class<?>> SPECS = Map.ofEntries(
            Map.entry("postgresql.cnpg.io/v1 Database", Database.class),
            Map.entry("barmancloud.cnpg.io/v1 ObjectStore", ObjectStore.class),
            Map.entry("k8s.keycloak.org/v2alpha1 Keycloak", Keycloak.class),
            Map.entry("k8s.keycloak.org/v2alpha1 KeycloakRealmImport", KeycloakRealmImport.class));

    private CustomResources() {}

    record Name(String name) {}

    record Key(String name, String key) {}

    // CloudNativePG

    record Database(Name cluster, String name, String owner, Reclaim databaseReclaimPolicy) {
        enum Reclaim {
            delete,
            retain
        }
    }

    record ObjectStore(String retentionPolicy, Configuration configuration, Sidecar instanceSidecarConfiguration) {
        record Configuration(
                String destinationPath,
                String endpointURL,
                Key endpointCA,
                Credentials s3Credentials,
                Compressed wal,
                Compressed data) {}

        record Credentials(Key accessKeyId, Key secretAccessKey) {}

        record Compressed(Compression compression) {}

        enum Compression {
            bzip2,
            gzip,
            snappy
        }

        record Sidecar(List<EnvVar> env, ResourceRequirements resources) {}
    }

    // Keycloak

    record Keycloak(
            Integer instances,
            Db db,
            List<Option> additionalOptions,
            Http http,
            Proxy proxy,
            Hostname hostname,
            Enabled ingress,
            Enabled networkPolicy,
            Scheduling scheduling,
            ResourceRequirements resources,
            Unsupported unsupported) {
        record Db(
                String vendor,
                String host,
                Integer port,
                String database,
                Key usernameSecret,
                Key passwordSecret,
                Integer poolMaxSize) {}

        record Option(String name, String value) {}

        record Http(Boolean httpEnabled, Integer httpPort) {}

        record Proxy(Headers headers) {}

        enum Headers {
            xforwarded,
            forwarded
        }

        record Hostname(String hostname, Boolean strict) {}

        record Enabled(Boolean enabled) {}

        record Scheduling(List<TopologySpreadConstraint> topologySpreadConstraints) {}

        /** The field's name is the operator's: what its other fields do not know is merged into its pods from here. */
        record Unsupported(PodTemplateSpec podTemplate) {}
    }

    /** @param realm held against deploy/keycloak/realm.json, which Keycloak itself imports in the tests of the stack */
    record KeycloakRealmImport(String keycloakCRName, ResourceRequirements resources, JsonNode realm) {}
}
