package org.opendebate.meetings.meeting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the sandbox. */
@ConfigMapping(prefix = "opendebate.sandbox")
interface SandboxSettings {
    /** Whether its meetings are made. */
    @WithDefault("false")
    boolean enabled();
}
