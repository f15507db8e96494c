package org.opendebate.kit.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Settings of tokens, beside those of the framework. */
@ConfigMapping(prefix = "opendebate.token")
public interface TokenSettings {
    /** The clients whose tokens are taken, by their ids; one that ends with {@code *} stands for all that begin so. */
    @WithDefault("opendebate-web,mission-*")
    List<String> clients();
}
