package org.opendebate.meetings.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.Optional;
import org.opendebate.meetings.delegation.DelegationCode;

/** Who sits on the Council, and who presides. */
@ApplicationScoped
public class Council {
    private final CouncilYears years;

    Council(CouncilYears years) {
        this.years = years;
    }

    /**
     * The member that presides in a month; empty when that year's membership is not on record. Until the end of the
     * running transaction the year stays as it is, so that a meeting can rest on it.
     */
    @Transactional
    public Optional<DelegationCode> presidency(YearMonth month) {
        return years.hold(month.getYear()).map(year -> year.president(month.getMonth()));
    }

    /** Whether a delegation is a member; false when that year's membership is not on record. */
    @Transactional
    public boolean hasSeat(DelegationCode delegation, YearMonth month) {
        return in(month.getYear())
                .filter(year -> year.members().stream()
                        .anyMatch(member -> member.delegation().equals(delegation)))
                .isPresent();
    }

    @Transactional
    Optional<CouncilYear> in(int year) {
        return years.find(year);
    }
}
