package org.opendebate.local.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is done to the stack while statements come in. */
public enum Fault {
    KILL_GATEWAY("SIGKILL to the gateway"),
    KILL_MEETING("SIGKILL to meeting-service"),
    KILL_STATEMENT("SIGKILL to statement-service"),
    KILL_COMPILATION("SIGKILL to compilation-service"),
    KILL_POSTGRES("SIGKILL to PostgreSQL"),
    KILL_KAFKA("SIGKILL to Kafka"),
    KILL_STORE("SIGKILL to the object store"),
    STOP_POSTGRES("PostgreSQL away for 30 s"),
    STOP_KAFKA("Kafka away for 30 s"),
    STOP_STORE("the object store away for 30 s"),
    STORE_FULL("the object store's disk full for 15 s"),
    CUT("the gateway cut from statement-service for 20 s"),
    EVENTS_TWICE("every event twice, the copies out of order"),
    CLOCK_AHEAD("statement-service's clock 5 minutes ahead"),
    CLOCK_BEHIND("statement-service's clock 5 minutes behind"),
    REPLICAS("two replicas of each service, and the first ones killed");

    private final String told;

    Fault(String told) {
        this.told = told;
    }

    /** As people read it. */
    String told() {
        return told;
    }

    /** On the command line. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException that names the faults there are */
    public static Fault ofWire(String name) {
        return Arrays.stream(values())
                .filter(fault -> fault.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fault " + name + "; the faults are "
                        + Arrays.stream(values()).map(Fault::wire).collect(Collectors.joining(", "))));
    }
}
