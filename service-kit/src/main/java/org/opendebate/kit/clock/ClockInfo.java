package org.opendebate.kit.clock;

import io.quarkus.info.runtime.spi.InfoContributor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Shows the business clock at {@code /q/info}, under {@code businessClock}: {@code now} and {@code offset}. */
@ApplicationScoped
class ClockInfo implements InfoContributor {
    private final BusinessClock clock;

    ClockInfo(BusinessClock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "businessClock";
    }

    @Override
    public String displayName() {
        return "Business clock";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of(
                "now", clock.instant().toString(), "offset", clock.offset().toString());
    }
}
