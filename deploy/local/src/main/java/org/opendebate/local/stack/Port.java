package org.opendebate.local.stack;

/** Who listens where: each at its place after the one base that OPENDEBATE_PORT gives. */
public enum Port {
    GATEWAY("gateway"),
    MEETING("meeting-service"),
    STATEMENT("statement-service"),
    COMPILATION("compilation-service"),
    KEYCLOAK("keycloak"),
    KEYCLOAK_MANAGEMENT("keycloak management"),
    S3("s3"),
    POSTGRES("postgres"),
    KAFKA("kafka"),
    KAFKA_CONTROLLER("kafka controller"),
    GATEWAY_MANAGEMENT("gateway management"),
    MEETING_MANAGEMENT("meeting-service management"),
    STATEMENT_MANAGEMENT("statement-service management"),
    COMPILATION_MANAGEMENT("compilation-service management");

    static final int DEFAULT_BASE = 8080;

    private final String owner;

    Port(String owner) {
        this.owner = owner;
    }

    /** As people read it. */
    public String owner() {
        return owner;
    }

    public int of(int base) {
        return base + ordinal();
    }

    public String url(int base) {
        return "http://127.0.0.1:" + of(base);
    }
}
