package org.opendebate.meetings.meeting;

import java.io.Serial;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.meetings.delegation.DelegationCode;

/** A fact for which a meeting cannot have this plan. */
public abstract sealed class PlanRefused extends MeetingRefused {
    @Serial
    private static final long serialVersionUID = 1L;

    private PlanRefused(String message) {
        super(message);
    }

    /** Without the Council's membership nobody can be said to preside. */
    public static final class PresidencyUnknown extends PlanRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final YearMonth month;

        public PresidencyUnknown(YearMonth month) {
            super("the Council's membership of " + month.getYear() + " is not on record");
            this.month = month;
        }

        public YearMonth month() {
            return month;
        }
    }

    /** Who presides over the Council follows from the month, and is not to be chosen. */
    public static final class PresidencyDiffers extends PlanRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final YearMonth month;
        private final String presidency;
        private final String named;

        public PresidencyDiffers(YearMonth month, String presidency, String named) {
            super("the presidency of " + month + " is held by " + presidency + ", not by " + named);
            this.month = month;
            this.presidency = presidency;
            this.named = named;
        }

        public YearMonth month() {
            return month;
        }

        public String presidency() {
            return presidency;
        }

        public String named() {
            return named;
        }
    }

    /** Where no rotation tells who presides, a delegation of the register must be named. */
    public static final class PresidingDelegationNotNamed extends PlanRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String organ;
        private final String named;

        public PresidingDelegationNotNamed(String organ, Optional<DelegationCode> named) {
            super("no delegation is named that presides over the " + organ);
            this.organ = organ;
            this.named = named.map(DelegationCode::value).orElse(null);
        }

        public String organ() {
            return organ;
        }

        /** A code that is on no register; null when none was named. */
        public String named() {
            return named;
        }
    }

    /** In another month another delegation presides, and its person must be named. */
    public static final class PresidentNotNamed extends PlanRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final YearMonth month;
        private final String presidency;

        public PresidentNotNamed(YearMonth month, String presidency) {
            super(presidency + " presides in " + month + ", and no name was given");
            this.month = month;
            this.presidency = presidency;
        }

        public YearMonth month() {
            return month;
        }

        public String presidency() {
            return presidency;
        }
    }

    /** A field of the plan stands fast in this state. */
    public static final class FieldsFixed extends PlanRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final MeetingState state;
        private final transient List<String> fixed;
        private final transient List<String> free;

        public FieldsFixed(MeetingState state, List<String> fixed, List<String> free) {
            super(fixed + " cannot change while the meeting is " + state.wire());
            this.state = state;
            this.fixed = List.copyOf(fixed);
            this.free = List.copyOf(free);
        }

        public MeetingState state() {
            return state;
        }

        /** What was to change. */
        public List<String> fixed() {
            return fixed;
        }

        /** What may change. */
        public List<String> free() {
            return free;
        }
    }

    /** A briefer is named by a key that the meeting does not have, or that stands twice. */
    public static final class BrieferUnknown extends PlanRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String key;

        public BrieferUnknown(String key) {
            super("meeting has no briefer " + key);
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** Nobody can be invited so under this rule. */
    public static final class InviteeUnfit extends PlanRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Invitee.Rule rule;
        private final String found;
        private final String expected;
        private final transient Map<String, Object> values;

        public InviteeUnfit(Invitee.Rule rule, String found, String expected) {
            this(rule, found, expected, Map.of());
        }

        /** @param values what is put into the places of {@code found}, by their names */
        public InviteeUnfit(Invitee.Rule rule, String found, String expected, Map<String, Object> values) {
            super("invitee under " + rule.wire() + ": " + found);
            this.rule = rule;
            this.found = found;
            this.expected = expected;
            this.values = Map.copyOf(values);
        }

        public Map<String, Object> values() {
            return values;
        }

        public Invitee.Rule rule() {
            return rule;
        }

        public String found() {
            return found;
        }

        public String expected() {
            return expected;
        }
    }
}
