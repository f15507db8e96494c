package org.opendebate.statements.statement.web;

import com.fasterxml.jackson.annotation.JsonRawValue;

/**
 * A receipt on the wire.
 *
 * @param receipt JSON, the payload of {@code jws}
 */
record ReceiptView(@JsonRawValue String receipt, String jws) {}
