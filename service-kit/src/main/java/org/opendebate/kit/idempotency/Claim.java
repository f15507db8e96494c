package org.opendebate.kit.idempotency;

import java.util.UUID;

/** What became of an idempotency key that came with a request. */
public sealed interface Claim {
    /** No key came with the request: it is done without protection against repetition. */
    record None() implements Claim {}

    /**
     * The key is new, or its last claim ran out unfinished: do the work, and complete it under this token.
     *
     * @param token proves at the completion that the claim is still this request's
     */
    record New(UUID token) implements Claim {}

    /** The same request was answered before. */
    record Replay(StoredResponse response) implements Claim {}
}
