package org.opendebate.local.stack;

/** At which port the gateway looks for the services. */
public enum Wiring {
    /** Where they listen. */
    DIRECT(""),
    /** At the proxies that stand between: whoever starts the stack has started them. */
    PROXIED("_PROXY");

    private final String suffix;

    Wiring(String suffix) {
        this.suffix = suffix;
    }

    /**
     * @param service any but the gateway
     */
    public Port door(ServiceName service) {
        return Port.valueOf(service.name() + suffix);
    }
}
