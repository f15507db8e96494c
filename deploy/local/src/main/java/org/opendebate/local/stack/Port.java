package org.opendebate.local.stack;

import java.util.List;

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
    COMPILATION_MANAGEMENT("compilation-service management"),
    SECOND_GATEWAY("second gateway"),
    SECOND_MEETING("second meeting-service"),
    SECOND_STATEMENT("second statement-service"),
    SECOND_COMPILATION("second compilation-service"),
    SECOND_GATEWAY_MANAGEMENT("second gateway management"),
    SECOND_MEETING_MANAGEMENT("second meeting-service management"),
    SECOND_STATEMENT_MANAGEMENT("second statement-service management"),
    SECOND_COMPILATION_MANAGEMENT("second compilation-service management"),
    /** Where the gateway finds the services while the tests stand between. */
    MEETING_PROXY("proxy of meeting-service"),
    STATEMENT_PROXY("proxy of statement-service"),
    COMPILATION_PROXY("proxy of compilation-service"),
    /** Of the store radosgw, behind its S3 API. */
    CEPH_MON("ceph-mon"),
    CEPH_OSD("ceph-osd"),
    CEPH_OSD_CLUSTER("ceph-osd to other daemons"),
    CEPH_OSD_HEARTBEAT("ceph-osd's heartbeats"),
    CEPH_OSD_CLUSTER_HEARTBEAT("ceph-osd's heartbeats to other daemons"),
    CLAMD("clamd"),
    /** Before two gateways. */
    BALANCER("haproxy");

    static final int DEFAULT_BASE = 8080;

    private final String owner;

    Port(String owner) {
        this.owner = owner;
    }

    /** As people read it. */
    public String owner() {
        return owner;
    }

    /** Those of the components that every stack has. */
    static List<Port> components() {
        return List.of(KEYCLOAK, KEYCLOAK_MANAGEMENT, POSTGRES, KAFKA, KAFKA_CONTROLLER);
    }

    public int of(int base) {
        return base + ordinal();
    }

    public String url(int base) {
        return "http://127.0.0.1:" + of(base);
    }
}
