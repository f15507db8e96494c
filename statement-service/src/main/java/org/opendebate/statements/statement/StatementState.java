package org.opendebate.statements.statement;

import java.time.Instant;

/**
 * The state of a statement. A transition is a method of the state in which it is legal.
 *
 * <pre>
 *   Incomplete --complete--> Awaiting --confirmed--> Submitted --accept--> Accepted
 *       |  (a joint statement alone)     |               |                    |
 *       +--------------------------------+---------------+--------------------+--giveBack--> Returned
 *
 *   change     of each of the five: a new version, undecided again
 *   withdraw   of each of the five: Withdrawn, which nothing leaves
 * </pre>
 *
 * Which of the three undecided states a version begins in follows from what it lacks: a file in order, where the guidance
 * note lets that be mended, or the confirmation of a delegation that a joint statement names.
 */
public sealed interface StatementState {

    /** Not decided: blocks the seal. */
    sealed interface Undecided extends StatementState {
        static Undecided of(boolean complete, boolean confirmed) {
            if (!complete) {
                return new Incomplete();
            }
            return confirmed ? new Submitted() : new Awaiting();
        }
    }

    /** Stored with its time, but something is missing. */
    record Incomplete() implements Undecided {
        /** @param confirmed by all delegations that it names */
        public Undecided complete(boolean confirmed) {
            return Undecided.of(true, confirmed);
        }

        public Returned giveBack(Return why) {
            return new Returned(why);
        }

        public Withdrawn withdraw(Withdrawal why) {
            return new Withdrawn(why);
        }

        public Undecided change(Undecided next) {
            return next;
        }
    }

    /** A joint statement that not all have confirmed. */
    record Awaiting() implements Undecided {
        public Submitted confirmed() {
            return new Submitted();
        }

        public Returned giveBack(Return why) {
            return new Returned(why);
        }

        public Withdrawn withdraw(Withdrawal why) {
            return new Withdrawn(why);
        }

        public Undecided change(Undecided next) {
            return next;
        }
    }

    /** Ready to be decided. */
    record Submitted() implements Undecided {
        public Accepted accept(Instant at) {
            return new Accepted(at);
        }

        public Returned giveBack(Return why) {
            return new Returned(why);
        }

        public Withdrawn withdraw(Withdrawal why) {
            return new Withdrawn(why);
        }

        public Undecided change(Undecided next) {
            return next;
        }
    }

    /** In order: goes into the compilation. */
    record Accepted(Instant at) implements StatementState {
        public Returned giveBack(Return why) {
            return new Returned(why);
        }

        public Withdrawn withdraw(Withdrawal why) {
            return new Withdrawn(why);
        }

        public Undecided change(Undecided next) {
            return next;
        }
    }

    /** Given back to the delegation, to be corrected. */
    record Returned(Return why) implements StatementState {
        public Withdrawn withdraw(Withdrawal reason) {
            return new Withdrawn(reason);
        }

        public Undecided change(Undecided next) {
            return next;
        }
    }

    /** Taken back. The delegation may submit another one. */
    record Withdrawn(Withdrawal why) implements StatementState {}

    /**
     * A return.
     *
     * @param reason told to the delegation, never empty
     * @param remarks pointing at rules or places, as JSON
     * @param correctUntil the delegation may correct it until then, whatever the close is; null: until the close
     */
    record Return(Instant at, String reason, String remarks, Instant correctUntil) {}

    /**
     * A withdrawal.
     *
     * @param reason null if none was given
     * @param requestedBy who asked the Secretariat for it; null if the delegation did it itself
     */
    record Withdrawal(Instant at, Withdrawer by, String reason, String requestedBy) {}

    /** Who took a statement back. */
    enum Withdrawer {
        DELEGATION("delegation"),
        SECRETARIAT("secretariat");

        private final String wire;

        Withdrawer(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }

        static Withdrawer ofWire(String wire) {
            return wire.equals(DELEGATION.wire) ? DELEGATION : SECRETARIAT;
        }
    }

    default String wire() {
        return switch (this) {
            case Incomplete ignored -> "incomplete";
            case Awaiting ignored -> "awaiting";
            case Submitted ignored -> "submitted";
            case Accepted ignored -> "accepted";
            case Returned ignored -> "returned";
            case Withdrawn ignored -> "withdrawn";
        };
    }
}
