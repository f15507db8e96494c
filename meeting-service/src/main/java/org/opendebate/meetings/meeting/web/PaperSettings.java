package org.opendebate.meetings.meeting.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the papers of an announcement. */
@ConfigMapping(prefix = "opendebate.paper")
interface PaperSettings {
    /** The largest file that is taken as letter or concept note. */
    @WithDefault("20M")
    MemorySize limit();
}
