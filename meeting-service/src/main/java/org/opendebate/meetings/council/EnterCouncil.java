package org.opendebate.meetings.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opendebate.contracts.EventType;
import org.opendebate.kit.audit.Audit;
import org.opendebate.kit.caller.Caller;
import org.opendebate.kit.outbox.Outbox;
import org.opendebate.kit.outbox.OutboxEvent;
import org.opendebate.kit.problem.Refusal;
import org.opendebate.kit.problem.Sentence;
import org.opendebate.meetings.OfficialLanguage;
import org.opendebate.meetings.Problems;
import org.opendebate.meetings.delegation.DelegationCode;
import org.opendebate.meetings.delegation.ListOrder;
import org.opendebate.meetings.delegation.Register;

/** Enters the members that the General Assembly elected for a year; the others, and who presides when, follow. */
@ApplicationScoped
class EnterCouncil {
    private final CouncilYears years;
    private final MeetingsOfYear meetings;
    private final Register register;
    private final Outbox outbox;
    private final Audit audit;

    EnterCouncil(CouncilYears years, MeetingsOfYear meetings, Register register, Outbox outbox, Audit audit) {
        this.years = years;
        this.meetings = meetings;
        this.register = register;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * The year as it is then; when it was on record before, later years follow.
     *
     * @param precondition is handed the year as it is on record, empty when it is not, and throws when that was not meant
     * @param elected the five whose term begins
     */
    @Transactional
    CouncilYear enter(
            Caller caller, int year, Consumer<Optional<CouncilYear>> precondition, List<DelegationCode> elected) {
        years.waitForTurn();
        Optional<CouncilYear> onRecord = years.lock(year);
        precondition.accept(onRecord);
        CouncilYear next = next(Succession.to(year, onRecord(year, year - 1), onRecord(year, year - 2)), elected);
        if (onRecord.filter(next::equals).isPresent()) {
            return next;
        }
        List<CouncilYear> later = onRecord.map(was -> following(was, next)).orElse(List.of());
        if (onRecord.isPresent()) {
            requireUnused(next);
        }
        later.forEach(this::requireUnused);
        keep(next);
        later.forEach(this::keep);
        audit.record(
                caller,
                "council.enter",
                "council/" + year,
                "done",
                Map.of(
                        "elected",
                        elected.stream().map(DelegationCode::value).toList(),
                        "replaced",
                        onRecord.isPresent(),
                        "followed",
                        later.stream().map(CouncilYear::year).toList()));
        return next;
    }

    /** The later years on record that are other ones when a year is corrected: with the same members elected for each. */
    private List<CouncilYear> following(CouncilYear was, CouncilYear corrected) {
        List<CouncilYear> changed = new ArrayList<>();
        CouncilYear twoBefore = onRecord(corrected.year(), corrected.year() - 1);
        CouncilYear before = corrected;
        CouncilYear wasBefore = was;
        for (Optional<CouncilYear> later = years.lock(was.year() + 1);
                later.isPresent();
                later = years.lock(wasBefore.year() + 1)) {
            CouncilYear next = next(
                    Succession.to(before.year() + 1, before, twoBefore),
                    later.get().newSince(wasBefore));
            if (!next.equals(later.get())) {
                changed.add(next);
            }
            twoBefore = before;
            before = next;
            wasBefore = later.get();
        }
        return changed;
    }

    private CouncilYear next(Succession succession, List<DelegationCode> elected) {
        elected.forEach(code -> requireElectable(code, succession));
        return succession.with(
                elected, this::sortName, ListOrder.in(OfficialLanguage.ENGLISH).comparator());
    }

    private void keep(CouncilYear council) {
        years.enter(council);
        outbox.append(new OutboxEvent(
                EventType.REGISTER_COUNCIL.topic(),
                EventType.REGISTER_COUNCIL.wire(),
                "council-" + council.year(),
                CouncilState.of(council)));
    }

    private CouncilYear onRecord(int year, int needed) {
        return years.find(needed)
                .orElseThrow(() -> Refusal.of(
                                Problems.COUNCIL_YEAR_BEFORE_UNKNOWN,
                                Sentence.of("Who stays on the Council in {year} follows from the two years before.")
                                        .with("year", Year.of(year)))
                        .rule("council-years-before-on-record")
                        .found(Sentence.of("the membership of {year} is not on record")
                                .with("year", Year.of(needed)))
                        .expected(Sentence.of("the membership of {first} and {second}")
                                .with("first", Year.of(year - 2))
                                .with("second", Year.of(year - 1)))
                        .remedy("Enter the earlier year first."));
    }

    private void requireElectable(DelegationCode code, Succession succession) {
        if (!register.isMemberState(code)) {
            throw notElectable(
                            "elected-is-a-member-state",
                            Sentence.of("{delegation} is no Member State").with("delegation", code))
                    .expected("codes of Member States");
        }
        succession.sitting(code).ifPresent(member -> {
            throw notElectable(
                            "elected-is-not-sitting",
                            member.permanent()
                                    ? Sentence.of("{delegation} is a permanent member")
                                            .with("delegation", code)
                                    : Sentence.of("{delegation} sits in {year}")
                                            .with("delegation", code)
                                            .with("year", Year.of(succession.yearBefore())))
                    .expected("no member of the year before: a retiring one is not re-elected at once"
                            + " (Charter, Article 23 (2))");
        });
    }

    private static Refusal notElectable(String rule, Sentence found) {
        return Refusal.of(Problems.NOT_ELECTABLE, "The General Assembly cannot have elected this delegation.")
                .rule(rule)
                .found(found)
                .remedy("Correct the list of the newly elected members.");
    }

    private void requireUnused(CouncilYear changed) {
        if (meetings.any(changed.year())) {
            Year year = Year.of(changed.year());
            throw Refusal.of(
                            Problems.COUNCIL_IN_USE,
                            Sentence.of("Meetings of {year} rest on its membership.")
                                    .with("year", year))
                    .rule("no-meeting-rests-on-it")
                    .found(Sentence.of("meetings in {year}").with("year", year))
                    .expected("other elected members only while no meeting of that year or a later one is entered")
                    .remedy(Sentence.of("Cancel the meetings of {year} that were entered, correct the members,"
                                    + " then enter the meetings again.")
                            .with("year", year));
        }
    }

    private String sortName(DelegationCode code) {
        return register.listForm(code)
                .orElseThrow(() -> new IllegalStateException("member " + code + " is not on the register"));
    }
}
