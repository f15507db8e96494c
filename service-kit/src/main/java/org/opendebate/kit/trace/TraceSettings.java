package org.opendebate.kit.trace;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of tracing. */
@ConfigMapping(prefix = "opendebate.trace")
public interface TraceSettings {
    /** The collector, which takes OTLP over HTTP; empty: nothing is exported. */
    Optional<URI> collector();

    /** Of the traces that begin here, which share is exported; 0 to 1. A trace that goes on is exported if its parent is. */
    @WithDefault("1")
    double ratio();

    /** How long a span waits for others to be exported with. */
    @WithDefault("PT1S")
    Duration exportEvery();

    /** How long the collector may take for one export, and a service that stops for its last. */
    @WithDefault("PT3S")
    Duration exportTimeout();
}
