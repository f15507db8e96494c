package org.opendebate.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opendebate.local.audit.AuditExport;
import org.opendebate.local.audit.VerifyAudit;
import org.opendebate.local.client.Api;
import org.opendebate.local.client.DebateFailed;
import org.opendebate.local.client.Hashes;
import org.opendebate.local.client.Signatures;
import org.opendebate.local.identity.LocalRole;
import org.opendebate.local.stack.ServiceName;
import org.opendebate.local.stack.Stack;
import org.opendebate.local.traffic.Acknowledged;
import org.opendebate.local.traffic.Secretariat;
import org.opendebate.local.traffic.Traffic;

/**
 * Looks after a round at everything that rests on the seal: receipts, files, the other service's account, the draft, the
 * objects in the store, the audit.
 */
public final class Proof {

    private static final Duration SETTLED = Duration.ofSeconds(60);

    private final Stack stack;
    private final Api api;
    private final Secretariat secretariat;

    public Proof(Stack stack, Api api, Secretariat secretariat) {
        this.stack = stack;
        this.api = api;
        this.secretariat = secretariat;
    }

    /** What is wrong, each in a sentence; may be added to. */
    public List<String> findings(String meeting, JsonNode seal, Traffic traffic) {
        List<String> findings = new ArrayList<>();
        receipts(traffic, findings);
        files(seal, findings);
        account(seal, findings);
        draft(meeting, seal, findings);
        findings.addAll(new StoredObjects(stack).findings());
        audit(findings);
        traffic.givenUp().forEach(open -> findings.add("a client of " + open.delegation() + " lost its patience"));
        return findings;
    }

    /** The chains hold, and hold what the services have seen of each other since the first round. */
    private void audit(List<String> findings) {
        Path folder = stack.layout().data().resolve("audit");
        new AuditExport(api, () -> stack.identity().tokenOfPerson(LocalRole.AUDITOR, Optional.empty())).into(folder);
        findings.addAll(new VerifyAudit(line -> {}).check(folder, List.of()).faults());
    }

    private void receipts(Traffic traffic, List<String> findings) {
        Signatures signatures =
                Signatures.of(api.get("/.well-known/jwks.json").expect(200).json());
        for (Acknowledged one : traffic.acknowledged()) {
            try {
                signatures.require(
                        "the receipt of " + one.submission().delegation(),
                        one.receipt().path("receipt"),
                        one.receipt().path("jws"));
            } catch (DebateFailed e) {
                findings.add(e.getMessage());
            }
        }
    }

    /** The file of each statement of the seal can be fetched, and is the one that the seal names. */
    private void files(JsonNode seal, List<String> findings) {
        for (JsonNode statement : seal.path("statements")) {
            var answer = api.get("/api/v1/statements/"
                            + statement.path("statementId").asText() + "/document")
                    .as(secretariat.token())
                    .answer();
            String who = statement.path("delegation").asText();
            if (answer.status() != 200) {
                findings.add("the file of " + who + " answers " + answer.status());
            } else if (!Hashes.sha256(answer.body())
                    .equals(statement.path("original").path("sha256").asText())) {
                findings.add("the file of " + who + " is another one than the seal names");
            }
        }
    }

    /** What compilation-service knows of each statement by the events is what was sealed. */
    private void account(JsonNode seal, List<String> findings) {
        Map<UUID, String> wanted = new HashMap<>();
        seal.path("statements")
                .forEach(statement -> wanted.put(
                        UUID.fromString(statement.path("statementId").asText()),
                        statement.path("version").asInt() + " "
                                + statement.path("decision").asText()));
        long end = System.nanoTime() + SETTLED.toNanos();
        List<String> differences = differences(wanted);
        while (!differences.isEmpty() && System.nanoTime() < end) {
            try {
                Thread.sleep(500);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
            differences = differences(wanted);
        }
        findings.addAll(differences);
    }

    private List<String> differences(Map<UUID, String> wanted) {
        List<String> differences = new ArrayList<>();
        try (Connection database = stack.database(ServiceName.COMPILATION);
                PreparedStatement select =
                        database.prepareStatement("select version, state from statement where id = ?")) {
            for (Map.Entry<UUID, String> one : wanted.entrySet()) {
                select.setObject(1, one.getKey());
                try (ResultSet row = select.executeQuery()) {
                    String known = row.next() ? row.getInt(1) + " " + row.getString(2) : "nothing";
                    if (!known.equals(one.getValue())) {
                        differences.add("compilation-service knows " + known + " of statement " + one.getKey()
                                + ", the seal says " + one.getValue());
                    }
                }
            }
        } catch (SQLException e) {
            differences.add("compilation-service's database answers " + e.getMessage());
        }
        return differences;
    }

    /** An annex for each accepted statement, in the version that was accepted, and no other. */
    private void draft(String meeting, JsonNode seal, List<String> findings) {
        Map<String, Integer> accepted = new HashMap<>();
        for (JsonNode statement : seal.path("statements")) {
            if ("accepted".equals(statement.path("decision").asText())) {
                accepted.put(
                        statement.path("statementId").asText(),
                        statement.path("version").asInt());
            }
        }
        Optional<JsonNode> draft = secretariat.draft(meeting);
        if (draft.isEmpty()) {
            findings.add("the seal was not drafted into a compilation");
            return;
        }
        for (JsonNode annex : draft.get().path("annexes")) {
            Integer version = accepted.remove(annex.path("statementId").asText());
            if (version == null) {
                findings.add("annex " + annex.path("annex").asInt() + " is of no accepted statement, or there twice");
            } else if (version != annex.path("version").asInt()) {
                findings.add("annex " + annex.path("annex").asInt() + " is of another version than was accepted");
            }
        }
        accepted.keySet().forEach(statement -> findings.add("the accepted statement " + statement + " is no annex"));
    }
}
