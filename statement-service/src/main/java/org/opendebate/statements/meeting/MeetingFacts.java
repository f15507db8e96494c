package org.opendebate.statements.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The fields of a meeting's event that this service needs; whatever else the event carries is ignored.
 *
 * @param opening before it nothing is taken; null: taken from the announcement on
 * @param due what comes later is taken until the close, with a warning; null: no later than the close
 */
public record MeetingFacts(
        UUID meetingId,
        LocalDate date,
        String state,
        President president,
        List<Briefer> briefers,
        Instant opening,
        Instant due,
        Instant close,
        Duration uploadTimeout,
        GuidanceNote guidanceNote) {

    public MeetingFacts {
        briefers = briefers == null ? List.of() : List.copyOf(briefers);
    }

    /** The presidency of the meeting's month, by its delegation's code. */
    public record President(String delegation) {}

    /**
     * A person who briefs the Council, by the key within the meeting.
     *
     * @param confirmed null: nobody said that it is to be confirmed
     */
    public record Briefer(String key, String name, Boolean confirmed) {
        public boolean isToBeConfirmed() {
            return Boolean.FALSE.equals(confirmed);
        }
    }

    /**
     * The rules that submissions are judged by.
     *
     * @param version each submission records the one that it was judged by
     * @param secondSubmission {@code replace} or {@code refuse}; null: replace
     * @param incomplete {@code store} or {@code refuse} what comes without its cover letter; null: refuse
     */
    public record GuidanceNote(
            int version,
            int wordTarget,
            int wordTolerancePercent,
            List<String> languages,
            List<String> coverLetterFormats,
            List<String> signatoryRoles,
            boolean sealAutomatically,
            String secondSubmission,
            String incomplete,
            Contacts contacts) {
        public boolean refusesASecond() {
            return "refuse".equals(secondSubmission);
        }

        public boolean storesIncomplete() {
            return "store".equals(incomplete);
        }
    }

    /** Whom to ask: about a log-in, about the debate. */
    public record Contacts(Office login, Office debate) {}

    /** An office of the Secretariat. */
    public record Office(String office, String telephone) {}

    public boolean isCancelled() {
        return state.equals("cancelled");
    }

    /** From here on nothing that began in time can still be under way. */
    public Instant sealAllowedAfter() {
        return close.plus(uploadTimeout);
    }

    public Optional<Briefer> briefer(String key) {
        return briefers.stream().filter(briefer -> briefer.key().equals(key)).findFirst();
    }
}
