package org.opendebate.meetings.meeting;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A meeting, in one of its states. A transition is a method of the state in which it is legal.
 *
 * <pre>
 *            guidance note, letter,      the same
 *            concept note                 |    |
 *              |    |                     |    v
 *   (entry)->  Draft  --announce-->  Announced  --close-->  Closed  --publish-->  Published
 *                                         (by hand, or by the clock
 *                                          when close has passed)
 * </pre>
 */
public sealed interface Meeting {

    MeetingId id();

    MeetingPlan plan();

    Deadlines deadlines();

    Papers papers();

    MeetingState state();

    /** The guidance note; only a draft may lack it. */
    Optional<GuidanceNote> guidance();

    /** The symbol of the compilation; empty before publication. */
    default Optional<String> documentSymbol() {
        return Optional.empty();
    }

    /** Known to the Secretariat and the presidency only. */
    record Draft(MeetingId id, MeetingPlan plan, Deadlines deadlines, Optional<GuidanceNote> guidance, Papers papers)
            implements Meeting {

        /** A new meeting: statements are due by the end of its day in the organ's zone, and nothing else is there. */
        static Draft of(MeetingId id, MeetingPlan plan) {
            Deadlines deadlines = Deadlines.endOf(plan.date(), plan.organ().zone());
            return new Draft(id, plan, deadlines, Optional.empty(), Papers.NONE);
        }

        Draft issue(GuidanceNote note, Deadlines newDeadlines) {
            return new Draft(id, plan, newDeadlines, Optional.of(next(guidance, note)), papers);
        }

        Draft file(PaperKind kind, Paper paper) {
            return new Draft(id, plan, deadlines, guidance, papers.with(kind, paper));
        }

        Announced announce(Instant now) {
            GuidanceNote note = guidance.orElseThrow(MeetingRefused.WithoutGuidanceNote::new);
            requireOpen(deadlines, now);
            return new Announced(id, plan, deadlines, note, papers);
        }

        @Override
        public MeetingState state() {
            return MeetingState.DRAFT;
        }
    }

    /** Known to all; statements are taken until it closes. */
    record Announced(MeetingId id, MeetingPlan plan, Deadlines deadlines, GuidanceNote note, Papers papers)
            implements Meeting {
        public Announced {
            Objects.requireNonNull(note, "guidance note of an announced meeting");
        }

        Announced issue(GuidanceNote newNote, Deadlines newDeadlines, Instant now) {
            requireOpen(newDeadlines, now);
            return new Announced(id, plan, newDeadlines, next(Optional.of(note), newNote), papers);
        }

        Announced file(PaperKind kind, Paper paper) {
            return new Announced(id, plan, deadlines, note, papers.with(kind, paper));
        }

        boolean closesAt(Instant now) {
            return deadlines.passedAt(now);
        }

        /** Closes submission; when this is before the time that was told, that time moves with it. */
        Closed close(Instant now) {
            return new Closed(id, plan, deadlines.endingAt(now), note, papers);
        }

        @Override
        public MeetingState state() {
            return MeetingState.ANNOUNCED;
        }

        @Override
        public Optional<GuidanceNote> guidance() {
            return Optional.of(note);
        }
    }

    /** Submission has ended; review and compilation go on elsewhere. */
    record Closed(MeetingId id, MeetingPlan plan, Deadlines deadlines, GuidanceNote note, Papers papers)
            implements Meeting {

        Published publish(String symbol) {
            return new Published(id, plan, deadlines, note, papers, symbol);
        }

        @Override
        public MeetingState state() {
            return MeetingState.CLOSED;
        }

        @Override
        public Optional<GuidanceNote> guidance() {
            return Optional.of(note);
        }
    }

    /** Its compilation is a document of the organ. */
    record Published(
            MeetingId id, MeetingPlan plan, Deadlines deadlines, GuidanceNote note, Papers papers, String symbol)
            implements Meeting {
        public Published {
            Objects.requireNonNull(symbol, "document symbol of a published meeting");
        }

        @Override
        public MeetingState state() {
            return MeetingState.PUBLISHED;
        }

        @Override
        public Optional<GuidanceNote> guidance() {
            return Optional.of(note);
        }

        @Override
        public Optional<String> documentSymbol() {
            return Optional.of(symbol);
        }
    }

    private static GuidanceNote next(Optional<GuidanceNote> current, GuidanceNote note) {
        return current.map(old -> note.saysTheSameAs(old) ? old : note.withVersion(old.version() + 1))
                .orElseGet(() -> note.withVersion(1));
    }

    private static void requireOpen(Deadlines deadlines, Instant now) {
        if (deadlines.passedAt(now)) {
            throw new MeetingRefused.CloseHasPassed(deadlines.close(), now);
        }
    }
}
