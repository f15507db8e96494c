package org.opendebate.gateway.routes;

/** The services behind the door. */
public enum Upstream {
    MEETING("meeting-service"),
    STATEMENT("statement-service"),
    COMPILATION("compilation-service");

    private final String label;

    Upstream(String label) {
        this.label = label;
    }

    /** The service's name, as it stands in logs, metrics and problems. */
    public String label() {
        return label;
    }
}
