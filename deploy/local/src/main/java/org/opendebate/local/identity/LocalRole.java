package org.opendebate.local.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The roles of the realm. */
public enum LocalRole {
    SECRETARIAT,
    PRESIDENCY,
    DELEGATE,
    FOCAL_POINT,
    READER,
    AUDITOR,
    OPERATOR;

    /** As the realm and the tokens name it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @throws IllegalArgumentException that names the roles there are
     */
    public static LocalRole ofWire(String name) {
        return Arrays.stream(values())
                .filter(role -> role.wire().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no role " + name + "; the roles are "
                        + Arrays.stream(values()).map(LocalRole::wire).collect(Collectors.joining(", "))));
    }

    /** Whether a caller in this role stands for a delegation. */
    public boolean actsForDelegation() {
        return switch (this) {
            case DELEGATE, FOCAL_POINT, PRESIDENCY -> true;
            case SECRETARIAT, READER, AUDITOR, OPERATOR -> false;
        };
    }
}
