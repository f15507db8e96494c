package org.opendebate.statements.meeting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the copy of the meetings. */
@ConfigMapping(prefix = "opendebate.meetings")
public interface MeetingSettings {
    /** How long a request that would be refused as late waits until all that was told of meetings is known. */
    @WithDefault("PT2S")
    Duration readWithin();
}
