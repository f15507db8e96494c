package org.opendebate.compilations.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opendebate.compilations.meeting.Briefer;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.organ.OrganFacts;
import org.opendebate.compilations.register.DelegationName;
import org.opendebate.compilations.rendering.Material;
import org.opendebate.compilations.rendering.Unfinished.Whose;
import org.opendebate.compilations.seal.SealedStatement;
import org.opendebate.compilations.statement.StatementFacts;

/**
 * What is open before a seal, and how a draft names it.
 *
 * @param names of the delegations on the meeting's day, by their codes
 * @param unknown accepted statements of which this service does not know enough yet
 */
record OpenEnds(
        MeetingFacts meeting,
        Map<String, DelegationName> names,
        List<StatementFacts> undecided,
        List<SealedStatement> accepted,
        List<SealedStatement> unknown) {

    /** @param whole of all that is accepted and known; empty where something is missing that no draft can do without */
    Outlook outlook(Optional<OrganFacts> organ, Optional<Material> whole, List<Missing> found) {
        List<Briefer> awaited = awaited();
        List<Missing> missing = new ArrayList<>(found);
        unknown.forEach(statement -> missing.add(new Missing(statement.statementId(), "statement", null)));
        awaited.forEach(briefer -> missing.add(Missing.of("briefing", briefer.key())));
        List<Briefer> unconfirmed = meeting.briefers().stream()
                .filter(briefer -> !briefer.confirmed())
                .toList();
        Set<UUID> notShown = missing.stream()
                .map(Missing::statementId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Outlook(
                meeting,
                organ,
                whole.map(all -> without(all, notShown))
                        .filter(some -> !some.parts().isEmpty()),
                Stream.concat(
                                undecided.stream().map(OpenEnds::undecided),
                                unconfirmed.stream().map(OpenEnds::undecided))
                        .toList(),
                List.copyOf(missing),
                Stream.concat(
                                undecided.stream().map(statement -> whose(statement.given())),
                                unconfirmed.stream().map(OpenEnds::whose))
                        .toList(),
                Stream.concat(
                                Stream.concat(accepted.stream(), unknown.stream())
                                        .filter(statement -> notShown.contains(statement.statementId()))
                                        .map(this::whose),
                                awaited.stream().map(OpenEnds::whose))
                        .toList());
    }

    private static Material without(Material all, Set<UUID> notShown) {
        return all.with(all.parts().stream()
                .filter(part -> !notShown.contains(part.statementId()))
                .toList());
    }

    /** Briefers of whose briefing nothing is known. */
    private List<Briefer> awaited() {
        Set<String> heardOf = Stream.of(
                        accepted.stream(), undecided.stream().map(StatementFacts::given), unknown.stream())
                .flatMap(statements -> statements)
                .map(SealedStatement::briefer)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return meeting.briefers().stream()
                .filter(briefer -> !heardOf.contains(briefer.key()))
                .toList();
    }

    private static Outlook.Undecided undecided(StatementFacts statement) {
        SealedStatement given = statement.given();
        return new Outlook.Undecided(
                given.statementId(), statement.state(), given.kind().code(), given.delegation(), given.briefer());
    }

    private static Outlook.Undecided undecided(Briefer briefer) {
        return new Outlook.Undecided(null, "to-be-confirmed", "briefing", null, briefer.key());
    }

    private Whose whose(SealedStatement statement) {
        if (statement.delegation() == null) {
            return Optional.ofNullable(statement.briefer())
                    .flatMap(meeting::briefer)
                    .map(OpenEnds::whose)
                    .orElseGet(() -> new Whose(null, String.valueOf(statement.briefer())));
        }
        DelegationName name = names.get(statement.delegation());
        return name == null ? new Whose(null, statement.delegation()) : new Whose(name, null);
    }

    private static Whose whose(Briefer briefer) {
        return new Whose(null, briefer.name());
    }
}
