package org.opendebate.verify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opendebate.local.backup.TopicDump;
import org.opendebate.local.client.Signatures;
import org.opendebate.local.component.Kafka;
import org.opendebate.local.component.Postgres;
import org.opendebate.local.identity.LocalRole;
import org.opendebate.local.stack.Layout;
import org.opendebate.local.stack.Port;
import org.opendebate.local.stack.ServiceName;

/** Today's services on what a frozen release left. */
class ReleasesIT {
    private static final Duration SETTLED = Duration.ofSeconds(90);

    /**
     * A service hears there what became of its own meetings and seals. Those are in its database alone, which is empty here
     * and which no topic fills.
     */
    private static final Set<String> OF_OWN_ROWS = Set.of(
            "debates.seal.v1.meeting-service.dead",
            "debates.compilation.v1.meeting-service.dead",
            "debates.compilation.v1.statement-service.dead");

    /** The newest, whose databases and events are those that an upgrade meets; all of them with a flag. */
    static Stream<Release> releases() throws IOException {
        List<Release> all = Release.all();
        return Boolean.getBoolean("opendebate.all-releases")
                ? all.stream()
                : all.stream().skip(all.size() - 1);
    }

    /** The files are not in the dump, so that what is asked for is what stands in the databases. */
    @ParameterizedTest
    @MethodSource("releases")
    void theDatabasesAreMigratedAndTellWhatTheyTold(Release release) throws Exception {
        try (RunningStack running = RunningStack.startOn(layout -> loadDatabases(release, layout))) {
            JsonNode family = running.api()
                    .get("/api/v1/documents?symbol=S/2021/501", null)
                    .json();

            assertEquals(
                    Set.of("S/2021/501", "S/2021/501/Add.1", "S/2021/501/Corr.1"),
                    texts(family.path("documents"), "symbol"));
            String token = running.stack().identity().tokenOfPerson(LocalRole.SECRETARIAT, Optional.empty());
            Signatures signatures = Signatures.of(
                    running.api().get("/.well-known/jwks.json", null).json());
            String meeting = "/api/v1/meetings/"
                    + one(running.stack().database(ServiceName.COMPILATION), "select id::text from meeting");
            JsonNode manifest = running.api()
                    .get(meeting + "/compilation/manifest?symbol=S/2021/501", token)
                    .json();
            assertDoesNotThrow(
                    () -> signatures.require("the manifest", manifest.path("manifest"), manifest.path("jws")),
                    "this stack has a key of its own, and tells the release's too");
            for (JsonNode entry : manifest.path("manifest").path("statements")) {
                String path = "/api/v1/statements/" + entry.path("statementId").asText();
                Api.Answer receipt = running.api().get(path + "/receipt", token);
                assertEquals(200, receipt.status(), receipt::toString);
                assertDoesNotThrow(() -> signatures.require(
                        path, receipt.json().path("receipt"), receipt.json().path("jws")));
            }
            assertEquals(200, running.api().get(meeting, token).status());
        }
    }

    private static void loadDatabases(Release release, Layout layout) throws SQLException, IOException {
        try (Postgres server = Postgres.start(layout.data().resolve("postgres"), layout.port(Port.POSTGRES))) {
            for (ServiceName service : Release.SERVICES) {
                DatabaseDump.load(server, service, release.database(service));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void theTopicsAreReadIntoEmptyDatabases(Release release) throws Exception {
        try (RunningStack running = RunningStack.startOn(layout -> {
            Path folder = layout.data().resolve("kafka");
            try (Kafka kafka = Kafka.start(folder, layout.port(Port.KAFKA), layout.port(Port.KAFKA_CONTROLLER))) {
                TopicDump.send(kafka.bootstrap(), release.topics());
            }
        })) {
            Set<String> statements = TopicDump.read(release.topics()).stream()
                    .filter(each -> each.path("topic").asText().equals("debates.statement.v1"))
                    .map(each -> each.path("key").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertFalse(statements.isEmpty());

            await("compilation-service knows every statement")
                    .atMost(SETTLED)
                    .untilAsserted(() -> assertEquals(
                            String.join(",", statements),
                            one(
                                    running.stack().database(ServiceName.COMPILATION),
                                    "select string_agg(id::text, ',' order by id::text) from statement")));
            await("statement-service knows the meeting and that it is published")
                    .atMost(SETTLED)
                    .untilAsserted(() -> assertEquals(
                            one(running.stack().database(ServiceName.COMPILATION), "select id::text from meeting"),
                            one(running.stack().database(ServiceName.STATEMENT), "select id::text from meeting")));
            assertEquals(Map.of(), dead(running.stack().kafkaBootstrap()), "events that no service could read");
        }
    }

    /** The dead-letter topics with records, and how many; without those of {@link #OF_OWN_ROWS}. */
    private static Map<String, Long> dead(String bootstrap) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Set<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(topic -> topic.stream())
                    .filter(info -> info.topic().endsWith(".dead") && !OF_OWN_ROWS.contains(info.topic()))
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .collect(Collectors.toSet());
            return consumer.endOffsets(partitions).entrySet().stream()
                    .filter(end -> end.getValue() > 0)
                    .collect(Collectors.toMap(end -> end.getKey().topic(), Map.Entry::getValue, Long::sum));
        }
    }

    private static String one(Connection database, String query) throws SQLException {
        try (database;
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static Set<String> texts(JsonNode rows, String field) {
        Set<String> texts = new TreeSet<>();
        rows.forEach(row -> texts.add(row.path(field).asText()));
        return texts;
    }
}
