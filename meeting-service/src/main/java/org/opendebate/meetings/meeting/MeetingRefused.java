package org.opendebate.meetings.meeting;

import java.io.Serial;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.opendebate.meetings.delegation.DelegationCode;

/** A fact for which something cannot be done to a meeting. What the outside is told of it is decided elsewhere. */
public abstract sealed class MeetingRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private transient Contact contact;

    private MeetingRefused(String message) {
        super(message);
    }

    /** Whom to ask, as the meeting's guidance note names it; empty when no meeting or no note is known. */
    public Optional<Contact> contact() {
        return Optional.ofNullable(contact);
    }

    /** Names the contact for questions about the debate, where the meeting has one. */
    void ask(Meeting meeting) {
        meeting.guidance().ifPresent(note -> contact = note.debateContact());
    }

    /** No such meeting, or none that the caller may know of. */
    public static final class Unknown extends MeetingRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        public Unknown() {
            super("meeting is not known");
        }
    }

    /** The action does not exist in the state that the meeting is in. */
    public static final class NotInThisState extends MeetingRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String action;
        private final MeetingState state;
        private final transient List<MeetingState> allowed;

        public NotInThisState(String action, MeetingState state, List<MeetingState> allowed) {
            super(action + " is not possible while the meeting is " + state.wire());
            this.action = action;
            this.state = state;
            this.allowed = List.copyOf(allowed);
        }

        public String action() {
            return action;
        }

        public MeetingState state() {
            return state;
        }

        /** From where the action is possible. */
        public List<MeetingState> allowed() {
            return allowed;
        }
    }

    /** A meeting is announced with its guidance note, or not at all. */
    public static final class WithoutGuidanceNote extends MeetingRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        public WithoutGuidanceNote() {
            super("meeting has no guidance note");
        }
    }

    /** Submission would be closed before it began. */
    public static final class CloseHasPassed extends MeetingRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Instant close;
        private final Instant now;

        public CloseHasPassed(Instant close, Instant now) {
            super("submission would close at " + close + ", which has passed");
            this.close = close;
            this.now = now;
        }

        public Instant close() {
            return close;
        }

        public Instant now() {
            return now;
        }
    }

    /** Submission cannot close before statements are due. */
    public static final class ClosesBeforeDue extends MeetingRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Instant due;
        private final Instant close;

        public ClosesBeforeDue(Instant due, Instant close) {
            super("submission would close at " + close + ", before statements are due at " + due);
            this.due = due;
            this.close = close;
        }

        public Instant due() {
            return due;
        }

        public Instant close() {
            return close;
        }
    }

    /** Without the Council's membership nobody can be said to preside. */
    public static final class PresidencyUnknown extends MeetingRefused {
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
    public static final class PresidencyDiffers extends MeetingRefused {
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
    public static final class PresidingDelegationNotNamed extends MeetingRefused {
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

    /** Only the Secretariat, or the presidency of the meeting's month, may do this. */
    public static final class NotThePresidency extends MeetingRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String presidency;

        public NotThePresidency(String presidency) {
            super("the presidency of the month is held by " + presidency);
            this.presidency = presidency;
        }

        public String presidency() {
            return presidency;
        }
    }

    /** The paper was never handed in. */
    public static final class PaperMissing extends MeetingRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final PaperKind kind;

        public PaperMissing(PaperKind kind) {
            super("meeting has no " + kind.wire());
            this.kind = kind;
        }

        public PaperKind kind() {
            return kind;
        }
    }

    /** Nothing can be submitted before it is due. */
    public static final class OpensAfterDue extends MeetingRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Instant opening;
        private final Instant due;

        public OpensAfterDue(Instant opening, Instant due) {
            super("submission would open at " + opening + ", after statements are due at " + due);
            this.opening = opening;
            this.due = due;
        }

        public Instant opening() {
            return opening;
        }

        public Instant due() {
            return due;
        }
    }

    /** What has opened is not shut again. */
    public static final class HasOpened extends MeetingRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Instant opened;
        private final Instant opening;

        public HasOpened(Instant opened, Instant opening) {
            super("submission opened at " + opened + ", and cannot open at " + opening);
            this.opened = opened;
            this.opening = opening;
        }

        public Instant opened() {
            return opened;
        }

        public Instant opening() {
            return opening;
        }
    }

    /** Due and close move by the same time, or not at all. */
    public static final class DeadlinesApart extends MeetingRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Instant close;
        private final Instant together;

        public DeadlinesApart(Instant close, Instant together) {
            super("close would be at " + close + " and not, with due, at " + together);
            this.close = close;
            this.together = together;
        }

        public Instant close() {
            return close;
        }

        /** Where close would be, had it moved with due. */
        public Instant together() {
            return together;
        }
    }

    /** In another month another delegation presides, and its person must be named. */
    public static final class PresidentNotNamed extends MeetingRefused {
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
    public static final class FieldsFixed extends MeetingRefused {
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

    /** The presidency has its part before the announcement. */
    public static final class SecretariatOnly extends MeetingRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        public SecretariatOnly(String what) {
            super(what + " by the Secretariat only");
        }
    }

    /** A briefer is named by a key that the meeting does not have, or that stands twice. */
    public static final class BrieferUnknown extends MeetingRefused {
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
    public static final class InviteeUnfit extends MeetingRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Invitee.Rule rule;
        private final String found;
        private final String expected;

        public InviteeUnfit(Invitee.Rule rule, String found, String expected) {
            super("invitee under " + rule.wire() + ": " + found);
            this.rule = rule;
            this.found = found;
            this.expected = expected;
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
