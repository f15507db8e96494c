package org.opendebate.meetings.delegation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.opendebate.kit.problem.Sentence;

/**
 * Somebody who heads, or headed, a delegation.
 *
 * @param adInterim whether a Chargé d'affaires stands in until a Permanent Representative takes office
 * @param from the first day
 * @param until the last day; null while in office
 */
record Representative(Role role, String name, boolean adInterim, LocalDate from, LocalDate until) {

    /** In what capacity. */
    enum Role {
        PERMANENT_REPRESENTATIVE("permanent-representative"),
        PERMANENT_OBSERVER("permanent-observer"),
        CHARGE_D_AFFAIRES("charge-d-affaires");

        private final String wire;

        Role(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }

        static Optional<Role> ofWire(String wire) {
            return Arrays.stream(values())
                    .filter(role -> role.wire.equals(wire))
                    .findFirst();
        }

        /** Member States have Permanent Representatives, all others permanent observers; either a Chargé. */
        boolean existsIn(DelegationKind kind) {
            return switch (this) {
                case PERMANENT_REPRESENTATIVE -> kind == DelegationKind.MEMBER_STATE;
                case PERMANENT_OBSERVER -> kind != DelegationKind.MEMBER_STATE;
                case CHARGE_D_AFFAIRES -> true;
            };
        }
    }

    Representative {
        Objects.requireNonNull(role, "role of a representative");
        Objects.requireNonNull(from, "first day of a representative");
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("representative needs a name");
        }
    }

    boolean endsBeforeItBegins() {
        return until != null && until.isBefore(from);
    }

    /** Whether both hold the same office on some day. */
    boolean overlaps(Representative other) {
        return role == other.role && !startsAfter(other) && !other.startsAfter(this);
    }

    private boolean startsAfter(Representative other) {
        return other.until != null && from.isAfter(other.until);
    }

    /** Such as "permanent-representative from 1 August 2019"; without the name, since it goes into problems. */
    Sentence office() {
        return until == null
                ? Sentence.of("{role} from {from}").with("role", role.wire()).with("from", from)
                : Sentence.of("{role} from {from} until {until}")
                        .with("role", role.wire())
                        .with("from", from)
                        .with("until", until);
    }
}
