package org.opendebate.local.traffic;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A 201 and what its receipt says.
 *
 * @param statement id
 * @param sha256 of the file that was sent
 * @param receipt whole, with its signature
 */
public record Acknowledged(Submission submission, String statement, int version, String sha256, JsonNode receipt) {

    public static Acknowledged of(Submission submission, JsonNode answer) {
        JsonNode receipt = answer.path("receipt");
        return new Acknowledged(
                submission,
                receipt.path("statementId").asText(),
                receipt.path("version").asInt(),
                receipt.path("statement").path("sha256").asText(),
                answer);
    }
}
