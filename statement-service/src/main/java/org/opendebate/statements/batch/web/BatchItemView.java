package org.opendebate.statements.batch.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.opendebate.statements.batch.BatchItem;

/**
 * One submission of a batch on the wire.
 *
 * @param number its place in the index, from 1
 * @param state {@code waiting}, {@code taken} or {@code refused}
 * @param status what the submission would have been answered by itself
 * @param location of the statement that it became
 * @param answer the body of a 201, with the signed receipt
 * @param problem why it was refused
 */
record BatchItemView(
        int number,
        String idempotencyKey,
        String state,
        Integer status,
        String location,

        @JsonRawValue @Schema(implementation = Object.class) String answer,

        @JsonRawValue @Schema(implementation = Object.class) String problem) {
    static BatchItemView of(BatchItem item) {
        return item.result()
                .map(result -> new BatchItemView(
                        item.number(),
                        item.key(),
                        result.isTaken() ? "taken" : "refused",
                        result.status(),
                        result.location(),
                        result.isTaken() ? result.answer() : null,
                        result.isTaken() ? null : result.answer()))
                .orElseGet(() -> new BatchItemView(item.number(), item.key(), "waiting", null, null, null, null));
    }
}
