package org.opendebate.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Optional;
import org.opendebate.meetings.council.Council;
import org.opendebate.meetings.delegation.DelegationCode;
import org.opendebate.meetings.delegation.Register;

/** Which delegation presides: over the Council by the month, over an organ without a record of members as it is named. */
@ApplicationScoped
class Presidencies {
    private final Council council;
    private final Register register;

    Presidencies(Council council, Register register) {
        this.council = council;
        this.register = register;
    }

    /** @param named by whoever enters the meeting; empty to leave it to the month */
    DelegationCode of(Organ organ, YearMonth month, Optional<DelegationCode> named) {
        return switch (organ.membership()) {
            case SECURITY_COUNCIL -> ofCouncil(month, named);
            case NONE ->
                named.filter(code -> register.listForm(code).isPresent())
                        .orElseThrow(() -> new PlanRefused.PresidingDelegationNotNamed(organ.title(), named));
        };
    }

    private DelegationCode ofCouncil(YearMonth month, Optional<DelegationCode> named) {
        DelegationCode presidency =
                council.presidency(month).orElseThrow(() -> new PlanRefused.PresidencyUnknown(month));
        if (named.filter(code -> !code.equals(presidency)).isPresent()) {
            throw new PlanRefused.PresidencyDiffers(
                    month, presidency.value(), named.get().value());
        }
        return presidency;
    }
}
