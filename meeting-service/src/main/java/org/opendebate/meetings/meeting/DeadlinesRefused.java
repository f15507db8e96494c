package org.opendebate.meetings.meeting;

import java.io.Serial;
import java.time.Instant;

/** A fact for which a meeting cannot have these deadlines. */
public abstract sealed class DeadlinesRefused extends MeetingRefused {
    @Serial
    private static final long serialVersionUID = 1L;

    private DeadlinesRefused(String message) {
        super(message);
    }

    /** Submission would be closed before it began. */
    public static final class CloseHasPassed extends DeadlinesRefused {
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
    public static final class ClosesBeforeDue extends DeadlinesRefused {
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

    /** Nothing can be submitted before it is due. */
    public static final class OpensAfterDue extends DeadlinesRefused {
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
    public static final class HasOpened extends DeadlinesRefused {
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
    public static final class DeadlinesApart extends DeadlinesRefused {
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
}
