package org.opendebate.local.stack;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The four programs of Open Debate itself. */
public enum ServiceName {
    GATEWAY("gateway", null, null),
    MEETING("meeting-service", "meeting", "meetings"),
    STATEMENT("statement-service", "statement", "statements"),
    COMPILATION("compilation-service", "compilation", "compilations");

    private final String wire;
    private final String database;
    private final String bucket;

    ServiceName(String wire, String database, String bucket) {
        this.wire = wire;
        this.database = database;
        this.bucket = bucket;
    }

    /** Its module, its folder and its name in messages. */
    public String wire() {
        return wire;
    }

    /** The name of its database and of the role that owns it; nothing where it has none. */
    public Optional<String> database() {
        return Optional.ofNullable(database);
    }

    public Optional<String> bucket() {
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
