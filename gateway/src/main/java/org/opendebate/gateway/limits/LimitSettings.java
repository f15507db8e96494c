package org.opendebate.gateway.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How many requests are taken in a window. */
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

    /** Where several replicas count together. */
    Shared shared();

    /** A database of PostgreSQL. */
    interface Shared {
        /** Its JDBC address; without one each replica counts for itself. */
        Optional<String> url();

        Optional<String> user();

        Optional<String> password();

        /** Connections of each replica. */
        @WithDefault("8")
        int connections();

        /** For how long a request waits to be counted there before it is counted here. */
        @WithDefault("PT0.25S")
        Duration patience();

        /** For how long the database is left alone that was away. */
        @WithDefault("PT5S")
        Duration pause();
    }
}
