package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opendebate.meetings.council.Council;
import org.opendebate.meetings.delegation.DelegationCode;
import org.opendebate.meetings.delegation.Register;

/** Makes a plan of what was entered: who presides follows from the month, invitees are held against the registers. */
@ApplicationScoped
class Planning {
    private final Presidencies presidencies;
    private final Council council;
    private final Register register;

    Planning(Presidencies presidencies, Council council, Register register) {
        this.presidencies = presidencies;
        this.council = council;
        this.register = register;
    }

    /** The first plan of a meeting. */
    MeetingPlan first(PlanEntry entry) {
        return plan(entry, List.of(), 0);
    }

    /** The plan that takes the place of another; briefers keep their keys. */
    MeetingPlan next(MeetingPlan before, PlanEntry entry) {
        return plan(entry, before.briefers(), before.briefersNamed());
    }

    private MeetingPlan plan(PlanEntry entry, List<Briefer> known, int named) {
        YearMonth month = YearMonth.from(entry.date());
        DelegationCode presidency =
                presidencies.of(entry.organ(), month, Optional.ofNullable(entry.presidentDelegation()));
        List<Briefer> briefers = new ArrayList<>();
        int number = named;
        for (PlanEntry.BrieferEntry briefer : entry.briefers()) {
            String key = briefer.key();
            if (key == null) {
                number++;
                key = "b" + number;
            } else {
                requireKnown(key, known, briefers);
            }
            briefers.add(
                    new Briefer(key, briefer.name(), briefer.title(), briefer.organisation(), briefer.confirmed()));
        }
        entry.invitees().forEach(invitee -> requireFit(invitee, month));
        return new MeetingPlan(
                entry.organ(),
                entry.type(),
                entry.format(),
                entry.date(),
                entry.theme(),
                entry.subTheme(),
                entry.agendaItem(),
                entry.meetingRecord(),
                entry.specimen(),
                new President(presidency, entry.presidentName(), entry.presidentTitle()),
                briefers,
                number,
                entry.invitees());
    }

    private static void requireKnown(String key, List<Briefer> known, List<Briefer> taken) {
        if (known.stream().noneMatch(briefer -> briefer.key().equals(key))
                || taken.stream().anyMatch(briefer -> briefer.key().equals(key))) {
            throw new PlanRefused.BrieferUnknown(key);
        }
    }

    private void requireFit(Invitee invitee, YearMonth month) {
        DelegationCode delegation = invitee.delegation();
        if (delegation == null) {
            return;
        }
        if (register.listForm(delegation).isEmpty()) {
            throw new PlanRefused.InviteeUnfit(
                    invitee.rule(),
                    "{delegation} is on no register",
                    "a code of GET /api/v1/delegations",
                    Map.of("delegation", delegation));
        }
        if (invitee.rule() == Invitee.Rule.RULE_37) {
            if (!register.isMemberState(delegation)) {
                throw new PlanRefused.InviteeUnfit(
                        invitee.rule(),
                        "{delegation} is no Member State",
                        "a Member State, or rule 39",
                        Map.of("delegation", delegation));
            }
            if (council.hasSeat(delegation, month)) {
                throw new PlanRefused.InviteeUnfit(
                        invitee.rule(),
                        "{delegation} is a member of the Council",
                        "a Member State that has no seat on the Council that year",
                        Map.of("delegation", delegation));
            }
        }
    }
}
