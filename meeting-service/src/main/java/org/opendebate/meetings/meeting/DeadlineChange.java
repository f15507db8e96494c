package org.opendebate.meetings.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;

/**
 * A change of deadlines that delegations had been told.
 *
 * @param from as it was told before
 * @param to as it was told then
 */
public record DeadlineChange(Occasion occasion, Times from, Times to) {
    public DeadlineChange {
        Objects.requireNonNull(occasion, "occasion of a change of deadlines");
        Objects.requireNonNull(from, "times before a change of deadlines");
        Objects.requireNonNull(to, "times after a change of deadlines");
    }

    /** The meeting's day and its deadlines, as they stood together. */
    public record Times(LocalDate date, Deadlines deadlines) {}

    /**
     * When, by whom and through what deadlines were changed.
     *
     * @param at on the business clock
     * @param reason empty where none is asked for
     */
    public record Occasion(Instant at, By by, Through through, Optional<String> reason) {
        public Occasion {
            Objects.requireNonNull(at, "instant of a change of deadlines");
            Objects.requireNonNull(by, "who changed deadlines");
            Objects.requireNonNull(through, "what changed deadlines");
        }

        static Occasion of(Instant at, Caller caller, Through through, String reason) {
            return new Occasion(at, By.of(caller), through, Optional.ofNullable(reason));
        }
    }

    /** In which role. Who it was stands in the audit. */
    public enum By {
        SECRETARIAT,
        PRESIDENCY,
        SYSTEM;

        static By of(Caller caller) {
            if (caller.has(Role.SECRETARIAT)) {
                return SECRETARIAT;
            }
            return caller.has(Role.PRESIDENCY) ? PRESIDENCY : SYSTEM;
        }

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static By ofWire(String wire) {
            return valueOf(wire.toUpperCase(Locale.ROOT));
        }
    }

    /** By which step of the procedure. */
    public enum Through {
        POSTPONEMENT("postponement"),
        GUIDANCE_NOTE("guidance-note"),
        CLOSING("closing");

        private final String wire;

        Through(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        public static Through ofWire(String wire) {
            return Arrays.stream(values())
                    .filter(through -> through.wire.equals(wire))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
