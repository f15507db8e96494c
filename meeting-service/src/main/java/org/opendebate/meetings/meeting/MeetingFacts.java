package org.opendebate.meetings.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a meeting in every state; the states themselves are the types of {@link Meeting}.
 *
 * @param guidance empty only before the announcement
 * @param announcedAt empty before the announcement
 * @param progress what was heard of its seal and compilation
 * @param deadlineChanges of deadlines that had been announced, the first one first
 */
public record MeetingFacts(
        MeetingId id,
        MeetingPlan plan,
        Deadlines deadlines,
        Optional<GuidanceNote> guidance,
        Papers papers,
        Optional<Instant> announcedAt,
        Progress progress,
        List<DeadlineChange> deadlineChanges) {
    public MeetingFacts {
        Objects.requireNonNull(id, "id of a meeting");
        Objects.requireNonNull(plan, "plan of a meeting");
        Objects.requireNonNull(deadlines, "deadlines of a meeting");
        Objects.requireNonNull(papers, "papers of a meeting");
        Objects.requireNonNull(progress, "progress of a meeting");
        deadlineChanges = List.copyOf(deadlineChanges);
        if (announcedAt.isPresent()
                && (guidance.isEmpty() || deadlines.opening().isEmpty())) {
            throw new IllegalArgumentException("meeting " + id + " is announced without guidance note or opening");
        }
    }

    static MeetingFacts of(MeetingId id, MeetingPlan plan) {
        return new MeetingFacts(
                id,
                plan,
                Deadlines.endOf(plan.date(), plan.organ().zone()),
                Optional.empty(),
                Papers.NONE,
                Optional.empty(),
                Progress.NONE,
                List.of());
    }

    /** The next version of the guidance note, or the same when it says the same. */
    MeetingFacts issue(GuidanceNote note) {
        GuidanceNote next = guidance.map(old -> note.saysTheSameAs(old) ? old : note.withVersion(old.version() + 1))
                .orElseGet(() -> note.withVersion(1));
        return new MeetingFacts(id, plan, deadlines, Optional.of(next), papers, announcedAt, progress, deadlineChanges);
    }

    MeetingFacts announced(Instant now) {
        return new MeetingFacts(
                id, plan, deadlines.opening(now), guidance, papers, Optional.of(now), progress, deadlineChanges);
    }

    /** Other deadlines, and another day where they belong to one, in place of those that had been told. */
    MeetingFacts moved(MeetingPlan newPlan, Deadlines newDeadlines, DeadlineChange.Occasion occasion) {
        DeadlineChange.Times from = new DeadlineChange.Times(plan.date(), deadlines);
        DeadlineChange.Times to = new DeadlineChange.Times(newPlan.date(), newDeadlines);
        List<DeadlineChange> changes = new ArrayList<>(deadlineChanges);
        if (!from.equals(to)) {
            changes.add(new DeadlineChange(occasion, from, to));
        }
        return new MeetingFacts(id, newPlan, newDeadlines, guidance, papers, announcedAt, progress, changes);
    }

    MeetingFacts with(MeetingPlan newPlan) {
        return new MeetingFacts(id, newPlan, deadlines, guidance, papers, announcedAt, progress, deadlineChanges);
    }

    MeetingFacts with(Deadlines newDeadlines) {
        return new MeetingFacts(id, plan, newDeadlines, guidance, papers, announcedAt, progress, deadlineChanges);
    }

    MeetingFacts with(Papers newPapers) {
        return new MeetingFacts(id, plan, deadlines, guidance, newPapers, announcedAt, progress, deadlineChanges);
    }

    MeetingFacts with(Progress newProgress) {
        return new MeetingFacts(id, plan, deadlines, guidance, papers, announcedAt, newProgress, deadlineChanges);
    }
}
