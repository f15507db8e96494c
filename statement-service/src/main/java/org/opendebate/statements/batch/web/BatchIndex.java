package org.opendebate.statements.batch.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.opendebate.statements.submission.Metadata;

/** The first part of a batch: what it brings. */
record BatchIndex(@NotEmpty List<BatchEntry> items) {
    BatchIndex {
        items = items == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(items));
    }

    /**
     * One submission.
     *
     * @param idempotencyKey as the header of a submission of its own: the same submission under the same key is made once,
     *     whichever way it comes
     * @param statement the name of the part that is the statement's file
     * @param coverLetter the same of the cover letter; of some kinds there is none
     * @param evidence the same of how it came to the Secretariat
     */
    record BatchEntry(
            @NotBlank @Size(max = 255) String idempotencyKey,

            @NotNull @Schema(implementation = Metadata.class)
            JsonNode metadata,

            String statement,
            String coverLetter,
            String evidence) {

        /** The names of its parts, by the name that each has in a submission of its own. */
        Map<String, String> parts() {
            Map<String, String> parts = new TreeMap<>();
            put(parts, "statement", statement);
            put(parts, "coverLetter", coverLetter);
            put(parts, "evidence", evidence);
            return parts;
        }

        private static void put(Map<String, String> parts, String name, String part) {
            if (part != null) {
                parts.put(name, part);
            }
        }

        /** What its metadata name, whether there is such a one or not: a label that any database takes. */
        String author() {
            if (metadata == null) {
                return "";
            }
            String delegation = metadata.path("delegation").asText("");
            String author = delegation.isEmpty() ? metadata.path("briefer").asText("") : delegation;
            return author.replaceAll("[^ -~]", "?");
        }

        /** JSON; null where there is none. */
        String metadataText() {
            return metadata == null || metadata.isNull() ? null : metadata.toString();
        }
    }
}
