package org.opendebate.meetings.meeting;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a meeting in every state; the states themselves are the types of {@link Meeting}.
 *
 * @param guidance empty only before the announcement
 * @param announcedAt empty before the announcement
 * @param progress what was heard of its seal and compilation
 */
public record MeetingFacts(
        MeetingId id,
        MeetingPlan plan,
        Deadlines deadlines,
        Optional<GuidanceNote> guidance,
        Papers papers,
        Optional<Instant> announcedAt,
        Progress progress) {
    public MeetingFacts {
        Objects.requireNonNull(id, "id of a meeting");
        Objects.requireNonNull(plan, "plan of a meeting");
        Objects.requireNonNull(deadlines, "deadlines of a meeting");
        Objects.requireNonNull(papers, "papers of a meeting");
        Objects.requireNonNull(progress, "progress of a meeting");
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
                Progress.NONE);
    }

    /** The next version of the guidance note, or the same when it says the same, and the deadlines that come with it. */
    MeetingFacts issue(GuidanceNote note, Deadlines newDeadlines) {
        GuidanceNote next = guidance.map(old -> note.saysTheSameAs(old) ? old : note.withVersion(old.version() + 1))
                .orElseGet(() -> note.withVersion(1));
        return new MeetingFacts(id, plan, newDeadlines, Optional.of(next), papers, announcedAt, progress);
    }

    MeetingFacts announced(Instant now) {
        return new MeetingFacts(id, plan, deadlines.opening(now), guidance, papers, Optional.of(now), progress);
    }

    MeetingFacts with(MeetingPlan newPlan) {
        return new MeetingFacts(id, newPlan, deadlines, guidance, papers, announcedAt, progress);
    }

    MeetingFacts with(Deadlines newDeadlines) {
        return new MeetingFacts(id, plan, newDeadlines, guidance, papers, announcedAt, progress);
    }

    MeetingFacts with(Papers newPapers) {
        return new MeetingFacts(id, plan, deadlines, guidance, newPapers, announcedAt, progress);
    }

    MeetingFacts with(Progress newProgress) {
        return new MeetingFacts(id, plan, deadlines, guidance, papers, announcedAt, newProgress);
    }
}
