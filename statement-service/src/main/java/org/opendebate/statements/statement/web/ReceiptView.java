package org.opendebate.statements.statement.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.opendebate.statements.statement.StatementVersion;

/**
 * A receipt on the wire.
 *
 * @param receipt JSON, the payload of {@code jws}
 * @param pending the one before, which said that the scan was pending; left out where there was none
 */
record ReceiptView(
        @JsonRawValue @Schema(implementation = Object.class) String receipt, String jws, ReceiptView pending) {
    static ReceiptView of(StatementVersion version) {
        return new ReceiptView(
                version.receipt(),
                version.jws(),
                version.pendingReceipt()
                        .map(first -> new ReceiptView(first.receipt(), first.jws(), null))
                        .orElse(null));
    }
}
