package org.opendebate.gateway.limits;

import java.util.List;
import java.util.function.Consumer;

/** Where requests are counted. */
sealed interface Buckets extends AutoCloseable permits MemoryBuckets, SharedBuckets {

    /** @param then called once, on the context of the caller, at once or soon */
    void take(List<Claim> claims, Consumer<Verdict> then);

    /** Forgets what says nothing any more. */
    void sweep();

    @Override
    default void close() {}
}
