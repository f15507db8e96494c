package org.opendebate.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The document and the code say the same, in both directions. */
class AsyncApiTest {
    private static final Path RESOURCES = Path.of("src/main/resources/org/opendebate/contracts");
    private static final Pattern CHANNEL = Pattern.compile(
            "(?m)^(?:mp\\.messaging\\.incoming\\.\\w+\\.(?:dead-letter-queue\\.)?topic|opendebate\\.outbox\\.(?:whole-)?topics)=(.+)$");

    private final JsonNode document;

    AsyncApiTest() throws IOException {
        document = new YAMLMapper().readTree(Files.readString(Path.of("asyncapi.yaml")));
    }

    @Test
    void eachChannelCarriesTheEventsOfItsTopicAndNoOthers() {
        for (JsonNode channel : document.get("channels")) {
            String address = channel.get("address").asString();
            Set<String> told = new TreeSet<>();
            for (JsonNode message : channel.get("messages")) {
                JsonNode name = resolved(message).path("name");
                if (!name.isMissingNode()) {
                    told.add(name.asString());
                }
            }
            assertEquals(
                    Arrays.stream(EventType.values())
                            .filter(type -> type.topic().equals(address))
                            .map(EventType::wire)
                            .collect(Collectors.toCollection(TreeSet::new)),
                    told,
                    address);
        }
    }

    @Test
    void eachMessagesPayloadIsTheSchemaOfItsEvent() {
        for (JsonNode message : document.at("/components/messages")) {
            if (message.has("name")) {
                EventType type =
                        EventType.ofWire(message.get("name").asString()).orElseThrow();
                assertTrue(message.at("/payload/schema/$ref").asString().endsWith(type.schemaResource()), type.wire());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"schemas", "examples"})
    void noFileIsOfAnEventThatNobodyTells(String folder) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            assertEquals(
                    Arrays.stream(EventType.values())
                            .map(type -> type.wire() + ".json")
                            .collect(Collectors.toSet()),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Test
    void everyChannelOfTheServicesStandsInTheDocument() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String service : List.of("meeting-service", "statement-service", "compilation-service")) {
            Matcher channel = CHANNEL.matcher(
                    Files.readString(Path.of("..", service, "src/main/resources/application.properties")));
            while (channel.find()) {
                used.addAll(List.of(channel.group(1).split(",")));
            }
        }
        assertTrue(used.size() > 10, () -> "the pattern finds too few channels: " + used);
        Pattern addresses = Pattern.compile(
                document.get("channels").valueStream().map(this::addresses).collect(Collectors.joining("|")));
        assertEquals(
                List.of(),
                used.stream()
                        .filter(topic -> !addresses.matcher(topic).matches())
                        .toList());
    }

    /** As a pattern: a parameter is one of its values. */
    private String addresses(JsonNode channel) {
        String pattern = channel.get("address").asString().replace(".", "\\.");
        for (var parameter : channel.path("parameters").properties()) {
            String values = parameter
                    .getValue()
                    .get("enum")
                    .valueStream()
                    .map(JsonNode::asString)
                    .collect(Collectors.joining("|", "(", ")"));
            pattern = pattern.replace("{" + parameter.getKey() + "}", values);
        }
        return "(" + pattern + ")";
    }

    private JsonNode resolved(JsonNode reference) {
        return document.at(reference.get("$ref").asString().substring(1));
    }
}
