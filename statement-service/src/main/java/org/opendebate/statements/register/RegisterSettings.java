package org.opendebate.statements.register;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the copy of the register. */
@ConfigMapping(prefix = "opendebate.register")
public interface RegisterSettings {
    /** How long after the register's last event a delegation that is not there may still be on its way. */
    @WithDefault("PT3S")
    Duration settleTime();
}
