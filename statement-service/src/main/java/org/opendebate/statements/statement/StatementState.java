package org.opendebate.statements.statement;

import java.time.Instant;

/**
 * The state of a statement. A transition is a method of the state in which it is legal.
 *
 * <pre>
 *                    accept
 *   Submitted -----------------> Accepted
 *    ^  ^  |                      |  |
 *    |  |  | return       change  |  | return
 *    |  +--|----------------------+  |
 *    |     v                         |
 *    |   Returned <------------------+
 *    |     |
 *    +-----+ change                    each of the three --withdraw--> Withdrawn
 * </pre>
 *
 * A change is a new version: document, cover letter or metadata; it is undecided again. Nothing leaves Withdrawn.
 */
public sealed interface StatementState {
    /** Undecided: blocks the seal. */
    record Submitted() implements StatementState {
        public Accepted accept(Instant at) {
            return new Accepted(at);
        }

        public Returned giveBack(Instant at, String reason) {
            return new Returned(at, reason);
        }

        public Withdrawn withdraw(Instant at, Withdrawer by, String reason) {
            return new Withdrawn(at, by, reason);
        }

        public Submitted change() {
            return this;
        }
    }

    /** In order: goes into the compilation. */
    record Accepted(Instant at) implements StatementState {
        public Returned giveBack(Instant when, String reason) {
            return new Returned(when, reason);
        }

        public Withdrawn withdraw(Instant when, Withdrawer by, String reason) {
            return new Withdrawn(when, by, reason);
        }

        public Submitted change() {
            return new Submitted();
        }
    }

    /**
     * Given back to the delegation, to be corrected.
     *
     * @param reason told to the delegation, never empty
     */
    record Returned(Instant at, String reason) implements StatementState {
        public Withdrawn withdraw(Instant when, Withdrawer by, String why) {
            return new Withdrawn(when, by, why);
        }

        public Submitted change() {
            return new Submitted();
        }
    }

    /**
     * Taken back. The delegation may submit another one.
     *
     * @param reason null if none was given
     */
    record Withdrawn(Instant at, Withdrawer by, String reason) implements StatementState {}

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
            case Submitted ignored -> "submitted";
            case Accepted ignored -> "accepted";
            case Returned ignored -> "returned";
            case Withdrawn ignored -> "withdrawn";
        };
    }
}
