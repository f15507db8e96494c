package org.opendebate.kit.clock;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Makes the two clocks. */
@ApplicationScoped
class Clocks {

    @Produces
    @Singleton
    @SystemTime
    Clock system() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    BusinessClock business(ClockSettings settings) {
        OffsetFile offsets = settings.offsetFile()
                .map(file -> {
                    List<String> profiles = ConfigUtils.getProfiles();
                    if (!profiles.contains("local") && !profiles.contains("test")) {
                        throw new IllegalStateException(
                                "opendebate.clock.offset-file is set, but the business clock moves in the profile"
                                        + " 'local' only; active here: " + profiles);
                    }
                    return OffsetFile.watching(file);
                })
                .orElseGet(OffsetFile::none);
        return new BusinessClock(Clock.systemUTC(), offsets);
    }
}
