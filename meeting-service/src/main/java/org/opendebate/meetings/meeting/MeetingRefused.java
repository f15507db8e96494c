package org.opendebate.meetings.meeting;

import java.io.Serial;
import java.util.List;
import java.util.Optional;

/** A fact for which something cannot be done to a meeting. What the outside is told of it is decided elsewhere. */
public abstract sealed class MeetingRefused extends RuntimeException
        permits MeetingRefused.Unknown,
                MeetingRefused.NotInThisState,
                MeetingRefused.WithoutGuidanceNote,
                MeetingRefused.NotThePresidency,
                MeetingRefused.PaperMissing,
                MeetingRefused.PaperNotRead,
                MeetingRefused.SecretariatOnly,
                DeadlinesRefused,
                PlanRefused {
    @Serial
    private static final long serialVersionUID = 1L;

    private transient Contact contact;

    MeetingRefused(String message) {
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

    /** Of a paper that came as a PDF no text is read. */
    public static final class PaperNotRead extends MeetingRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final PaperKind kind;

        public PaperNotRead(PaperKind kind) {
            super("the " + kind.wire() + " came as a PDF");
            this.kind = kind;
        }

        public PaperKind kind() {
            return kind;
        }
    }

    /** The presidency has its part before the announcement. */
    public static final class SecretariatOnly extends MeetingRefused {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String what;

        /** @param what the Secretariat alone does, as a sentence */
        public SecretariatOnly(String what) {
            super(what);
            this.what = what;
        }

        public String what() {
            return what;
        }
    }
}
