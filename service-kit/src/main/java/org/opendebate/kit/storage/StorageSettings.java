package org.opendebate.kit.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the object store. */
@ConfigMapping(prefix = "opendebate.storage")
public interface StorageSettings {
    /** The address of the S3 API. */
    String endpoint();

    String accessKey();

    String secretKey();

    @WithDefault("us-east-1")
    String region();

    /** The bucket that this service owns. */
    String bucket();

    @WithDefault("PT5S")
    Duration connectTimeout();

    @WithDefault("PT30S")
    Duration readTimeout();

    /** Connections kept open at the most. */
    @WithDefault("32")
    int connections();

    /** After so long an object that was put, and that no change was committed of, is taken away. */
    @WithDefault("PT2H")
    Duration abandonAfter();

    /** How often such objects are looked for. */
    @WithDefault("PT10M")
    Duration sweepEvery();

    /** How what is committed for good is kept from deletion by the store; other than NONE needs a bucket with object lock. */
    @WithDefault("none")
    RetentionMode retentionMode();

    /** For how long after its commit. */
    @WithDefault("P3650D")
    Duration retentionPeriod();

    /** How often what the store was not yet asked to keep is looked for. */
    @WithDefault("PT10S")
    Duration retainEvery();
}
