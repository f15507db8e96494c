package org.opendebate.statements.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.problem.KitProblems;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.statements.admission.GrantLate;
import org.opendebate.statements.meeting.Contacts;
import org.opendebate.statements.meeting.MeetingFacts;
import org.opendebate.statements.meeting.Meetings;
import org.opendebate.statements.register.Register;
import org.opendebate.statements.statement.Access;
import org.opendebate.statements.statement.Confirmations;
import org.opendebate.statements.statement.Statement;

/** Tells of each delegation of the register whether it has submitted, and what became of it. */
@ApplicationScoped
public class SubmissionOverview {
    private static final String ARTICLE = "(?i)^the ";

    private final Meetings meetings;
    private final Register register;
    private final Contributions contributions;
    private final GrantLate grants;

    SubmissionOverview(Meetings meetings, Register register, Contributions contributions, GrantLate grants) {
        this.meetings = meetings;
        this.register = register;
        this.contributions = contributions;
        this.grants = grants;
    }

    /** A statement, and what the scanner said of its current version. */
    public record Standing(Statement statement, String scan) {}

    /** All statements of a meeting that are by or for delegations. */
    public interface Contributions {
        /** In the order of their ids, which is that of their time. */
        List<Standing> of(UUID meetingId);
    }

    /** From what calls for the officer's attention to what does not. */
    public enum Status {
        NONE,
        INCOMPLETE,
        AWAITING,
        RETURNED,
        SUBMITTED,
        ACCEPTED,
        WITHDRAWN;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A delegation and what it has handed in.
     *
     * @param name in English, as it was on the meeting's day
     * @param status of all that stands, the one that calls for attention first; withdrawn if nothing else is there
     * @param late whether something that stands came after the close
     * @param lateGrantUntil until when it may still hand in late; null where no late grant is open
     */
    public record Row(
            String delegation,
            String name,
            String kind,
            Status status,
            boolean late,
            Instant lateGrantUntil,
            List<Contribution> statements) {}

    /** @param role {@code author}, or {@code joint} where the delegation is named in another's statement */
    public record Contribution(UUID statementId, String kind, String state, String scan, boolean late, String role) {}

    /** For the Secretariat and the meeting's presidency; the delegations in the English alphabetical order. */
    public List<Row> of(UUID meetingId, Caller caller) {
        MeetingFacts meeting = meetings.facts(meetings.require(meetingId));
        if (!Access.sight(caller, meeting).all()) {
            throw Refusal.of(KitProblems.FORBIDDEN, "This is for the Secretariat and the meeting's presidency.")
                    .contact(Contacts.debate(meeting));
        }
        Map<String, List<Contribution>> byDelegation = new HashMap<>();
        contributions.of(meetingId).forEach(statement -> add(statement, byDelegation));
        Map<String, Instant> granted = grants.open(meetingId);
        Collator collator = Collator.getInstance(Locale.ENGLISH);
        collator.setStrength(Collator.PRIMARY);
        return register.listed(meeting.date()).stream()
                .map(listed ->
                        row(listed, granted.get(listed.code()), byDelegation.getOrDefault(listed.code(), List.of())))
                .sorted(Comparator.comparing((Row row) -> row.name().replaceFirst(ARTICLE, ""), collator)
                        .thenComparing(Row::delegation))
                .toList();
    }

    private static void add(Standing standing, Map<String, List<Contribution>> byDelegation) {
        Statement statement = standing.statement();
        add(statement.delegation(), contribution(standing, "author"), byDelegation);
        statement.confirmations().all().stream()
                .filter(named -> named.answer() == Confirmations.Answer.CONFIRMED)
                .forEach(named -> add(named.delegation(), contribution(standing, "joint"), byDelegation));
    }

    private static void add(
            String delegation, Contribution contribution, Map<String, List<Contribution>> byDelegation) {
        byDelegation.computeIfAbsent(delegation, code -> new ArrayList<>()).add(contribution);
    }

    private static Contribution contribution(Standing standing, String role) {
        Statement statement = standing.statement();
        return new Contribution(
                statement.id(),
                statement.kind().wire(),
                statement.state().wire(),
                standing.scan(),
                statement.isLate(),
                role);
    }

    private static Row row(Register.Listed listed, Instant lateGrantUntil, List<Contribution> statements) {
        Status status = statements.stream()
                .map(statement -> Status.valueOf(statement.state().toUpperCase(Locale.ROOT)))
                .min(Comparator.naturalOrder())
                .orElse(Status.NONE);
        boolean late = statements.stream()
                .anyMatch(statement -> statement.late() && !statement.state().equals(Status.WITHDRAWN.wire()));
        return new Row(
                listed.code(), listed.name(), listed.kind(), status, late, lateGrantUntil, List.copyOf(statements));
    }
}
