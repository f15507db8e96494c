package org.opendebate.kit.caller;

import java.util.Arrays;
import java.util.Optional;

/** The roles of the realm. */
public enum Role {
    SECRETARIAT(Role.SECRETARIAT_NAME),
    PRESIDENCY(Role.PRESIDENCY_NAME),
    DELEGATE(Role.DELEGATE_NAME),
    FOCAL_POINT(Role.FOCAL_POINT_NAME),
    READER(Role.READER_NAME),
    AUDITOR(Role.AUDITOR_NAME),
    OPERATOR(Role.OPERATOR_NAME);

    /** The names in tokens, constants so that {@code @RolesAllowed} can name them. */
    public static final String SECRETARIAT_NAME = "secretariat";

    public static final String PRESIDENCY_NAME = "presidency";
    public static final String DELEGATE_NAME = "delegate";
    public static final String FOCAL_POINT_NAME = "focal-point";
    public static final String READER_NAME = "reader";
    public static final String AUDITOR_NAME = "auditor";
    public static final String OPERATOR_NAME = "operator";

    private final String wire;

    Role(String wire) {
        this.wire = wire;
    }

    /** The name in a token's {@code realm_access.roles}. */
    public String wire() {
        return wire;
    }

    /** Empty for a role that means nothing here. */
    public static Optional<Role> ofWire(String wire) {
        return Arrays.stream(values()).filter(role -> role.wire.equals(wire)).findFirst();
    }
}
