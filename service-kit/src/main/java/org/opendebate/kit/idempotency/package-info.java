/** Idempotency keys: a repeated request gets the first one's answer. */
package org.opendebate.kit.idempotency;
