package org.opendebate.kit.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of idempotency keys. */
@ConfigMapping(prefix = "opendebate.idempotency")
public interface IdempotencySettings {
    /** How long after its first request a key is known; later it is a new one. */
    @WithDefault("P30D")
    Duration keep();

    /** How often it is looked for keys that are older than that. */
    @WithDefault("PT10M")
    Duration purgeEvery();
}
