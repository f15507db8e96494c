package org.opendebate.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How many requests are taken in a window; each replica of the gateway counts for itself. */
@ConfigMapping(prefix = "opendebate.gateway.limits")
public interface LimitSettings {
    @WithDefault("PT1M")
    Duration window();

    /** Of one user or machine. */
    @WithDefault("3000")
    long client();

    /** Of one user or machine at one moment: slow ones must not take all connections to a service. */
    @WithDefault("32")
    int atOnce();

    /** Of all users and machines of one delegation. */
    @WithDefault("6000")
    long delegation();

    /** Of one network address from which no token comes. */
    @WithDefault("1200")
    long anonymous();
}
