package org.opendebate.kit.storage;

import java.time.Duration;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;

/** The object store does not answer, or not as it should: the caller may try again. */
public class StoreUnavailable extends Refusal {
    StoreUnavailable(String what, Throwable cause) {
        super(
                KitProblems.STORE_UNAVAILABLE,
                "The object store does not answer. Nothing was kept.",
                new IllegalStateException(what, cause));
        remedy("Try again with the same idempotency key.");
        retryAfter(Duration.ofSeconds(2));
    }
}
