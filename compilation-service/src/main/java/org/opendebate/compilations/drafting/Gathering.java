package org.opendebate.compilations.drafting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.opendebate.compilations.holding.Holdings;
import org.opendebate.compilations.holding.SourceObject;
import org.opendebate.compilations.meeting.Briefer;
import org.opendebate.compilations.meeting.MeetingFacts;
import org.opendebate.compilations.meeting.Meetings;
import org.opendebate.compilations.organ.OrganFacts;
import org.opendebate.compilations.organ.Organs;
import org.opendebate.compilations.register.Councils;
import org.opendebate.compilations.register.DelegationName;
import org.opendebate.compilations.register.Delegations;
import org.opendebate.compilations.rendering.Material;
import org.opendebate.compilations.rendering.Place;
import org.opendebate.compilations.seal.SealFacts;
import org.opendebate.compilations.seal.SealedStatement;
import org.opendebate.compilations.seal.SealedTranslation;
import org.opendebate.compilations.seal.Seals;
import org.opendebate.compilations.statement.StatementFacts;
import org.opendebate.compilations.statement.Statements;

/** Looks together what a seal lists, or says what is still missing of it. */
@ApplicationScoped
public class Gathering {
    /** In place of a seal's number. */
    static final int UNSEALED = 0;

    private final Seals seals;
    private final Meetings meetings;
    private final Delegations delegations;
    private final Councils councils;
    private final Holdings holdings;
    private final Organs organs;
    private final Statements statements;

    Gathering(
            Seals seals,
            Meetings meetings,
            Delegations delegations,
            Councils councils,
            Holdings holdings,
            Organs organs,
            Statements statements) {
        this.seals = seals;
        this.meetings = meetings;
        this.delegations = delegations;
        this.councils = councils;
        this.holdings = holdings;
        this.organs = organs;
        this.statements = statements;
    }

    /** Looks at one moment's state of everything. */
    @Transactional
    public Readiness of(UUID meetingId, int sealNumber) {
        Optional<SealFacts> seal = seals.facts(meetingId, sealNumber);
        Optional<MeetingFacts> meeting = meetings.facts(meetingId);
        if (seal.isEmpty()) {
            return new Readiness.Incomplete(List.of(Missing.of("seal", Integer.toString(sealNumber))));
        }
        if (meeting.isEmpty()) {
            return new Readiness.Incomplete(List.of(Missing.of("meeting", meetingId.toString())));
        }
        return new Looking(meeting.get(), seal.get(), List.of()).look();
    }

    /** What a compilation would be if the meeting were sealed now. */
    @Transactional
    public Outlook outlook(MeetingFacts meeting) {
        List<StatementFacts> all = statements.of(meeting.id());
        List<StatementFacts> undecided =
                all.stream().filter(StatementFacts::undecided).toList();
        List<SealedStatement> accepted = all.stream()
                .filter(StatementFacts::accepted)
                .filter(StatementFacts::known)
                .map(StatementFacts::given)
                .toList();
        SealFacts now = new SealFacts(meeting.id(), UNSEALED, false, null, accepted);
        return new Looking(
                        meeting,
                        now,
                        undecided.stream().map(StatementFacts::given).toList())
                .outlook(
                        undecided,
                        all.stream()
                                .filter(StatementFacts::accepted)
                                .filter(statement -> !statement.known())
                                .map(StatementFacts::given)
                                .toList());
    }

    private final class Looking {
        private final MeetingFacts meeting;
        private final SealFacts seal;
        private final Map<String, DelegationName> names;
        private final List<Missing> missing = new ArrayList<>();
        private Optional<OrganFacts> organ = Optional.empty();
        private Optional<Material> material = Optional.empty();

        /** @param beside statements whose delegations are named, and nothing else of them */
        Looking(MeetingFacts meeting, SealFacts seal, List<SealedStatement> beside) {
            this.meeting = meeting;
            this.seal = seal;
            this.names = delegations.namesOn(
                    Stream.concat(
                                    Stream.of(meeting.president().delegation()),
                                    Stream.concat(seal.accepted().stream(), beside.stream())
                                            .flatMap(statement -> Stream.concat(
                                                    Stream.ofNullable(statement.delegation()),
                                                    statement.joined().stream())))
                            .distinct()
                            .toList(),
                    meeting.date());
        }

        Readiness look() {
            gather();
            return missing.isEmpty()
                    ? new Readiness.Complete(material.orElseThrow())
                    : new Readiness.Incomplete(List.copyOf(missing));
        }

        /** @param unknown accepted statements of which this service does not know enough yet */
        Outlook outlook(List<StatementFacts> undecided, List<SealedStatement> unknown) {
            gather();
            return new OpenEnds(meeting, names, undecided, seal.accepted(), unknown).outlook(organ, material, missing);
        }

        /** Material is there when nothing but single statements is missing. */
        private void gather() {
            organ = organs.facts(meeting.organ());
            if (organ.isEmpty()) {
                missing.add(Missing.of("organ", meeting.organ()));
            }
            if (seal.accepted().isEmpty()) {
                missing.add(Missing.of("accepted-statement", null));
            }
            Optional<Set<String>> members =
                    organ.filter(OrganFacts::isOfTheCouncil).isPresent()
                            ? councils.membersOf(meeting.date().getYear())
                            : Optional.of(Set.of());
            if (members.isEmpty()) {
                missing.add(Missing.of(
                        "council-membership", Integer.toString(meeting.date().getYear())));
            }
            DelegationName president = names.get(meeting.president().delegation());
            if (president == null) {
                missing.add(Missing.of("delegation-name", meeting.president().delegation()));
            }
            boolean possible = missing.isEmpty();
            List<Material.Part> parts = parts(members.orElse(Set.of()));
            objects();
            if (possible) {
                material = Optional.of(new Material(meeting, seal.number(), president, parts));
            }
        }

        private List<Material.Part> parts(Set<String> members) {
            List<String> order = meeting.briefers().stream().map(Briefer::key).toList();
            List<SealedStatement> briefings = seal.accepted().stream()
                    .filter(SealedStatement::briefing)
                    .sorted(Comparator.comparing(statement -> order.indexOf(statement.briefer())))
                    .toList();
            List<SealedStatement> others = seal.accepted().stream()
                    .filter(statement -> !statement.briefing())
                    .toList();
            return Stream.concat(
                            briefings.stream().flatMap(statement -> briefing(statement).stream()),
                            others.stream().flatMap(statement -> delegation(statement, members).stream()))
                    .toList();
        }

        private Optional<Material.Part> briefing(SealedStatement statement) {
            Optional<Briefer> briefer = Optional.ofNullable(statement.briefer()).flatMap(meeting::briefer);
            if (briefer.isEmpty()) {
                missing.add(new Missing(statement.statementId(), "briefer", statement.briefer()));
            }
            return briefer.map(
                    named -> part(statement, Place.BRIEFING, null, named.titleFor(statement.speakerTitle())));
        }

        /** A member of the Council stands among the members, also when its statement came in as another State's would. */
        private Optional<Material.Part> delegation(SealedStatement statement, Set<String> members) {
            Optional<DelegationName> author = Optional.ofNullable(names.get(statement.delegation()));
            if (author.isEmpty()) {
                missing.add(new Missing(statement.statementId(), "delegation-name", statement.delegation()));
            }
            for (String code : statement.joined()) {
                if (!names.containsKey(code)) {
                    missing.add(new Missing(statement.statementId(), "delegation-name", code));
                }
            }
            return author.map(name -> part(statement, placedAs(statement, members), name, statement.speakerTitle()));
        }

        private static Place placedAs(SealedStatement statement, Set<String> members) {
            if (members.contains(statement.delegation())) {
                return Place.COUNCIL_MEMBER;
            }
            return switch (statement.kind()) {
                case BRIEFING -> Place.BRIEFING;
                case COUNCIL_MEMBER -> Place.COUNCIL_MEMBER;
                case NATIONAL, GROUP, JOINT -> Place.NATIONAL;
            };
        }

        private Material.Part part(
                SealedStatement statement, Place placedAs, DelegationName author, String speakerTitle) {
            return new Material.Part(
                    statement.statementId(),
                    statement.version(),
                    placedAs,
                    author,
                    statement.briefer(),
                    statement.language(),
                    statement.speakerName(),
                    speakerTitle,
                    statement.speakerLevel(),
                    statement.modelSha256(),
                    statement.originalSha256(),
                    statement.groupName(),
                    statement.joined().stream()
                            .map(names::get)
                            .filter(Objects::nonNull)
                            .toList());
        }

        private void objects() {
            List<String> hashes = seal.accepted().stream()
                    .flatMap(SealedStatement::sources)
                    .map(SourceObject::sha256)
                    .distinct()
                    .toList();
            Map<String, Optional<String>> notHeld = hashes.isEmpty() ? Map.of() : holdings.notHeld(hashes);
            for (SealedStatement statement : seal.accepted()) {
                object(statement, "model", statement.modelSha256(), notHeld);
                object(statement, "original", statement.originalSha256(), notHeld);
                for (SealedTranslation translation : statement.translations()) {
                    object(statement, "translation", translation.model().sha256(), notHeld);
                }
            }
        }

        private void object(
                SealedStatement statement, String what, String sha256, Map<String, Optional<String>> notHeld) {
            if (notHeld.containsKey(sha256)) {
                missing.add(new Missing(
                        statement.statementId(), what, notHeld.get(sha256).orElse(null)));
            }
        }
    }
}
