package org.opendebate.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;

/**
 * The settings that a service reads from its environment, each with its default: those of its own properties, and of
 * the service kit's those whose part of the kit its code uses.
 */
final class ServiceSettings {
    /** The services whose image has the PDF engine. */
    private static final Set<String> TYPESETTING = Set.of("statement-service", "compilation-service");

    private static final Pattern SETTING = Pattern.compile("\\$\\{(OPENDEBATE_[A-Z0-9_]+)(?::([^}]*))?");
    private static final Pattern IMAGE_SETTING = Pattern.compile("(?m)^ENV (OPENDEBATE_[A-Z0-9_]+)=");
    private static final Map<String, String> PART_OF_KIT = Map.of(
            "OPENDEBATE_DB_",
            "outbox",
            "OPENDEBATE_KAFKA",
            "outbox",
            // whoever only hashes has nothing of the kit's that connects to a store
            "OPENDEBATE_S3_",
            "storage.Uploads",
            "OPENDEBATE_SIGNING_",
            "signing",
            "OPENDEBATE_SCAN",
            "scan",
            "OPENDEBATE_CLAMD",
            "scan");
    /** Refused outside the profile of the local stack. */
    static final String LOCAL_ONLY = "OPENDEBATE_CLOCK_FILE";

    /** Empty where it is not wanted. */
    private static final Set<String> OPTIONAL = Set.of(
            "OPENDEBATE_COMPILATION_EMBLEM",
            "OPENDEBATE_DOCUMENT_LINKS",
            "OPENDEBATE_OTLP",
            "OPENDEBATE_LIMITS_DB_URL",
            "OPENDEBATE_LIMITS_DB_USER",
            "OPENDEBATE_LIMITS_DB_PASSWORD");

    /** Of Quarkus, which our own settings do not stand for. */
    private static final Set<String> OF_THE_FRAMEWORK = Set.of(
            "JDK_JAVA_OPTIONS",
            "QUARKUS_SHUTDOWN_TIMEOUT",
            "QUARKUS_FLYWAY_MIGRATE_AT_START",
            "QUARKUS_INIT_AND_EXIT",
            "QUARKUS_OIDC_JWKS_PATH");

    private ServiceSettings() {}

    static Map<String, String> readBy(String service) {
        String code =
                Repository.mainSources(service).stream().map(Repository::read).collect(Collectors.joining("\n"));
        Map<String, String> settings = new TreeMap<>();
        in("service-kit/src/main/resources/META-INF/microprofile-config.properties")
                .forEach((name, fallback) -> {
                    boolean used = PART_OF_KIT.entrySet().stream()
                            .filter(part -> name.startsWith(part.getKey()))
                            .allMatch(part -> code.contains("org.opendebate.kit." + part.getValue()));
                    if (used) {
                        settings.put(name, fallback);
                    }
                });
        settings.putAll(in(service + "/src/main/resources/application.properties"));
        return settings;
    }

    /** Those whose default is empty or holds on the local stack only. */
    static Set<String> neededBy(String service) {
        Set<String> needed = new TreeSet<>();
        readBy(service).forEach((name, fallback) -> {
            boolean optional = name.equals(LOCAL_ONLY) || OPTIONAL.contains(name);
            if (!optional && (fallback.isEmpty() || fallback.contains("127.0.0.1"))) {
                needed.add(name);
            }
        });
        needed.removeAll(setByImage(service));
        return needed;
    }

    private static Set<String> setByImage(String service) {
        Set<String> set = new TreeSet<>();
        if (TYPESETTING.contains(service)) {
            Path recipe = Repository.file("deploy/containers/typesetting-service.Containerfile");
            Matcher line = IMAGE_SETTING.matcher(Repository.read(recipe));
            while (line.find()) {
                set.add(line.group(1));
            }
        }
        return set;
    }

    private static Map<String, String> in(String properties) {
        Map<String, String> settings = new TreeMap<>();
        Repository.text(properties)
                .lines()
                .filter(ServiceSettings::holdsInProduction)
                .forEach(line -> {
                    Matcher setting = SETTING.matcher(line);
                    while (setting.find()) {
                        settings.put(setting.group(1), setting.group(2) == null ? "" : setting.group(2));
                    }
                });
        return settings;
    }

    /** Neither a comment nor a line of another profile. */
    private static boolean holdsInProduction(String line) {
        return !line.startsWith("#") && !line.startsWith("%");
    }

    /** What is wrong with the variables that a Deployment sets, one line each. */
    static Set<String> faultsOf(JsonNode deployment) {
        String service = deployment.at("/metadata/name").asText();
        JsonNode pod = deployment.at("/spec/template/spec");
        JsonNode program = pod.path("containers").path(0);
        Set<String> set = names(program);
        Set<String> anywhere = new TreeSet<>(set);
        pod.path("initContainers").forEach(each -> anywhere.addAll(names(each)));
        Set<String> faults = new TreeSet<>();
        Map<String, String> read = readBy(service);
        for (String name : anywhere) {
            boolean known = OF_THE_FRAMEWORK.contains(name) || ofTheBrokersClient(name) || read.containsKey(name);
            if (!known || name.equals(LOCAL_ONLY)) {
                faults.add(service + " is given " + name);
            }
        }
        Set<String> needed = neededBy(service);
        if (CheckedObjects.variable(program, "OPENDEBATE_SCAN")
                .path("value")
                .asText()
                .equals("off")) {
            needed.remove("OPENDEBATE_CLAMD");
        }
        for (String name : needed) {
            if (!set.contains(name)) {
                faults.add(service + " lacks " + name);
            }
        }
        return faults;
    }

    private static Set<String> names(JsonNode container) {
        Set<String> names = new TreeSet<>();
        container.path("env").forEach(each -> names.add(each.path("name").asText()));
        return names;
    }

    /** {@code KAFKA_} and the name of a setting of the client's, as Quarkus reads it. */
    private static boolean ofTheBrokersClient(String name) {
        return name.startsWith("KAFKA_")
                && ConsumerConfig.configNames()
                        .contains(name.substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'));
    }
}
