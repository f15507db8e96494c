package org.opendebate.local.stack;

import java.util.Map;

/** At which port the gateway looks for the services, and with which settings they run beside their own. */
public enum Wiring {
    /** Where they listen. */
    DIRECT("", Map.of()),
    /** The same, with the sandbox's meetings of the business clock's day. */
    SANDBOX("", Map.of("OPENDEBATE_SANDBOX", "on")),
    /**
     * At the proxies that stand between: whoever starts the stack has started them. Uploads that nobody finishes are swept
     * at once, so that a test sees it, and runs into it.
     */
    PROXIED("_PROXY", Map.of("OPENDEBATE_STORAGE_ABANDON_AFTER", "PT20S", "OPENDEBATE_STORAGE_SWEEP_EVERY", "PT2S")),
    /**
     * At the proxies that stand before two replicas of each: who is to stop goes on for longer than a gateway keeps an unused
     * connection, and than a proxy takes to hear of it. The gateways count requests together.
     */
    BALANCED(
            "_PROXY",
            Map.of(
                    "OPENDEBATE_DRAIN",
                    "PT7S",
                    "OPENDEBATE_STORAGE_ABANDON_AFTER",
                    "PT20S",
                    "OPENDEBATE_STORAGE_SWEEP_EVERY",
                    "PT2S"));

    private final String suffix;
    private final Map<String, String> settings;

    Wiring(String suffix, Map<String, String> settings) {
        this.suffix = suffix;
        this.settings = settings;
    }

    /**
     * @param service any but the gateway
     */
    public Port door(ServiceName service) {
        return Port.valueOf(service.name() + suffix);
    }

    /** Whether what the gateways count stands in a database. */
    boolean countsTogether() {
        return this == BALANCED;
    }

    /** Of every service, as variables. */
    Map<String, String> settings() {
        return settings;
    }
}
