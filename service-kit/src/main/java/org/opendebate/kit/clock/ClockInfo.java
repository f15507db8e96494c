package org.opendebate.kit.clock;

import io.quarkus.info.runtime.spi.InfoContributor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;

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
        // the endpoint asks once and keeps the map: a view, so that each request shows the clock as it stands
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                return Map.<String, Object>of(
                                "now",
                                clock.instant().toString(),
                                "offset",
                                clock.offset().toString())
                        .entrySet();
            }
        };
    }
}
