package org.opendebate.verify;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The Kubernetes objects of the repository, as strictly typed as the API server reads them: a field that the type does
 * not know, a number where a string belongs, a key twice, a kind that is not listed here, each is an error.
 */
final class Manifests {
    static final Path FOLDER = Repository.file("deploy/kubernetes");

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.ofEntries(
            Map.entry("apps/v1 Deployment", Deployment.class),
            Map.entry("v1 Service", Service.class),
            Map.entry("v1 ServiceAccount", ServiceAccount.class),
            Map.entry("v1 Namespace", Namespace.class),
            Map.entry("v1 ConfigMap", ConfigMap.class),
            Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
            Map.entry("gateway.networking.k8s.io/v1 Gateway", Gateway.class),
            Map.entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
            Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
            Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
            Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
            Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class));
    private static final Set<String> OF_A_CUSTOM_RESOURCE = Set.of("apiVersion", "kind", "metadata", "spec");

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final ObjectMapper STRICT = strict();

    private Manifests() {}

    private static ObjectMapper strict() {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .annotationIntrospector(new NoRoomForMore())
                .addModule(StrictEnums.module())
                .build();
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    /** The models keep what they do not know in a map of additional properties; without its setter it is unknown. */
    private static final class NoRoomForMore extends JacksonAnnotationIntrospector {
        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }

    /** Files with whole objects. */
    static List<Path> files() {
        Set<Path> patches = Set.copyOf(patches());
        return yamlFiles()
                .filter(file -> !isKustomization(file) && !patches.contains(file))
                .toList();
    }

    /** Files with what is merged into an object that stands elsewhere. */
    static List<Path> patches() {
        return kustomizations().stream()
                .flatMap(file -> kustomization(file).path("patches").findValuesAsText("path").stream()
                        .filter(path -> path.endsWith(".yaml"))
                        .map(file::resolveSibling))
                .toList();
    }

    static List<Path> kustomizations() {
        return yamlFiles().filter(Manifests::isKustomization).toList();
    }

    /** What stands in the folder of a kustomization, but for itself. */
    static List<Path> filesBeside(Path kustomization) {
        try (Stream<Path> files = Files.list(kustomization.getParent())) {
            return files.filter(file -> Files.isRegularFile(file) && !file.equals(kustomization))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKustomization(Path file) {
        return file.endsWith("kustomization.yaml");
    }

    private static Stream<Path> yamlFiles() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException that names the field, or what else is wrong */
    static void parse(String text) throws IOException {
        for (JsonNode document : documents(text)) {
            String kind = document.path("apiVersion").asText() + " "
                    + document.path("kind").asText();
            if (KINDS.containsKey(kind)) {
                STRICT.readerFor(KINDS.get(kind)).readValue(document);
            } else if (CustomResources.SPECS.containsKey(kind)) {
                parseCustom(document);
                STRICT.readerFor(CustomResources.SPECS.get(kind)).readValue(document.path("spec"));
            } else if (UpstreamTypes.KINDS.contains(kind)) {
                // its spec is held against its authors' types, all in one run
                parseCustom(document);
            } else {
                throw new IOException("no type for " + kind);
            }
        }
    }

    /** All but its {@code spec}. */
    private static void parseCustom(JsonNode document) throws IOException {
        Set<String> fields = new TreeSet<>();
        document.fieldNames().forEachRemaining(fields::add);
        if (!fields.equals(OF_A_CUSTOM_RESOURCE)) {
            throw new IOException("not the fields of a custom resource: " + fields);
        }
        STRICT.readerFor(ObjectMeta.class).readValue(document.path("metadata"));
    }

    static JsonNode kustomization(Path file) {
        try {
            return documents(Repository.read(file)).getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As plain trees, for rules that ask for what must be there. */
    static List<JsonNode> documents(String text) throws IOException {
        try (MappingIterator<JsonNode> documents =
                YAML.readerFor(JsonNode.class).readValues(text)) {
            return documents.readAll();
        }
    }
}
