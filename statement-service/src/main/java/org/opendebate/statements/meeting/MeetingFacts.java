package org.opendebate.statements.meeting;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The fields of a meeting's event that this service needs; whatever else the event carries is ignored.
 *
 * @param organActor the organ in the identifiers of Akoma Ntoso: {@code un-sc}, as all that were told without one
 * @param opening before it nothing is taken; null: taken from the announcement on
 * @param due what comes later is taken until the close, with a warning; null: no later than the close
 */
public record MeetingFacts(
        UUID meetingId,
        String organActor,
        LocalDate date,
        String state,
        President president,
        List<Briefer> briefers,
        Instant opening,
        Instant due,
        Instant close,
        Duration uploadTimeout,
        GuidanceNote guidanceNote) {

    private static final Duration USUAL_COMPLETION = Duration.ofDays(1);

    public MeetingFacts {
        organActor = organActor == null ? "un-sc" : organActor;
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
     * @param incomplete what becomes of a statement that fails a rule and is not hostile; null: refused, but for an absent scanner
     * @param completeWithin how long after the close what was stored as incomplete is completed; null: a day
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
            Incomplete incomplete,
            Duration completeWithin,
            Contacts contacts) {
        public GuidanceNote {
            languages = List.copyOf(languages);
            coverLetterFormats = List.copyOf(coverLetterFormats);
            signatoryRoles = List.copyOf(signatoryRoles);
        }

        public boolean refusesASecond() {
            return "refuse".equals(secondSubmission);
        }

        /** The rules that may fail of a statement that is stored as incomplete. */
        public Set<String> stored() {
            return incomplete == null ? Incomplete.UNSAID : incomplete.stored();
        }
    }

    /**
     * What is stored although a rule fails.
     *
     * @param stored the rules' ids
     */
    public record Incomplete(Set<String> stored) {
        private static final String STORE = "store";
        private static final String REFUSE = "refuse";
        /** That the scanner is away is not the statement's fault. */
        private static final String SCAN = "scan";

        private static final Set<String> UNSAID = Set.of(SCAN);

        /** @param outcomes by rule; or, in what was told before rules had outcomes, that of a missing cover letter */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Incomplete told(JsonNode outcomes) {
            if (outcomes.isTextual()) {
                return new Incomplete(STORE.equals(outcomes.textValue()) ? Set.of("cover-letter", SCAN) : UNSAID);
            }
            Set<String> stored = outcomes.properties().stream()
                    .filter(rule -> STORE.equals(rule.getValue().textValue()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            if (!outcomes.has(SCAN)) {
                stored.add(SCAN);
            }
            return new Incomplete(Set.copyOf(stored));
        }

        @JsonValue
        Map<String, String> outcomes() {
            Map<String, String> outcomes = stored.stream().collect(Collectors.toMap(rule -> rule, rule -> STORE));
            outcomes.putIfAbsent(SCAN, REFUSE);
            return outcomes;
        }
    }

    /** Whom to ask: about a log-in, about the debate. */
    public record Contacts(Office login, Office debate) {}

    /** An office of the Secretariat. */
    public record Office(String office, String telephone) {}

    public boolean isCancelled() {
        return state.equals("cancelled");
    }

    /** Until then what was stored as incomplete can be completed. */
    public Instant completeUntil() {
        Duration within = guidanceNote.completeWithin();
        return close.plus(within == null ? USUAL_COMPLETION : within);
    }

    /** From here on nothing that began in time can still be under way. */
    public Instant sealAllowedAfter() {
        return close.plus(uploadTimeout);
    }

    public Optional<Briefer> briefer(String key) {
        return briefers.stream().filter(briefer -> briefer.key().equals(key)).findFirst();
    }
}
