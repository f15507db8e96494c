package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;

/** What every change of a meeting does: lock, look whether the caller may, move on, keep, record. */
@ApplicationScoped
class ChangeMeeting {
    private final Meetings meetings;
    private final Audit audit;

    ChangeMeeting(Meetings meetings, Audit audit) {
        this.meetings = meetings;
        this.audit = audit;
    }

    /**
     * @param action as the audit names it
     * @param transition gives the meeting as it is to be; the same meeting when nothing changes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    MeetingRecord apply(MeetingChange change, String action, UnaryOperator<Meeting> transition) {
        return apply(change, action, null, transition);
    }

    /** @param reason why the caller does it; null where none is asked for */
    @Transactional(Transactional.TxType.MANDATORY)
    MeetingRecord apply(MeetingChange change, String action, String reason, UnaryOperator<Meeting> transition) {
        MeetingRecord before = visible(change);
        change.precondition().accept(before.version());
        Meeting next = next(before.meeting(), transition);
        return next.equals(before.meeting()) ? before : keep(change.caller(), action, reason, next);
    }

    /** Keeps and records a meeting that the running transaction has locked. */
    @Transactional(Transactional.TxType.MANDATORY)
    MeetingRecord keep(Caller caller, String action, Meeting next) {
        return keep(caller, action, null, next);
    }

    private MeetingRecord keep(Caller caller, String action, String reason, Meeting next) {
        MeetingRecord after = meetings.save(next);
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", next.state().wire());
        facts.put("version", after.version());
        if (reason != null) {
            facts.put("reason", reason);
        }
        audit.record(caller, action, "meeting/" + next.id(), "done", facts);
        return after;
    }

    private static Meeting next(Meeting meeting, UnaryOperator<Meeting> transition) {
        try {
            return transition.apply(meeting);
        } catch (MeetingRefused fact) {
            fact.ask(meeting);
            throw fact;
        }
    }

    private MeetingRecord visible(MeetingChange change) {
        DraftsSeen drafts = DraftsSeen.by(change.caller());
        MeetingRecord found = meetings.lock(change.id())
                .filter(entry -> drafts.includes(entry.meeting()))
                .orElseThrow(MeetingRefused.Unknown::new);
        // an announced meeting is seen by all, and changed by those who saw its draft
        if (!drafts.includes(found.meeting().plan().president().delegation())) {
            throw new MeetingRefused.NotThePresidency(
                    found.meeting().plan().president().delegation().value());
        }
        return found;
    }
}
