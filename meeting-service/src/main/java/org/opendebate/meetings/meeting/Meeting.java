package org.opendebate.meetings.meeting;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.opendebate.contracts.SandboxMeetings;

/**
 * A meeting, in one of its states. A transition is a method of the states in which it is legal.
 *
 * <pre>
 *  Draft --announce--> Announced --(opening)--> Open --(due)--> Due --(close, or by hand)--> Closed
 *                      '------ Running: they follow the clock ------'                           |
 *                                                                                               |
 *    Published <--(published)-- Compiled <--(drafted)-- Sealed <--(sealed)----------------------+
 *                                                                   (revoked: back to Closed)
 *
 *  Draft, Running, Closed --cancel--> Cancelled
 * </pre>
 *
 * A running meeting that is postponed, or whose guidance note moves its deadlines, is in the state that the clock then
 * gives. What follows the close is a function of what was heard of seal and compilation ({@link Progress}).
 */
public sealed interface Meeting {

    MeetingFacts facts();

    MeetingState state();

    default MeetingId id() {
        return facts().id();
    }

    default MeetingPlan plan() {
        return facts().plan();
    }

    default Deadlines deadlines() {
        return facts().deadlines();
    }

    default Papers papers() {
        return facts().papers();
    }

    /**
     * The paper of a kind.
     *
     * @throws MeetingRefused.PaperMissing when it was never handed in
     */
    default Paper paper(PaperKind kind) {
        return papers().of(kind).orElseThrow(() -> new MeetingRefused.PaperMissing(kind));
    }

    /** The guidance note; only what was never announced may lack it. */
    default Optional<GuidanceNote> guidance() {
        return facts().guidance();
    }

    /** The symbol of the compilation; empty before publication. */
    default Optional<String> documentSymbol() {
        return facts().progress().symbol();
    }

    /** Whether others than the Secretariat and the presidency know of it. */
    default boolean wasAnnounced() {
        return facts().announcedAt().isPresent();
    }

    /** Whether it is a meeting of the sandbox, in which delegations try out what they submit with. */
    default boolean isSandbox() {
        return SandboxMeetings.includes(id().value());
    }

    /** Known to the Secretariat and the presidency only. */
    record Draft(MeetingFacts facts) implements Meeting {

        /** A new meeting: statements are due by the end of its day in the organ's zone, and nothing else is there. */
        static Draft of(MeetingId id, MeetingPlan plan) {
            return new Draft(MeetingFacts.of(id, plan));
        }

        Draft issue(GuidanceNote note, Deadlines newDeadlines) {
            return new Draft(facts.issue(note).with(newDeadlines));
        }

        Draft file(PaperKind kind, Paper paper) {
            return new Draft(facts.with(papers().with(kind, paper)));
        }

        /** Another plan; when the day is another one, the deadlines go with it. */
        Draft amend(MeetingPlan plan) {
            return new Draft(facts.with(plan).with(deadlines().postponed(plan().date(), plan.date(), plan.organ())));
        }

        /** From here on statements are taken, or from the opening on, when that is still to come. */
        Running announce(Instant now) {
            guidance().orElseThrow(MeetingRefused.WithoutGuidanceNote::new);
            deadlines().requireOpen(now);
            return Running.of(facts.announced(now), now);
        }

        Cancelled cancel(String reason) {
            return new Cancelled(facts, reason);
        }

        @Override
        public MeetingState state() {
            return MeetingState.DRAFT;
        }
    }

    /** Announced and not closed: its state follows the clock. */
    sealed interface Running extends Meeting {

        /** The state that these facts have at an instant, which is before the close. */
        static Running of(MeetingFacts facts, Instant now) {
            if (now.isBefore(facts.deadlines().opening().orElse(now))) {
                return new Announced(facts);
            }
            return now.isAfter(facts.deadlines().due()) ? new Due(facts) : new Open(facts);
        }

        /** The last instant at which this is still the state. */
        Instant lastMoment();

        /** The same state with other facts. */
        Running with(MeetingFacts facts);

        /** What it is at an instant; the same when nothing has come. */
        default Meeting at(Instant now) {
            if (deadlines().passedAt(now)) {
                return new Closed(facts());
            }
            return now.isAfter(lastMoment()) ? of(facts(), now) : this;
        }

        default Running issue(GuidanceNote note, Deadlines newDeadlines, DeadlineChange.Occasion occasion) {
            newDeadlines.requireOpen(occasion.at());
            newDeadlines.requireOpeningKept(deadlines(), occasion.at());
            return of(facts().issue(note).moved(plan(), newDeadlines, occasion), occasion.at());
        }

        default Running file(PaperKind kind, Paper paper) {
            return with(facts().with(papers().with(kind, paper)));
        }

        /** Another plan of the same day. */
        default Running amend(MeetingPlan plan) {
            return with(facts().with(plan));
        }

        /** Another day, with the deadlines that belong to it. */
        default Running postpone(MeetingPlan plan, Deadlines newDeadlines, DeadlineChange.Occasion occasion) {
            newDeadlines.requireOpen(occasion.at());
            return of(facts().moved(plan, newDeadlines, occasion), occasion.at());
        }

        /** Closes submission; when this is before the time that was told, that time moves with it. */
        default Closed close(DeadlineChange.Occasion occasion) {
            return new Closed(facts().moved(plan(), deadlines().endingAt(occasion.at()), occasion));
        }

        default Cancelled cancel(String reason) {
            return new Cancelled(facts(), reason);
        }
    }

    /** Known to all; statements are taken from its opening on. */
    record Announced(MeetingFacts facts) implements Running {
        @Override
        public MeetingState state() {
            return MeetingState.ANNOUNCED;
        }

        @Override
        public Instant lastMoment() {
            return deadlines().opening().orElseThrow().minusMillis(1);
        }

        @Override
        public Running with(MeetingFacts other) {
            return new Announced(other);
        }
    }

    /** Statements are taken. */
    record Open(MeetingFacts facts) implements Running {
        @Override
        public MeetingState state() {
            return MeetingState.OPEN;
        }

        @Override
        public Instant lastMoment() {
            return deadlines().due();
        }

        @Override
        public Running with(MeetingFacts other) {
            return new Open(other);
        }
    }

    /** Statements were due, and are still taken. */
    record Due(MeetingFacts facts) implements Running {
        @Override
        public MeetingState state() {
            return MeetingState.DUE;
        }

        @Override
        public Instant lastMoment() {
            return deadlines().close();
        }

        @Override
        public Running with(MeetingFacts other) {
            return new Due(other);
        }
    }

    /** Submission has ended; review and compilation go on elsewhere, and are heard of. */
    sealed interface Ended extends Meeting {

        /** The state that these facts have after the close. */
        static Ended of(MeetingFacts facts) {
            return switch (facts.progress().stage()) {
                case Progress.Stage.CLOSED -> new Closed(facts);
                case Progress.Stage.SEALED -> new Sealed(facts);
                case Progress.Stage.COMPILED -> new Compiled(facts);
                case Progress.Stage.PUBLISHED -> new Published(facts);
            };
        }

        /** What it is after more was heard of it. */
        default Ended hear(Progress progress) {
            return of(facts().with(progress));
        }

        /** Another plan; which of its fields may still change is for {@link PlanFields} to say. */
        default Ended amend(MeetingPlan plan) {
            return of(facts().with(plan));
        }
    }

    /** Nothing is submitted any more, and statements are still reviewed. */
    record Closed(MeetingFacts facts) implements Ended {
        Cancelled cancel(String reason) {
            return new Cancelled(facts, reason);
        }

        @Override
        public MeetingState state() {
            return MeetingState.CLOSED;
        }
    }

    /** The list of its statements stands. */
    record Sealed(MeetingFacts facts) implements Ended {
        @Override
        public MeetingState state() {
            return MeetingState.SEALED;
        }
    }

    /** There is a draft of its compilation, made of the seal that stands. */
    record Compiled(MeetingFacts facts) implements Ended {
        @Override
        public MeetingState state() {
            return MeetingState.COMPILED;
        }
    }

    /** Its compilation is a document of the organ. */
    record Published(MeetingFacts facts) implements Ended {
        @Override
        public MeetingState state() {
            return MeetingState.PUBLISHED;
        }
    }

    /** It does not take place. */
    record Cancelled(MeetingFacts facts, String reason) implements Meeting {
        public Cancelled {
            Objects.requireNonNull(reason, "reason of a cancelled meeting");
        }

        /** Stays cancelled, whatever is still heard of it. */
        Cancelled hear(Progress progress) {
            return new Cancelled(facts.with(progress), reason);
        }

        @Override
        public MeetingState state() {
            return MeetingState.CANCELLED;
        }
    }
}
