package org.opendebate.local.stack;

/**
 * One process of a service.
 *
 * @param number 1, or 2 for the second replica
 */
record Instance(ServiceName service, int number) {

    private static final String SECOND = "SECOND_";

    Instance {
        if (number < 1 || number > 2) {
            throw new IllegalArgumentException("a service has a first and a second instance, no number " + number);
        }
    }

    static Instance first(ServiceName service) {
        return new Instance(service, 1);
    }

    static Instance second(ServiceName service) {
        return new Instance(service, 2);
    }

    /** Its folder and its name in messages. */
    String wire() {
        return number == 1 ? service.wire() : service.wire() + "-2";
    }

    Port port() {
        return Port.valueOf(prefix() + service.name());
    }

    Port management() {
        return Port.valueOf(prefix() + service.name() + "_MANAGEMENT");
    }

    private String prefix() {
        return number == 1 ? "" : SECOND;
    }
}
