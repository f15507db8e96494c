package org.opendebate.statements.admission;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.statements.meeting.InTime;
import org.opendebate.statements.meeting.MeetingFacts;

/**
 * Whether something is taken at its time, and on which ground.
 *
 * @param at when it came, in the way that counts
 * @param until the instant that the ground names: the close, the end of the grant, the opening
 * @param completes when that came which it completes; null on any other ground
 */
public record Admission(Basis basis, Instant at, Instant until, Instant completes) {
    private Admission(Basis basis, Instant at, Instant until) {
        this(basis, at, until, null);
    }

    /** The grounds; the last three are refusals. */
    public enum Basis {
        IN_TIME("in-time"),
        /** The Secretariat had received it another way before the close, and has evidence of that. */
        RECEIVED_ELSEWHERE("received-elsewhere"),
        LATE_GRANT("late-grant"),
        /** It was returned, to be corrected until a time. */
        CORRECTION("correction"),
        /** What was missing of an incomplete statement. */
        COMPLETION("completion"),
        /** Entered by the Secretariat after the close. */
        SECRETARIAT("secretariat"),
        TOO_EARLY("too-early"),
        LATE("late"),
        /** The compilation is published, and neither a grant nor a return speaks for it. */
        PUBLISHED("published");

        private final String wire;

        Basis(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /**
     * What speaks for something that does not come in time.
     *
     * @param delegation null for a briefing
     * @param correctUntil null unless it was returned with a time
     * @param completion null unless it completes an incomplete statement
     * @param receivedElsewhere null unless the Secretariat has evidence of when it received it another way
     */
    public record Claim(String delegation, Instant correctUntil, Completion completion, Instant receivedElsewhere) {}

    /**
     * What is missing of a statement.
     *
     * @param began when it came, in the way that counts, before anything was completed
     * @param until it is taken until then
     */
    public record Completion(Instant began, Instant until) {}

    /** @param grant the end of the delegation's late grant; asked for only where the close has passed */
    static Admission of(
            Caller caller,
            MeetingFacts meeting,
            boolean published,
            InTime time,
            Claim claim,
            Supplier<Optional<Instant>> grant) {
        Instant at = time.received();
        if (meeting.opening() != null && at.isBefore(meeting.opening())) {
            return new Admission(Basis.TOO_EARLY, at, meeting.opening());
        }
        Instant elsewhere = claim.receivedElsewhere();
        if (caller.has(Role.SECRETARIAT) && elsewhere != null && !elsewhere.isAfter(meeting.close())) {
            return new Admission(Basis.RECEIVED_ELSEWHERE, elsewhere, meeting.close());
        }
        if (time.isFor(meeting) && !published) {
            return new Admission(Basis.IN_TIME, at, meeting.close());
        }
        if (caller.has(Role.SECRETARIAT)) {
            return new Admission(Basis.SECRETARIAT, at, meeting.close());
        }
        Instant grantedUntil = grant.get().orElse(null);
        if (isBy(grantedUntil, time, meeting)) {
            return new Admission(Basis.LATE_GRANT, at, grantedUntil);
        }
        if (isBy(claim.correctUntil(), time, meeting)) {
            return new Admission(Basis.CORRECTION, at, claim.correctUntil());
        }
        Completion completion = claim.completion();
        if (completion != null && isBy(completion.until(), time, meeting) && !published) {
            return new Admission(Basis.COMPLETION, at, completion.until(), completion.began());
        }
        return new Admission(published ? Basis.PUBLISHED : Basis.LATE, at, meeting.close());
    }

    private static boolean isBy(Instant until, InTime time, MeetingFacts meeting) {
        return until != null && time.isBy(until, meeting.uploadTimeout());
    }

    public boolean isRefusal() {
        return basis.compareTo(Basis.TOO_EARLY) >= 0;
    }

    /** Whether a newer version of the meeting could decide otherwise. */
    boolean isRefusalByTheMeeting() {
        return basis == Basis.TOO_EARLY || basis == Basis.LATE;
    }

    /** Whether it first came after the close, by whatever right. */
    public boolean isLate() {
        return basis == Basis.LATE_GRANT || basis == Basis.SECRETARIAT;
    }
}
