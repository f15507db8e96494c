package org.opendebate.meetings.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
     * @param precondition is handed the year as it is on record, empty when it is not, and throws when that was not meant
     * @param elected the five whose term begins
     */
    @Transactional
    CouncilYear enter(
            Caller caller, int year, Consumer<Optional<CouncilYear>> precondition, List<DelegationCode> elected) {
        years.waitForTurn();
        Optional<CouncilYear> onRecord = years.lock(year);
        precondition.accept(onRecord);
        Succession succession = Succession.to(year, onRecord(year, year - 1), onRecord(year, year - 2));
        elected.forEach(code -> requireElectable(code, succession));
        CouncilYear next = succession.with(
                elected, this::sortName, ListOrder.in(OfficialLanguage.ENGLISH).comparator());
        if (onRecord.filter(next::equals).isPresent()) {
            return next;
        }
        if (onRecord.isPresent()) {
            requireUnused(year);
        }
        years.enter(next);
        outbox.append(new OutboxEvent(
                EventType.REGISTER_COUNCIL.topic(),
                EventType.REGISTER_COUNCIL.wire(),
                "council-" + year,
                CouncilState.of(next)));
        audit.record(
                caller,
                "council.enter",
                "council/" + year,
                "done",
                Map.of(
                        "elected",
                        elected.stream().map(DelegationCode::value).toList(),
                        "replaced",
                        onRecord.isPresent()));
        return next;
    }

    private CouncilYear onRecord(int year, int needed) {
        return years.find(needed)
                .orElseThrow(() -> Refusal.of(
                                Problems.COUNCIL_YEAR_BEFORE_UNKNOWN,
                                "Who stays on the Council in " + year + " follows from the two years before.")
                        .rule("council-years-before-on-record")
                        .found("the membership of " + needed + " is not on record")
                        .expected("the membership of " + (year - 2) + " and " + (year - 1))
                        .remedy("Enter the earlier year first."));
    }

    private void requireElectable(DelegationCode code, Succession succession) {
        if (!register.isMemberState(code)) {
            throw notElectable("elected-is-a-member-state", code + " is no Member State")
                    .expected("codes of Member States");
        }
        succession.sitting(code).ifPresent(member -> {
            throw notElectable(
                            "elected-is-not-sitting",
                            code
                                    + (member.permanent()
                                            ? " is a permanent member"
                                            : " sits in " + succession.yearBefore()))
                    .expected("no member of the year before: a retiring one is not re-elected at once"
                            + " (Charter, Article 23 (2))");
        });
    }

    private static Refusal notElectable(String rule, String found) {
        return Refusal.of(Problems.NOT_ELECTABLE, "The General Assembly cannot have elected this delegation.")
                .rule(rule)
                .found(found)
                .remedy("Correct the list of the newly elected members.");
    }

    private void requireUnused(int year) {
        boolean meetingsRest = meetings.any(year);
        if (meetingsRest || years.find(year + 1).isPresent()) {
            throw Refusal.of(Problems.COUNCIL_IN_USE, "The membership of " + year + " is no longer to be changed.")
                    .rule(meetingsRest ? "no-meeting-rests-on-it" : "no-later-year-rests-on-it")
                    .found(
                            meetingsRest
                                    ? "meetings in " + year
                                    : "the membership of " + (year + 1) + ", which follows from it")
                    .expected("other elected members only while nothing rests on them")
                    .remedy(
                            meetingsRest
                                    ? "Cancel the meetings of that year that were entered, then enter its members again."
                                    : "Members of an earlier year are corrected by a release.");
        }
    }

    private String sortName(DelegationCode code) {
        return register.listForm(code)
                .orElseThrow(() -> new IllegalStateException("member " + code + " is not on the register"));
    }
}
