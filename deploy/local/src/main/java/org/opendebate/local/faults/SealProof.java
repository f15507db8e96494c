package org.opendebate.local.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opendebate.local.traffic.Acknowledged;
import org.opendebate.local.traffic.Submission;

/**
 * Compares what was acknowledged with the list of the seal: each delegation's statement is there once, in the last version
 * that was acknowledged, from the file that was sent; and nothing is there that nobody sent.
 */
public final class SealProof {

    private final List<String> lost = new ArrayList<>();
    private final List<String> doubled = new ArrayList<>();

    /**
     * @param givenUp submissions of which no client knows whether they were taken: they may stand there, or not
     * @param seal as GET …/statements/seal answers
     */
    public SealProof(Collection<Acknowledged> acknowledged, Collection<Submission> givenUp, JsonNode seal) {
        Map<String, JsonNode> sealed = byDelegation(seal);
        Map<String, Acknowledged> last = new HashMap<>();
        acknowledged.forEach(
                one -> last.merge(one.submission().delegation(), one, (a, b) -> a.version() > b.version() ? a : b));
        Set<String> known = new HashSet<>(last.keySet());
        givenUp.forEach(submission -> known.add(submission.delegation()));
        last.forEach((delegation, one) -> compare(one, sealed.get(delegation), givenUp));
        sealed.keySet().stream()
                .filter(delegation -> !known.contains(delegation))
                .forEach(delegation -> doubled.add("the seal lists a statement of " + delegation + ", who sent none"));
        acknowledged.stream()
                .filter(one -> one.version() != one.submission().version())
                .forEach(one -> doubled.add("version " + one.submission().version() + " of "
                        + one.submission().delegation() + " was stored as version " + one.version()));
        acknowledged.stream()
                .filter(one -> !one.sha256().equals(one.submission().sha256()))
                .forEach(one -> lost.add("the receipt of " + one.submission().delegation() + " is of another file"));
    }

    public List<String> lost() {
        return lost;
    }

    public List<String> doubled() {
        return doubled;
    }

    private Map<String, JsonNode> byDelegation(JsonNode seal) {
        Map<String, JsonNode> sealed = new HashMap<>();
        for (JsonNode statement : seal.path("statements")) {
            String delegation = statement.path("delegation").asText();
            if (sealed.put(delegation, statement) != null) {
                doubled.add("the seal lists two statements of " + delegation);
            }
        }
        return sealed;
    }

    private void compare(Acknowledged one, JsonNode sealed, Collection<Submission> givenUp) {
        String delegation = one.submission().delegation();
        if (sealed == null) {
            lost.add("the statement of " + delegation + " was acknowledged and is not in the seal");
        } else if (!one.statement().equals(sealed.path("statementId").asText())) {
            lost.add("the seal lists another statement of " + delegation + " than was acknowledged");
        } else if (sealed.path("version").asInt() < one.version()) {
            lost.add("the seal lists version " + sealed.path("version").asInt() + " of " + delegation + ", but version "
                    + one.version() + " was acknowledged");
        } else if (sealed.path("version").asInt() > one.version()
                && givenUp.stream().noneMatch(open -> open.delegation().equals(delegation))) {
            doubled.add("the seal lists version " + sealed.path("version").asInt() + " of " + delegation
                    + ", but only version " + one.version() + " was sent");
        } else if (sealed.path("version").asInt() == one.version()
                && !one.sha256().equals(sealed.path("original").path("sha256").asText())) {
            lost.add("the seal lists the statement of " + delegation + " with another file than was sent");
        }
    }
}
