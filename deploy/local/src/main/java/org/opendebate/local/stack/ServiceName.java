package org.opendebate.local.stack;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The four programs of Open Debate itself. */
public enum ServiceName {
    GATEWAY("gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT, null, null),
    MEETING("meeting-service", Port.MEETING, Port.MEETING_MANAGEMENT, "meeting", "meetings"),
    STATEMENT("statement-service", Port.STATEMENT, Port.STATEMENT_MANAGEMENT, "statement", "statements"),
    COMPILATION("compilation-service", Port.COMPILATION, Port.COMPILATION_MANAGEMENT, "compilation", "compilations");

    private final String wire;
    private final Port port;
    private final Port management;
    private final String database;
    private final String bucket;

    ServiceName(String wire, Port port, Port management, String database, String bucket) {
        this.wire = wire;
        this.port = port;
        this.management = management;
        this.database = database;
        this.bucket = bucket;
    }

    /** Its module, its folder and its name in messages. */
    public String wire() {
        return wire;
    }

    public Port port() {
        return port;
    }

    public Port management() {
        return management;
    }

    Optional<String> database() {
        return Optional.ofNullable(database);
    }

    Optional<String> bucket() {
        return Optional.ofNullable(bucket);
    }

    /**
     * By its name, or without {@code -service}.
     *
     * @throws IllegalArgumentException that names the services there are
     */
    public static ServiceName ofWire(String name) {
        return Arrays.stream(values())
                .filter(service -> service.wire.equals(name) || service.wire.equals(name + "-service"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service " + name + "; the services are "
                        + Arrays.stream(values()).map(ServiceName::wire).collect(Collectors.joining(", "))));
    }
}
