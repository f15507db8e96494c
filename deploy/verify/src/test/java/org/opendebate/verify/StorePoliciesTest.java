package org.opendebate.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opendebate.verify.KubernetesTest.Change;

/** What each account may do at the object store, held against the buckets that the manifests name. */
class StorePoliciesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BUCKET = "arn:aws:s3:::";
    /** What {@code ObjectStore} and {@code ObjectVersions} of the service kit ask for, and large files with them. */
    private static final Set<String> OF_AN_OWNER = Set.of(
            "s3:ListBucket",
            "s3:GetBucketObjectLockConfiguration",
            "s3:PutObject",
            "s3:GetObject",
            "s3:GetObjectVersion",
            "s3:DeleteObject",
            "s3:DeleteObjectVersion",
            "s3:PutObjectRetention",
            "s3:AbortMultipartUpload",
            "s3:ListMultipartUploadParts");

    /** Actions by bucket. */
    private static Map<String, Set<String>> rights(String policy) throws IOException {
        Map<String, Set<String>> rights = new TreeMap<>();
        for (JsonNode statement : JSON.readTree(policy).path("Statement")) {
            assertEquals("Allow", statement.path("Effect").asText());
            for (JsonNode resource : statement.path("Resource")) {
                String bucket = resource.asText().substring(BUCKET.length()).replaceFirst("/\\*$", "");
                Set<String> actions = rights.computeIfAbsent(bucket, _ -> new TreeSet<>());
                statement.path("Action").forEach(action -> actions.add(action.asText()));
            }
        }
        return rights;
    }

    private static Map<String, Set<String>> expected(String service) throws IOException {
        JsonNode container = Manifests.documents(Repository.text("deploy/kubernetes/base/" + service + ".yaml"))
                .getFirst()
                .at("/spec/template/spec/containers/0");
        Map<String, Set<String>> rights = new TreeMap<>();
        for (JsonNode variable : container.path("env")) {
            switch (variable.path("name").asText()) {
                case "OPENDEBATE_S3_BUCKET" -> rights.put(variable.path("value").asText(), OF_AN_OWNER);
                case "OPENDEBATE_STATEMENT_BUCKET", "OPENDEBATE_MEETING_BUCKET" ->
                    rights.put(variable.path("value").asText(), Set.of("s3:GetObject"));
                default -> {}
            }
        }
        return rights;
    }

    private static String policy(String account) {
        return Repository.text("deploy/kubernetes/store/" + account + ".json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting-service", "statement-service", "compilation-service"})
    void aServiceOwnsItsBucketAndReadsThoseThatItCopiesFrom(String service) throws IOException {
        assertEquals(expected(service), rights(policy(service)));
    }

    static Stream<Change> widened() {
        return Stream.of(
                new Change("arn:aws:s3:::statements/*", "arn:aws:s3:::*"),
                new Change("arn:aws:s3:::compilations/*", "arn:aws:s3:::statements/*"),
                new Change("\"s3:GetObjectVersion\"", "\"s3:BypassGovernanceRetention\""),
                new Change("\"s3:DeleteObject\"", "\"s3:*\""),
                new Change(
                        "\"Action\": [\n        \"s3:GetObject\"\n      ]",
                        "\"Action\": [\n        \"s3:GetObject\",\n        \"s3:PutObject\"\n      ]"));
    }

    @ParameterizedTest
    @MethodSource("widened")
    void aPolicyThatAllowsAnythingElseIsFound(Change change) throws IOException {
        assertNotEquals(expected("compilation-service"), rights(change.plantedIn(policy("compilation-service"))));
    }

    @Test
    void theCopiesOfTheDatabaseAreNobodyElses() throws IOException {
        Map<String, Set<String>> rights = rights(policy("database-backup"));
        assertEquals(Set.of("database-backups"), rights.keySet());
        assertTrue(Repository.text("deploy/kubernetes/components/postgresql/backup.yaml")
                .contains("destinationPath: s3://database-backups/"));
        for (String service : List.of("meeting-service", "statement-service", "compilation-service")) {
            assertTrue(!rights(policy(service)).containsKey("database-backups"), service);
        }
        assertTrue(rights.values().stream()
                .flatMap(Set::stream)
                .noneMatch(action -> action.contains("*") || action.contains("Bypass")));
    }

    @Test
    void everyPolicyIsTestedHere() {
        assertEquals(
                List.of(
                        "compilation-service.json",
                        "database-backup.json",
                        "meeting-service.json",
                        "statement-service.json"),
                Arrays.stream(Repository.file("deploy/kubernetes/store")
                                .toFile()
                                .list())
                        .sorted()
                        .toList());
    }
}
