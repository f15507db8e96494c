package org.opendebate.meetings.meeting;

import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.caller.Role;
import org.opendebate.meetings.delegation.DelegationCode;

/** Whose drafts, cancelled ones among them, a caller sees: the Secretariat all, a presidency its own, others none. */
public sealed interface DraftsSeen {
    /** Every draft. */
    record All() implements DraftsSeen {}

    /** Drafts of meetings over which this delegation will preside. */
    record Of(DelegationCode presidency) implements DraftsSeen {}

    /** No draft. */
    record None() implements DraftsSeen {}

    static DraftsSeen by(Caller caller) {
        if (caller.has(Role.SECRETARIAT)) {
            return new All();
        }
        return presides(caller) ? new Of(new DelegationCode(caller.delegation().orElseThrow())) : new None();
    }

    private static boolean presides(Caller caller) {
        return caller.has(Role.PRESIDENCY)
                && caller.delegation().filter(DelegationCode::isCode).isPresent();
    }

    /** Whether drafts of a meeting under this president are seen; who sees a draft may also work on it. */
    default boolean includes(DelegationCode president) {
        return switch (this) {
            case All() -> true;
            case Of(DelegationCode presidency) -> presidency.equals(president);
            case None() -> false;
        };
    }

    default boolean includes(Meeting meeting) {
        return meeting.wasAnnounced() || includes(meeting.plan().president().delegation());
    }
}
