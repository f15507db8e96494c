package org.opendebate.meetings.meeting;

/** Tells the other services, in the transaction of the change. What was never announced is never told. */
public interface MeetingEvents {
    /** What happened. */
    enum What {
        ANNOUNCED,
        AMENDED,
        POSTPONED,
        OPENED,
        DUE,
        CLOSED,
        PUBLISHED,
        CANCELLED;

        /** What happened when a meeting came into a state without anybody's doing. */
        static What cameTo(MeetingState state) {
            return switch (state) {
                case OPEN -> OPENED;
                case DUE -> DUE;
                case CLOSED -> CLOSED;
                case PUBLISHED -> PUBLISHED;
                case DRAFT, ANNOUNCED, SEALED, COMPILED, CANCELLED -> AMENDED;
            };
        }
    }

    void tell(What what, Meeting meeting);
}
